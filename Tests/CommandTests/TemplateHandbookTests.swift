import Foundation
import SiteBuilding
import Testing

/// The designers' handbook lists every value templates can write, as the shipped site has them.
///
/// `UPDATE_EXPECTED=1 swift test` writes the list anew.
@Suite struct TemplateHandbookTests {
    private static let path = ShapeFiles.root.appending(path: "Templates/README.md")
    private static let moment = Date(timeIntervalSince1970: 1_778_569_200)

    private static func list() async throws -> String {
        let handbook = TemplateHandbook(source: ShapeFiles.root.path, now: moment)
        return try #require(try await handbook.text().value)
    }

    @Test func listsTheValuesOfTheShippedSite() async throws {
        let written = try String(contentsOf: Self.path, encoding: .utf8)
        let fresh = try #require(TemplateHandbook.inserted(try await Self.list(), into: written))
        if GoldenSiteTests.isRecording { try Data(fresh.utf8).write(to: Self.path) }
        #expect(fresh == (GoldenSiteTests.isRecording ? fresh : written), "record anew with UPDATE_EXPECTED=1")
    }

    @Test func saysWhatAValueIsAndWhenItMayBeMissing() async throws {
        let lines = try await Self.list().split(separator: "\n")
        #expect(lines.contains("| `title` | заголовок | текст |"))
        #expect(lines.contains { $0.hasPrefix("| `phone` | Телефон | телефон или почта") && $0.contains("бывает «?»") })
        #expect(lines.contains { $0.hasPrefix("| `twin` |") && $0.contains("может отсутствовать") })
        #expect(lines.contains { $0.contains("service.html") && $0.contains("«Услуга»") })
    }

    @Test func saysOfEveryValueWhatItIs() async throws {
        let lines = try await Self.list().split(separator: "\n")
        let empty = lines.filter { $0.hasPrefix("| `") && $0.contains("` |  | ") }
        #expect(empty.isEmpty, "\(empty.joined(separator: "\n"))")
    }

    @Test func leavesAHandbookWithoutMarksAlone() {
        #expect(TemplateHandbook.inserted("список", into: "# Оформление\n") == nil)
    }
}
