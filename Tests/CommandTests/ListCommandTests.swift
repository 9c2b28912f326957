import Foundation
import Testing

/// `pandus list`: what is still to be done, for people and for programs.
@Suite struct ListCommandTests {
    /// The answer for programs.
    struct Answer: Decodable {
        struct Entry: Decodable {
            let path: String
            let line: Int
            let column: Int
            let title: String
            let field: String?
            let date: String?
            let event: String?
        }
        struct Summary: Decodable { let errors: Int }

        let version: Int
        let what: String?
        let moment: String?
        let refused: Bool?
        let entries: [Entry]?
        let summary: Summary
        let problems: [MistakesTests.Report.Problem]
    }

    private let site: TrainingSite

    init() throws { site = try TrainingSite() }

    private func answer(_ arguments: String..., now: String = "2026-06-10T09:00+03:00") throws -> Answer {
        let words = ["list"] + arguments + ["--format", "json", "--now", now]
        let result = try Command(arguments: words, in: site.folder.url).run()
        return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }

    /// `path:line: field date` of every entry.
    private func places(_ what: String, now: String = "2026-06-10T09:00+03:00") throws -> [String] {
        let answer = try answer(what, now: now)
        #expect(answer.version == 1 && answer.what == what && answer.summary.errors == 0 && answer.problems.isEmpty)
        return try #require(answer.entries).map { "\($0.path):\($0.line): \($0.field ?? "") \($0.date ?? "")" }
    }

    @Test func listsWhatTheFieldsSay() throws {
        try site.write(
            [.init(id: "kurs-1", place: "?")],
            extra: "Пример: да\nСнять после: 2026-06-20\nПроверить до: 2026-06-09\nТелефон: ?\n")
        try site.folder.write(
            "---\nЗаголовок: Потом\nОписание: Ещё не готово\nЧерновик: да\nТелефон: ?\n---\n## Потом\n\nТекст.\n",
            to: "Content/treningi/potom.md")
        let page = TrainingSite.page
        #expect(try places("samples") == ["\(page):4: sample "])
        #expect(try places("drafts") == ["Content/treningi/potom.md:4: draft "])
        #expect(try places("overdue") == ["\(page):6: review-by 2026-06-09"])
        #expect(try places("expired") == [])
        #expect(try places("expired", now: "2026-06-21T00:00+03:00") == ["\(page):5: expires 2026-06-20"])
        #expect(
            try places("placeholders") == [
                "\(page):7: phone ", "\(page):13: sessions/place ", "Content/uslugi/odna.md:7: hint ",
            ])
    }

    @Test func countsThePlaceholdersThatABuildCounts() throws {
        let portal = try Portal.copy()
        let list = try Command(
            arguments: ["list", "placeholders", "--format", "json", "--now", "2026-12-01T09:00+03:00"], in: portal.url
        ).run()
        let entries = try #require(try JSONDecoder().decode(Answer.self, from: Data(list.output.utf8)).entries)
        let check = try Command(
            arguments: ["check", "--without-audit", "--now", "2026-12-01T09:00+03:00"], in: portal.url
        ).run()
        let count = try #require(check.output.firstMatch(of: /Уточняется: (\d+) пол/))
        #expect(entries.count > 100 && Int(count.1) == entries.count)
    }

    @Test func tellsPeopleInTheirLanguage() throws {
        try site.write([.init(id: "kurs-1")], extra: "Пример: да\n")
        let russian = try site.run("list", "samples")
        #expect(russian.status == 0 && russian.errors.isEmpty)
        #expect(
            russian.output == "\(TrainingSite.page):4:9: Курс, первый; главный – Пример\nДля примера: 1 страница.\n")
        let english = try site.run("list", "next", "--lang", "en")
        #expect(english.output.contains("sessions/start: 2026-06-20 10:00 (the session begins)"))
        #expect(english.output.hasSuffix("The site will change by itself: 2026-06-20T10:00+03:00.\n"))
        #expect(try site.run("list", "drafts", "-q").output == "Черновики: 0 страниц.\n")
    }

    @Test func saysWhatComesNext() throws {
        try site.write([.init(id: "kurs-1")], extra: "Проверить до: 2026-06-15\nСнять после: 2026-06-30\n")
        let next = try answer("next")
        let entries = try #require(next.entries)
        #expect(next.moment == "2026-06-20T10:00+03:00" && next.refused == nil)
        #expect(entries.map(\.event) == ["review", "session-start"])
        #expect(entries.map(\.date) == ["2026-06-15", "2026-06-20T10:00"])
        #expect(try answer("next", now: "2026-06-20T10:00+03:00").moment == "2026-06-20T12:00+03:00")
        #expect(try answer("next", now: "2026-06-20T12:00+03:00").moment == "2026-07-01T00:00+03:00")
        let last = try answer("next", now: "2026-07-01T00:00+03:00")
        #expect(last.moment == nil && last.entries?.isEmpty == true)
    }

    @Test func saysWhenTheSiteCanNoLongerBeBuilt() throws {
        try site.write([])
        try site.folder.append(
            "  - key: expires\n    label: Снять после\n    kind: date\n", to: "Content/_types/page.yaml")
        try site.folder.replace("title:", by: "expires: 2026-06-30\ntitle:", in: "Content/index.md")
        let next = try answer("next")
        #expect(next.moment == "2026-07-01T00:00+03:00" && next.refused == true && next.summary.errors == 0)
        #expect(try site.run("list", "next").output.contains("pandus check --now 2026-07-01T00:00+03:00"))
    }

    @Test func wantsAGoodSiteForWhatComesNext() throws {
        try site.write([.init(id: "kurs-1"), .init(id: "kurs-1")])
        let result = try site.run("list", "next")
        #expect(result.status == 1 && result.output.contains("[session-id]"))
        #expect(try site.run("list", "drafts").status == 0)
        try site.folder.replace("zone: Europe/Moscow", by: "zone: Nowhere", in: "Content/site.yaml")
        for what in ["next", "drafts"] { #expect(try site.run("list", what).status == 3) }
    }

    @Test func neverWritesAnything() throws {
        try site.write([.init(id: "kurs-1")])
        let before = try tree(site.folder.url)
        for what in ["next", "drafts", "expired", "overdue", "placeholders", "samples"] {
            #expect(try site.run("list", what).status == 0)
        }
        #expect(try tree(site.folder.url) == before)
    }
}
