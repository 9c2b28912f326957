import Foundation
import Testing

/// `pandus import vacancies`: pages are made, renewed and closed; an editor's words are never touched.
@Suite struct ImportVacanciesTests {
    private let site: ImportSite
    private static let page = "Content/vakansii/shveya-a1.md"

    init() throws { site = try ImportSite() }

    @Test func makesPagesABuildTakes() throws {
        let odd = ",\"duty\":\"- [x](y) | <b>*</b>\""
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2", job: "Курьер", more: odd)])
        #expect(try site.run().status == 0)
        let text = try site.text(Self.page)
        #expect(text.hasPrefix("---\nЗаголовок: Швея, ООО «Вымысел»\nОписание: "))
        #expect(text.contains("Что делать:\n  - Шить фартуки\n") && text.contains("Отметки:\n  - место по квоте\n"))
        #expect(text.hasSuffix("Номер объявления: a1\nСведения взяты: 2026-12-01\n---\n"))
        let check = try Command("check", "--without-audit", "--now", ImportSite.moment, in: site.folder.url).run()
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func changesNothingTheSecondTime() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        let before = try tree(site.folder.url)
        let again = try Command(
            "import", "vacancies", "v.json", "--now", "2026-12-20T09:00+03:00", in: site.folder.url
        ).run()
        #expect(again.status == 0)
        #expect(try tree(site.folder.url) == before)
    }

    @Test func countsWhatItLeavesOut() throws {
        try site.write([
            ImportSite.vacancy("a1"), ImportSite.vacancy("a1", job: "Швея новая", modified: "2026-11-05"),
            ImportSite.vacancy("b2", quota: false), ImportSite.vacancy("c3", modified: "2026-01-01"),
            ImportSite.vacancy("d4").replacing("5200000000000", with: "7700000000000"),
            ImportSite.vacancy(""), ImportSite.vacancy("f6", modified: "вчера"),
        ])
        let counts = try #require(try site.counts("--region", "52"))
        #expect(counts.read == 7 && counts.kept == 1)
        #expect(counts.dropped == ["invalid": 2, "region": 1, "unmarked": 1, "old": 1, "repeated": 1])
        #expect(try site.text("Content/vakansii/shveya-novaya-a1.md").contains("Швея новая"))
        let text = try site.run("--region", "52").output
        #expect(text.contains("v.json:16:1: warning: Объявление № 6 пропущено"), "\(text)")
        #expect(text.contains("нет номера (id)") && text.contains("дату «вчера» не прочесть"))
    }

    @Test func writesNothingInATrial() throws {
        try site.write([ImportSite.vacancy("a1")])
        let before = try tree(site.folder.url)
        let result = try site.run("--dry-run")
        #expect(result.status == 0 && result.output.contains("новые страницы: 1"))
        #expect(try tree(site.folder.url) == before)
    }

    @Test func takesContactsOnlyWhenAsked() throws {
        let contacts =
            ",\"contact_person\":\"Пример Примерович\",\"contact_list\":[{\"contact_value\":\"8 (831) 000-00-00\"}]"
        try site.write([ImportSite.vacancy("a1", more: contacts)])
        #expect(try site.run().status == 0)
        #expect(try !site.text(Self.page).contains("Пример"))
        #expect(try site.run("--with-contacts").status == 0)
        #expect(try site.text(Self.page).contains("Кому звонить: Пример Примерович\nТелефон: 8 (831) 000-00-00\n"))
    }

    @Test func keepsEveryWordOfAnEditor() throws {
        try site.write([ImportSite.vacancy("a1", more: ",\"schedule\":\"Полный день\"")])
        #expect(try site.run().status == 0)
        try site.folder.replace("График: Полный день", by: "# Проверила сама\nГрафик: Неполный день", in: Self.page)
        try site.folder.replace("  - Шить фартуки\n", by: "  - Шить фартуки\nПроверить до: 2027-02-01\n", in: Self.page)
        try site.folder.append("\n## Как доехать\n\nАвтобус у входа.\n", to: Self.page)
        let before = try site.text(Self.page)
        try site.write([ImportSite.vacancy("a1", more: ",\"schedule\":\"Сменный\",\"employment\":\"Полная\"")])
        let counts = try #require(try site.counts())
        #expect(counts.keptByEditor == 1 && counts.pages["updated"] == 1)
        #expect(try site.text(Self.page) == before.replacing("# Проверила", with: "Занятость: Полная\n# Проверила"))
        // What an editor took out does not come back.
        try site.folder.replace("Занятость: Полная\n", by: "", in: Self.page)
        try site.write([ImportSite.vacancy("a1", more: ",\"schedule\":\"Сменный\",\"employment\":\"Частичная\"")])
        #expect(try site.run().status == 0)
        #expect(try site.text(Self.page) == before)
    }

