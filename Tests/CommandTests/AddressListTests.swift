import Foundation
import SiteAudit
import SiteModel
import Testing

/// Published addresses: listed by `addresses accept`, missed when they vanish, led on when they moved.
@Suite struct AddressListTests {
    private let site: TemporaryFolder
    private static let list = "Content/addresses.yaml"

    init() throws {
        site = try GoldenSiteTests.copy(of: "publishable")
    }

    private func run(_ arguments: String...) throws -> Command.Result {
        try Command(arguments: arguments + ["--now", "2026-05-12T09:00+03:00"], in: site.url).run()
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: site.url.appendingPathComponent(path), encoding: .utf8)
    }

    private func problems() throws -> [String] {
        let report = try JSONDecoder().decode(
            MistakesTests.Report.self, from: Data(try run("check", "--format", "json").output.utf8))
        return report.problems.map { "\($0.line):\($0.column): \($0.rule)" }
    }

    /// The one service goes to a new name; what named it follows.
    private func renameService() throws {
        let old = site.url.appendingPathComponent("Content/uslugi/odna.md")
        try FileManager.default.moveItem(at: old, to: site.url.appendingPathComponent("Content/uslugi/novaya.md"))
        for path in ["Content/index.md", "Content/istorii/anna.md", "Content/uslugi/index.md"] {
            let text = try text(path)
            try site.write(text.replacing("uslugi/odna", with: "uslugi/novaya"), to: path)
        }
    }

    @Test func acceptsEveryAddressOnce() throws {
        let shipped = try text(Self.list)
        try FileManager.default.removeItem(at: site.url.appendingPathComponent(Self.list))
        #expect(try run("build", "--publish").status == 1)
        #expect(try run("addresses", "accept").status == 0)
        #expect(try text(Self.list) == shipped)
        #expect(try run("addresses", "accept").status == 0)
        #expect(try text(Self.list) == shipped)
        #expect(try run("build", "--publish").status == 0)
    }

    @Test func missesAnAddressThatVanished() throws {
        try renameService()
        #expect(try problems() == ["10:12: address-lost"])
        let accepted = try run("addresses", "accept")
        #expect(accepted.status == 1)
        #expect(accepted.output.contains("moved: "))
    }

    @Test func leadsOnWhatMoved() throws {
        try renameService()
        let moved = try text(Self.list) + "  moved: uslugi/novaya.html\n- address: uslugi/prezhnyaya.html\n  gone: да\n"
        try site.write(moved, to: Self.list)
        #expect(try run("build").status == 0)
        let page = try text("Output/krupno/uslugi/odna.html")
        #expect(page.contains("content=\"0; url=../uslugi/novaya.html\""))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://portal.test/uslugi/novaya.html\">"))
        #expect(page.contains("<a href=\"../uslugi/novaya.html\">Одна услуга</a>"))
        let built = BuiltPage(foreign: SourceFile(path: "odna.html", text: page))
        #expect(Auditor().audit(built).map(\.rule) == [])
        #expect(
            try text("Output/redirects.map") == """
                /uslugi/odna.html /uslugi/novaya.html;
                /uslugi/prezhnyaya.html gone;
                /krupno/uslugi/odna.html /krupno/uslugi/novaya.html;
                /krupno/uslugi/prezhnyaya.html gone;

                """)
    }

    @Test func takesAnExpiredPageForGone() throws {
        let path = "Content/uslugi/odna.md"
        try site.write(try text(path).replacing("---\ntitle", with: "---\nexpires: 2026-05-01\ntitle"), to: path)
        #expect(try problems().filter { $0.hasSuffix("address-lost") } == [])
    }

    @Test func tellsEveryMistakeOfTheList() throws {
        try site.write(
            """
            - address: index.html
            - address: index.html
            - address: /uslugi/odna.html
            - address: krupno/index.html
            - address: uslugi/../index.html
            - address: a.html
              moved: b.html
            - address: b.html
              moved: index.html
            - address: c.html
              moved: net.html
            - address: uslugi/odna.html
              gone: да
            - address: d.html
              moved: index.html
              gone: да
            - address: e.html
              moved: https://a.example/; include /etc/passwd

            """, to: Self.list)
        #expect(
            try problems() == [
                "2:12: address-repeated", "3:12: address-form", "4:12: address-form", "5:12: address-form",
                "7:10: address-moved", "11:10: address-moved", "12:12: address-present", "14:12: address-fate",
                "18:10: address-form",
            ])
    }
}
