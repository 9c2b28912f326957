import Foundation
import Testing

/// `pandus import csv`: pages out of a table, checked as a build would, nothing ever replaced.
@Suite struct ImportTableTests {
    private let site: TemporaryFolder

    init() throws { site = try TrainingSite().folder }

    private func run(_ arguments: String..., type: String = "training") throws -> Command.Result {
        try Command(
            arguments: ["import", "csv", "t.csv", "--type", type, "--now", "2026-05-12T09:00+03:00"] + arguments,
            in: site.url
        ).run()
    }

    private func contents(_ path: String) throws -> String {
        try String(contentsOf: site.url.appendingPathComponent(path), encoding: .utf8)
    }

    private static let table = #"""
        Заголовок;Описание;Номер;Начало;Окончание;Место
        Курс один;Два занятия;kurs-1;02.06.2026 10:00;02.06.2026 12:00;Зал
        Курс один;;kurs-2;2026-06-03 10:00;2026-06-03 12:00;?
        "Курс: ""два""";=СУММ(A1);;4.06.2026 9:00;04.06.2026 10:00;

        """#

    @Test func showsFirstAndWritesWhenAsked() throws {
        try site.write(Self.table, to: "t.csv")
        let before = try tree(site.url)
        let trial = try run()
        #expect(trial.status == 0 && trial.output.contains("2 страницы") && trial.output.contains("--write"))
        #expect(try tree(site.url) == before)
        #expect(try run("--write").status == 0)
        let first = try contents("Content/treningi/kurs-odin.md")
        #expect(first.contains("start: 2026-06-02 10:00") || first.contains("Начало: 2026-06-02 10:00"))
        #expect(first.contains("kurs-2") && first.contains("Место: ?"))
        let second = try contents("Content/treningi/kurs-dva.md")
        #expect(second.contains("Описание: \"=СУММ(A1)\"") && second.contains("kurs-dva-2026-1"))
        let check = try Command("check", "--without-audit", "--now", "2026-05-12T09:00+03:00", in: site.url).run()
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func neverReplacesAPage() throws {
        try site.write(Self.table, to: "t.csv")
        #expect(try run("--write").status == 0)
        try site.append("Моё.\n", to: "Content/treningi/kurs-odin.md")
        let before = try tree(site.url)
        let result = try run("--write")
        #expect(result.status == 0 && result.output.contains("[import-exists]"))
        #expect(try tree(site.url) == before)
    }

    @Test func tellsEveryMistakeWithItsCell() throws {
        try site.write(
            "Заголовок;Описание;Начало;Окончание\n"
                + "Один;О чём;2026-06-02 10:00;вчера\nДва;;2026-06-02 10:00;2026-06-02 09:00\n;Без имени;;\n",
            to: "t.csv")
        let before = try tree(site.url)
        let result = try run("--write")
        #expect(result.status == 1)
        #expect(result.output.contains("t.csv:2:29: error: «Окончание»"), "\(result.output)")
        #expect(result.output.contains("t.csv:3:") && result.output.contains("[session-end]"))
        #expect(result.output.contains("[field-required]") && result.output.contains("[import-row]"))
        #expect(try tree(site.url) == before)
    }

    @Test func readsWindows1251AndMapsColumns() throws {
        let text = "Название,Что это\nКурс,Описание курса\n"
        let bytes = try #require(text.data(using: .windowsCP1251))
        try bytes.write(to: site.url.appendingPathComponent("t.csv"))
        let unmapped = try run()
        #expect(unmapped.status == 1 && unmapped.output.contains("заголовка"))
        #expect(try run("--map", "Название=Заголовок", "--map", "Что это=description", "--write").status == 0)
        #expect(try contents("Content/treningi/kurs.md").contains("Описание: Описание курса"))
        #expect(try run("--map", "Нет такого=Заголовок").output.contains("Столбца «Нет такого» в таблице нет"))
        #expect(try run("--map", "Название=Заголовог").output.contains("нет поля «Заголовог»"))
    }

    @Test func refusesWhatIsNoTable() throws {
        try Data([0x50, 0x4B, 0, 0]).write(to: site.url.appendingPathComponent("t.csv"))
        #expect(try run().output.contains("[import-table]"))
        try site.write(Self.table, to: "t.csv")
        #expect(try run(type: "тренинк").status == 2)
    }
}