    @Test func followsAPageThatWasRenamedAndLeavesOneThatWasDeleted() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        let vacancies = site.folder.url.appendingPathComponent("Content/vakansii")
        try FileManager.default.moveItem(
            at: vacancies.appendingPathComponent("shveya-a1.md"), to: vacancies.appendingPathComponent("nasha.md"))
        try FileManager.default.removeItem(at: vacancies.appendingPathComponent("shveya-b2.md"))
        try site.write([ImportSite.vacancy("a1", job: "Портной"), ImportSite.vacancy("b2")])
        let counts = try #require(try site.counts())
        #expect(counts.pages["updated"] == 1 && counts.pages["dismissed"] == 1 && counts.pages["new"] == 0)
        #expect(try site.text("Content/vakansii/nasha.md").contains("Портной"))
        #expect(!site.holds("Content/vakansii/shveya-b2.md"))
    }

    @Test func closesWhatIsNoMoreAndOpensItAgain() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2"), ImportSite.vacancy("c3")])
        #expect(try site.run().status == 0)
        let list = "Content/addresses.yaml"
        try site.folder.append("- address: vakansii/shveya-a1.html\n- address: vakansii/shveya-b2.html\n", to: list)
        let (pages, listed) = (try site.text("Content/vakansii/shveya-b2.md"), try site.text(list))
        try site.folder.append("\nМои слова.\n", to: "Content/vakansii/shveya-b2.md")
        try site.write([ImportSite.vacancy("c3")])
        #expect(try site.run("--partial").output.contains("ничего не снято"))
        #expect(site.holds(Self.page))
        let counts = try #require(try site.counts())
        #expect(counts.pages["removed"] == 1 && counts.pages["closed"] == 1)
        #expect(!site.holds(Self.page))
        #expect(try site.text("Content/vakansii/shveya-b2.md").contains("\nЧерновик: да\n---\n\nМои слова.\n"))
        let gone = "shveya-a1.html\n  gone: да\n- address: vakansii/shveya-b2.html\n  gone: да\n"
        #expect(try site.text(list).hasSuffix(gone))
        let check = try Command("check", "--without-audit", "--now", ImportSite.moment, in: site.folder.url).run()
        #expect(check.status == 0, "\(check.output)")
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2"), ImportSite.vacancy("c3")])
        #expect(try site.run().status == 0)
        #expect(site.holds(Self.page))
        #expect(try site.text("Content/vakansii/shveya-b2.md") == pages + "\nМои слова.\n")
        #expect(try site.text(list) == listed)
    }

    @Test func refusesToLoseMoreThanHalfAtOnce() throws {
        try site.write((0..<8).map { ImportSite.vacancy("a\($0)") })
        #expect(try site.run().status == 0)
        let before = try tree(site.folder.url.appendingPathComponent("Content"))
        try site.write([ImportSite.vacancy("a0")])
        let result = try site.run()
        #expect(result.status == 1 && result.output.contains("[import-shrunk]"))
        #expect(try tree(site.folder.url.appendingPathComponent("Content")) == before)
        #expect(try site.run("--allow-shrink").status == 0)
        #expect(!site.holds("Content/vakansii/shveya-a7.md"))
    }

    @Test func writesNothingFromAFileThatBreaksOff() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        let whole = try site.text("v.json")
        try site.folder.write(String(whole.dropLast(20)), to: "v.json")
        let before = try tree(site.folder.url)
        let result = try site.run()
        #expect(result.status == 1 && result.output.contains("[import-file]"))
        #expect(try tree(site.folder.url) == before)
        #expect(try site.counts("--partial")?.kept == 1)
    }

    @Test func removesNothingWhilePagesOfTheAnswerAreMissing() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        try site.folder.write(
            "{\"meta\":{\"total\":2},\"results\":{\"vacancies\":[" + ImportSite.vacancy("a1") + "]}}", to: "v.json")
        let result = try site.run()
        #expect(result.status == 0 && result.output.contains("[import-incomplete]"))
        #expect(site.holds("Content/vakansii/shveya-b2.md"))
    }

    @Test func mendsWhatAKilledRunLeft() throws {
        try site.write([ImportSite.vacancy("a1"), ImportSite.vacancy("b2")])
        #expect(try site.run().status == 0)
        let (memory, planned) = ("Content/_imported/vacancies.tsv", "Content/_imported/vacancies.planned.tsv")
        let old = try site.text(memory)
        try site.write([ImportSite.vacancy("a1", job: "Портной"), ImportSite.vacancy("b2", job: "Портной")])
        let stale = try site.text("Content/vakansii/shveya-b2.md")
        #expect(try site.run().status == 0)
        let done = try tree(site.folder.url)
        // Killed between the two pages.
        try site.folder.write(try site.text(memory), to: planned)
        try site.folder.write(old, to: memory)
        try site.folder.write(stale, to: "Content/vakansii/shveya-b2.md")
        #expect(try site.run().status == 0)
        #expect(try tree(site.folder.url) == done)
    }

    @Test(arguments: ["--region=ab", "--max-age=0", "--max-agee=1"]) func refusesWrongOptions(option: String) throws {
        try site.write([ImportSite.vacancy("a1")])
        #expect(try site.run(option).status == 2)
    }

    @Test func saysWhatIsMissing() throws {
        #expect(try site.run(file: "net.json").status == 5)
        try site.write([])
        #expect(try site.run().output.contains("нет ни одной вакансии"))
        try FileManager.default.removeItem(at: site.folder.url.appendingPathComponent("Content/vakansii/index.md"))
        try site.write([ImportSite.vacancy("a1")])
        #expect(try site.run().output.contains("pandus new section --folder vakansii"))
        try FileManager.default.removeItem(at: site.folder.url.appendingPathComponent("Content/_types/vacancy.yaml"))
        #expect(try site.run().status == 3)
    }
}
