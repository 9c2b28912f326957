import HTMLTree
import SiteModel

/// `table-caption`: a table of data says what it is about.
enum TableCaption {
    static let rule = Rule(
        id: "table-caption", criteria: ["1.3.1"], prose: prose,
        check: PageCheck(
            targets: { page in page.elements(.table).filter { TableHeaders.isDataTable($0, page) } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У таблицы есть название", en: "Tables have a caption"),
        explanation: Message(
            ru: "По названию человек решает, слушать ли таблицу целиком или идти дальше.",
            en: "By its caption people decide whether to listen to a table or go on."),
        help: Message(
            ru: "Напишите над таблицей строку «Таблица: название»; в HTML поставьте <caption> первым внутри <table>.",
            en: "Write a line “Table: name” above the table; in HTML put a <caption> first inside <table>."),
        proves: Message(ru: "У каждой таблицы есть название.", en: "Every table has a caption."),
        cannotProve: Message(ru: "Что название верное.", en: "That the caption is right."))

    private static func judge(_ table: NodeID, _ page: PageFacts) -> Outcome {
        guard page.hasAccessibleName(table) else { return .failed(nameless()) }
        guard let summary = page.tree.value(.summary, of: table), !CollapsedText.isBlank(Array(summary.utf8)[...]),
            summary.comparableName == page.accessibleName(of: table).comparableName
        else { return .passed }
        return .failed(toldTwice())
    }

    private static let examples = Examples(
        passing: [
            "<table><caption>Часы приёма</caption><tr><th scope=\"col\">День</th></tr></table>",
            "<h2 id=\"n\">Часы</h2><table aria-labelledby=\"n\"><tr><th scope=\"col\">День</th></tr></table>",
        ],
        failing: [
            "↓<table><tr><th scope=\"col\">День</th></tr><tr><td>Вторник</td></tr></table>",
            "↓<table><caption> </caption><tr><th scope=\"col\">День</th></tr></table>",
            "↓<table summary=\"Часы\"><caption>Часы</caption><tr><th scope=\"col\">День</th></tr></table>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<table role=\"presentation\"><tr><td>Колонка</td></tr></table>",
            "<table hidden><tr><td>1</td></tr></table>",
        ])
}

extension TableCaption {
    private static func toldTwice() -> Finding {
        Finding(
            Message(
                ru: "summary повторяет название таблицы, и его читают дважды",
                en: "summary repeats the caption, which is read twice"),
            help: Message(
                ru: "Удалите атрибут summary: названия достаточно.", en: "Remove summary: the caption is enough."))
    }

    private static func nameless() -> Finding {
        Finding(Message(ru: "у таблицы нет названия (caption)", en: "the table has no caption"))
    }
}
