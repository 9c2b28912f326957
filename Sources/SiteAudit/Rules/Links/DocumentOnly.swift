import HTMLTree
import SiteModel

/// `document-only`: what a document says stands on the page too.
enum DocumentOnly {
    static let rule = Rule(
        id: "document-only", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "На странице есть текст, а не только ссылка на файл", en: "A page has text, not just a link to a file"),
        explanation: Message(
            ru:
                "Файл открывают не на всяком телефоне и не всякой программой. Главное из "
                + "него нужно прочитать и без него.",
            en: "Not every phone or program opens a file. What matters in it must be readable without it."),
        help: Message(
            ru: "Напишите на странице главное из документа, а файл оставьте дополнением.",
            en: "Write what matters in the document on the page, and keep the file as an addition."),
        proves: Message(
            ru: "Ни одна страница не состоит из одной ссылки на документ.",
            en: "No page is just "
                + "a link to a document."),
        cannotProve: Message(ru: "Что на странице пересказано главное.", en: "That the page tells what matters."))

    /// The main content, when it links to a document.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        guard let main = page.main, !documents(in: main, page).isEmpty else { return [] }
        return [main]
    }

    private static func judge(_ main: NodeID, _ page: PageFacts) -> Outcome {
        var words = 0
        for node in page.tree.descendants(of: main) where page.tree.kind(of: node) == .text && page.isExposed(node) {
            let isAside = page.tree.ancestors(of: node).contains { other in
                page.tree.tag(of: other).headingLevel != nil || page.role(of: other)?.isLink == true
            }
            if !isAside { words += Word.all(in: page.tree.textBytes(of: node)).count }
            if words >= enough { return .passed }
        }
        return documents(in: main, page).first.map { .failed(alone($0, page)) } ?? .passed
    }

    private static let enough = 15

    private static func documents(in main: NodeID, _ page: PageFacts) -> [NodeID] {
        page.elements(.a, in: main).filter { link in
            guard page.isExposed(link), let address = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace,
                let dot = address.lastIndex(of: UInt8(ascii: "."))
            else { return false }
            return ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "zip", "rar"].contains {
                (ending: StaticString) in
                address[(dot + 1)...].equals(ending)
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "<main><p>Приказ обязывает работодателей создать рабочие места для людей с "
                + "инвалидностью и сообщать о них в центр занятости каждый месяц.</p><a "
                + "href=\"p.pdf\">Приказ (PDF, 10 КБ)</a></main>"
        ],
        failing: [
            "<main><h1>Приказ о квоте</h1><p>Текст: ↓<a href=\"p.pdf\">Приказ (PDF, 10 КБ)</a></p></main>"
        ],
        inapplicable: [
            "<main><p>Текст</p></main>",
            "<a href=\"p.pdf\">Приказ</a>",
        ])
}

extension DocumentOnly {
    private static func alone(_ link: NodeID, _ page: PageFacts) -> Finding {
        Finding(
            Message(
                ru: "на странице почти ничего нет, кроме ссылки на документ",
                en: "the page has hardly anything but a link to a document"),
            at: page.tree.offset(of: link).map(Finding.Spot.byte) ?? .target)
    }
}
