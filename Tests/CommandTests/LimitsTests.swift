import Foundation
import SiteBuilding
import SiteModel
import Testing

@testable import pandus

/// `pandus limits` and its page in the documents.
///
/// `UPDATE_EXPECTED=1 swift test --filter LimitsTests` writes the page anew.
@Suite struct LimitsTests {
    struct Answer: Decodable {
        struct Entry: Decodable {
            let limit: String
            let value: Int
            let unit: String
        }
        let limits: [Entry]
    }

    @Test func keepsThePageFresh() throws {
        let path = "docs/limits.md"
        let text = LimitTable.page(of: LimitTable.all)
        if GoldenSiteTests.isRecording { try Data(text.utf8).write(to: ShapeFiles.root.appending(path: path)) }
        #expect(try ShapeFiles.text(of: path) == text, "record anew with UPDATE_EXPECTED=1")
    }

    @Test func namesEachLimitOnceInBothLanguages() {
        #expect(Set(LimitTable.all.map(\.id)).count == LimitTable.all.count)
        for limit in LimitTable.all {
            #expect(limit.value > 0)
            #expect(limit.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(limit.what.ru.contains(/[а-я]/) && !limit.what.en.contains(/[а-я]/))
            #expect(limit.beyond.ru.contains(/[а-я]/) && !limit.beyond.en.contains(/[а-я]/))
        }
    }

    @Test(arguments: [
        (2 << 30, Limit.Unit.bytes, "2 ГБ", "2 GB"), (65_536, .bytes, "64 КБ", "64 KB"),
        (200, .bytes, "200 байт", "200 bytes"),
        (200_000, .count, "200\u{A0}000", "200,000"), (121, .characters, "121 знак", "121 characters"),
        (10, .seconds, "10 с", "10 s"),
    ])
    func writesValuesForPeople(value: Int, unit: Limit.Unit, ru: String, en: String) {
        let limit = Limit("x", value, unit, Message(ru: "а", en: "a"), Message(ru: "а", en: "a"))
        #expect(LimitTable.value(limit, .ru) == ru)
        #expect(LimitTable.value(limit, .en) == en)
    }

    @Test func isPrintedForPeopleAndPrograms() throws {
        let text = try Command("limits").run().output
        #expect(text.split(separator: "\n").count == LimitTable.all.count + 1)
        #expect(text.contains("64 КБ") && text.contains("поля страницы между «---»"))
        #expect(try Command("limits", "--lang", "en").run().output.contains("fields of a page between “---”"))
        let json = try Command("limits", "--format", "json").run().output
        let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
        #expect(answer.limits.map(\.limit) == LimitTable.all.map(\.id))
        #expect(answer.limits.map(\.value) == LimitTable.all.map(\.value))
    }
}
