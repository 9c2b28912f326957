import Foundation
import Testing

/// Values that are each right but make no sense in their site: one finding, at its place, with words that mend it.
@Suite struct ContentSenseTests {
    struct Slip: Sendable, CustomStringConvertible {
        let description: String
        /// File, and what is put in place of what.
        let edits: [(path: String, old: String, new: String)]
        /// `path:line:column: severity: `.
        let place: String
        let rule: String
        let words: [String]

        init(
            _ description: String, _ edits: [(String, String, String)], at place: String, _ rule: String,
            _ words: String...
        ) {
            self.description = description
            self.edits = edits.map { (path: "Content/" + $0.0, old: $0.1, new: $0.2) }
            (self.place, self.rule, self.words) = ("Content/" + place + ": ", rule, words)
        }
    }

    private static let service = "uslugi/obuchenie.md"

    static let slips = [
        Slip(
            "order of a page that is not there",
            [("uslugi/index.md", "\n---\n", "\nПорядок:\n  - podbor\n  - obucenie\n---\n")],
            at: "uslugi/index.md:6:5: error", "order-unknown", "«obucenie», возможно, «obuchenie»"),
        Slip(
            "order by title", [("uslugi/index.md", "\n---\n", "\nПорядок:\n  - Подбор работы\n---\n")],
            at: "uslugi/index.md:5:5: error", "order-unknown", "возможно, «podbor»"),
        Slip(
            "reference to another type", [("uslugi/podbor.md", "Дальше: uslugi/obuchenie", "Дальше: uslugi/index")],
            at: "uslugi/podbor.md:10:9: error", "reference-unknown",
            "Uslugi/index – это «Страница», а здесь нужна страница вида «Услуга»", "например uslugi/"),
        Slip(
            "reference by title", [("uslugi/podbor.md", "Дальше: uslugi/obuchenie", "Дальше: обучение")],
            at: "uslugi/podbor.md:10:9: error", "reference-unknown", "возможно, «uslugi/obuchenie»",
            "Страницу удалили или переименовали?"),
        Slip(
            "link without the way up", [(service, "(podbor.md)", "(podbor.md), [памятка](pamyatka.pdf)")],
            at: "uslugi/obuchenie.md:9:70: error", "link-target",
            "возможно, вы имели в виду «../dokumenty/pamyatka.pdf»"),
        Slip(
            "shown after it is gone",
            [(service, "phone: ?", "phone: ?\npublish-from: 2026-05-11\nexpires: 2026-05-10")],
            at: "uslugi/obuchenie.md:7:10: warning", "dates-order",
            "снимают после 2026-05-10, а показывают с 2026-05-11"),
        Slip(
            "checked tomorrow", [(service, "phone: ?", "phone: ?\nreviewed: 2026-05-13")],
            at: "uslugi/obuchenie.md:6:11: warning", "date-future", "«Проверено»: дата 2026-05-13 ещё не наступила"),
        Slip(
            "menu entry of a draft", [("uslugi/index.md", "\n---\n", "\nЧерновик: да\n---\n")],
            at: "site.yaml:11:5: warning", "link-withheld", "это черновик", "Не показано: 1 страница."),
        Slip(
            "repeated title", [(service, "title: Обучение", "title: подбор  работы")],
            at: "uslugi/podbor.md:2:12: warning", "page-repeated",
            "такой же заголовок у страницы Content/uslugi/obuchenie.md",
            "Впервые здесь Content/uslugi/obuchenie.md:2:8"),
        Slip(
            "repeated description", [(service, "Научим новой профессии", "Чем поможет центр занятости")],
            at: "uslugi/obuchenie.md:3:14: warning", "page-repeated", "такое же описание"),
        Slip(
            "exception of what is no rule of the audit",
            [
                (
                    service, "phone: ?",
                    "phone: ?\nИсключения:\n  - Правило: review-overdue\n    Причина: пока некогда\n    До: 2026-12-31"
                )
            ],
            at: "uslugi/obuchenie.md:7:14: error", "exception-rule", "для «review-overdue» исключений не бывает"),
    ]

    @Test(arguments: slips) func tellsTheSlip(slip: Slip) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        for edit in slip.edits { try site.replace(edit.old, by: edit.new, in: edit.path) }
        let told = try GoldenSiteTests.build(site).errors
        let isTold = told.split(separator: "\n").contains {
            $0.hasPrefix(slip.place) && $0.hasSuffix("[\(slip.rule)]")
        }
        #expect(isTold, "\(told)")
        for words in slip.words { #expect(told.localizedCaseInsensitiveContains(words), "\(told)") }
    }

    /// The day of the session, written as a day, is no slip.
    @Test(arguments: [("2026-05-20", false), ("2026-05-21", true), ("2026-05-20 10:01", true)])
    func tellsARegistrationThatEndsTooLate(until: String, isTold: Bool) throws {
        let site = try GoldenSiteTests.copy(of: "cross-references")
        let path = "Content/treningi/b-skoro.md"
        try site.replace("registration-until: 2026-05-12", by: "registration-until: " + until, in: path)
        let told = try GoldenSiteTests.build(site).errors
        #expect(told.contains("\(path):11:25: warning: Запись кончается позже") == isTold)
    }

    @Test func tellsWhichSessionHasTheIdAlready() throws {
        let site = try GoldenSiteTests.copy(of: "cross-references")
        let path = "Content/treningi/b-skoro.md"
        try site.replace("id: skoro-2", by: "id: skoro-1", in: path)
        #expect(try GoldenSiteTests.build(site).errors.contains("Такой номер уже у занятия в строке 12"))
        try site.replace("id: skoro-1\n    start: 2026-05-12", by: "id: skoro-9\n    start: 2026-05-12", in: path)
        let text = try String(contentsOf: site.url.appendingPathComponent(path), encoding: .utf8)
        try site.write(
            text.replacing("title: Б", with: "title: Я").replacing("skoro-", with: "yasno-"),
            to: "Content/treningi/ya.md")
        try site.replace("id: yasno-3", by: "id: skoro-3", in: "Content/treningi/ya.md")
        #expect(try GoldenSiteTests.build(site).errors.contains("Такой номер уже у занятия в \(path)."))
    }

    @Test(arguments: [["new", "", ""], ["new", "услуга", " "], ["new", "", "Слово"]])
    func saysHowToBeginAPage(arguments: [String]) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let result = try Command(arguments: arguments, in: site.url).run()
        #expect(result.status == 2)
        #expect(result.errors.components(separatedBy: "make new").count == 2, "\(result.errors)")
    }
}
