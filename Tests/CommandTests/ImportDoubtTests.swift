import Foundation
import Testing

/// What an import does where a file, or its own last run, leaves a doubt.
@Suite struct ImportDoubtTests {
    private let site: ImportSite
    private static let page = "Content/vakansii/shveya-a1.md"

    init() throws { site = try ImportSite() }

    private func title(_ path: String) throws -> String {
        try #require(try site.text(path).split(separator: "\n").dropFirst().first.map(String.init))
    }

    @Test func tellsEqualVacanciesApart() throws {
        let place = { (town: String) in
            ",\"addresses\":{\"address\":[{\"location\":\"Нижегородская область, г. \(town)\"}]}"
        }
        try site.write([
            ImportSite.vacancy("a1", more: place("Первый")), ImportSite.vacancy("b2", more: place("Второй")),
            ImportSite.vacancy("c3", more: place("Второй")), ImportSite.vacancy("d4", job: "Курьер"),
        ])
        #expect(try site.run().status == 0)
        #expect(try title(Self.page) == "Заголовок: Швея, ООО «Вымысел», г. Первый")
        #expect(try title("Content/vakansii/shveya-b2.md") == "Заголовок: Швея, ООО «Вымысел», № b2")
        #expect(try title("Content/vakansii/shveya-c3.md") == "Заголовок: Швея, ООО «Вымысел», № c3")
        #expect(try title("Content/vakansii/kurer-d4.md") == "Заголовок: Курьер, ООО «Вымысел»")
    }

    @Test func answersForPagesThatAreNoMore() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        try site.write([ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        let list = "- address: vakansii/shveya-a1.html\n  gone: да\n"
        #expect(try site.text("Content/addresses.yaml").hasSuffix(list))
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        #expect(try site.text("Content/addresses.yaml").hasSuffix("- address: vakansii/shveya-a1.html\n"))
    }

    @Test func keepsAPageThatAnotherNames() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        try site.folder.append("\n[Место](shveya-a1.md)\n", to: "Content/vakansii/index.md")
        try site.write([ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        #expect(try site.text(Self.page).contains("Черновик: да"))
        let check = try Command("check", "--without-audit", "--now", ImportSite.moment, in: site.folder.url).run()
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func takesNoTelephoneOutOfTexts() throws {
        let duty =
            ",\"duty\":\"Звоните 8 (831) 000-00-00, +7 920 000-00-00 или a@example.org. Смена 12 часов, 30 000 руб., 8:00-20:00.\""
        try site.write([
            ImportSite.vacancy("a1").replacing("\"duty\":\"<p>Шить&nbsp;фартуки</p>\"", with: duty.dropFirst())
        ])
        #expect(try site.run().status == 0)
        let text = try site.text(Self.page)
        #expect(!text.contains("000-00") && !text.contains("example.org"))
        #expect(text.contains("Смена 12 часов, 30 000 руб., 8:00-20:00."))
        #expect(try site.run("--with-contacts").status == 0)
        #expect(try site.text(Self.page).contains("+7 920 000-00-00"))
    }

    @Test func removesNothingForARecordWithoutANumber() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        try site.write([ImportSite.vacancy("b2"), ImportSite.vacancy("")])
        let result = try site.run()
        #expect(result.status == 0 && result.output.contains("[import-incomplete]"), "\(result.output)")
        #expect(site.holds(Self.page))
    }

    @Test func countsAPageOfAnAnswerOnce() throws {
        let all = ["a1", "b2", "c3", "d4"].map { ImportSite.vacancy($0) }
        try site.write(all)
        #expect(try site.run().status == 0)
        let half = "{\"meta\":{\"total\":4},\"results\":{\"vacancies\":[" + all[..<2].joined(separator: ",") + "]}}"
        try site.folder.write(half, to: "half.json")
        let result = try site.run("half.json", file: "half.json")
        #expect(result.output.contains("[import-incomplete]"))
        #expect(site.holds("Content/vakansii/shveya-d4.md"))
    }

    @Test func takesDamageForDamage() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        var bytes = try Data(contentsOf: site.folder.url.appendingPathComponent("v.json"))
        let place = try #require(bytes.range(of: Data("Шить".utf8)))
        bytes.replaceSubrange(place, with: [0xFF])
        try bytes.write(to: site.folder.url.appendingPathComponent("v.json"))
        let result = try site.run()
        #expect(result.output.contains("байты не в кодировке UTF-8"), "\(result.output)")
        #expect(try title("Content/vakansii/shveya-b2.md") == "Заголовок: Швея, ООО «Вымысел»")
    }

    @Test func believesTheNewestWord() throws {
        try site.write([
            ImportSite.vacancy("a1"), ImportSite.vacancy("a1", modified: "2026-11-15", quota: false),
            ImportSite.vacancy("b2"), ImportSite.vacancy("c3", modified: "9999-12-31"),
        ])
        let counts = try #require(try site.counts())
        #expect(counts.kept == 1 && counts.dropped["invalid"] == 1)
        #expect(!site.holds(Self.page))
    }

    @Test func takesASignOfNothingForNothing() throws {
        let more = ",\"addresses\":{\"address\":[{\"location\":\"?\"}]},\"schedule\":\"–\""
        try site.write([ImportSite.vacancy("a1", more: more)])
        #expect(try site.run().status == 0)
        let text = try site.text(Self.page)
        #expect(!text.contains("Адрес:") && !text.contains("График:"))
    }

    @Test func endsAVacancyNobodyImportsAnyMore() throws {
        let field = "  - key: expires\n    label: Снять после\n    kind: date\n"
        try site.folder.append(field, to: "Content/_types/_all.yaml")
        try site.write([ImportSite.vacancy("a1")])
        #expect(try site.run().status == 0)
        #expect(try site.text(Self.page).contains("Снять после: 2027-01-30"))
    }

    @Test func takesOtherEndsOfLinesForNoEdit() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        try site.folder.write(try site.text(Self.page).replacing("\n", with: "\r\n"), to: Self.page)
        try site.write([ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        #expect(!site.holds(Self.page))
    }
}
