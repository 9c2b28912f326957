import HTMLTree
import SiteModel

/// `same-text-links`: links of one text lead to one place.
enum SameTextLinks {
    static let rule = Rule(
        id: "same-text-links", severity: .warning, criteria: ["2.4.4", "2.4.9"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылки с одним текстом ведут в одно место", en: "Links of one text lead to one place"),
        explanation: Message(
            ru: "В списке ссылок страницы две ссылки «Записаться» на разные тренинги не различить.",
            en: "In the list of a page's links two links “Sign up” to different trainings are alike."),
        help: Message(
            ru: "Добавьте в текст то, чем цели различаются: «Записаться на тренинг 2 июня».",
            en: "Add to the text what tells the goals apart: “Sign up for the training of June 2”."),
        proves: Message(
            ru: "На странице нет ссылок с одинаковым текстом и разными адресами.",
            en: "No links of one text on the page have different addresses."),
        cannotProve: Message(
            ru: "Что разные адреса и правда ведут на разное; ссылки на других страницах.",
            en: "That different addresses are different things; links on other pages."))

    /// What stands around tells links apart as well.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var verdicts: [PageCheck.Verdict] = []
        for twins in page.linkTexts.twins { judge(twins, page, &verdicts) }
        return verdicts.sorted { $0.target < $1.target }
    }

    /// A text, and the list, table or area in which it stands.
    private struct Key: Hashable {
        let name: ByteKey
        let context: NodeID?
    }

    /// Links that may be of one text, by their places among the page's links.
    private static func judge(_ twins: [Int], _ page: PageFacts, _ verdicts: inout [PageCheck.Verdict]) {
        var first: [Key: NodeID] = [:]
        for link in twins.map({ page.links[$0] }) {
            guard let address = address(of: link, page) else { continue }
            let name = page.name(ofLink: link)
            let key = Key(name: ByteKey(Array(name.utf8)[...]), context: context(of: link, page))
            guard let known = first[key] else {
                first[key] = link
                continue
            }
            // What says nothing is another rule's finding.
            let isSame = self.address(of: known, page) == address || VagueLinkTexts.contains(name)
            verdicts.append((link, isSame ? .passed : .failed(differing(name, page.tree.offset(of: known)))))
        }
    }

    private static func context(of link: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: link).first { node in
            switch page.tree.tag(of: node) {
            case .ul, .ol, .dl, .table, .nav, .header, .footer, .aside, .main: true
            default: false
            }
        }
    }

    /// Without the place on the page that it names, unless that is all there is.
    private static func address(of link: NodeID, _ page: PageFacts) -> ArraySlice<UInt8>? {
        guard let address = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace else { return nil }
        let path = address.prefix { $0 != UInt8(ascii: "#") }
        return path.isEmpty ? address : path
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"a.html\">Контакты</a> <a href=\"a.html\">Контакты</a>",
            "<a href=\"a.html\">Контакты</a> <a href=\"a.html#tel\">Контакты</a>",
            "<a href=\"a.html\">здесь</a> <a href=\"b.html\">здесь</a>",
        ],
        failing: [
            "<a href=\"a.html\">Записаться</a> ↓<a href=\"b.html\">Записаться</a> <a href=\"a.html\">Записаться</a>",
            "<a href=\"a.html\">Бланк</a> ↓<a href=\"b.html\"><img src=\"b.png\" alt=\"Бланк\"></a>",
        ],
        inapplicable: [
            "<nav><a href=\"a.html\">Обучение</a></nav><main><a href=\"b.html\">Обучение</a></main>",
            "<a href=\"a.html\">А</a> <a href=\"b.html\">Б</a>", "<a href=\"a.html\">А</a> <a>А</a>",
        ])
}

extension SameTextLinks {
    private static func differing(_ text: String, _ first: Int?) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "другая ссылка с текстом «\(quoted)» ведёт в другое место",
                en: "another link of the text “\(quoted)” leads elsewhere"),
            at: .wording, note: first.map { ($0, Message(ru: "та ссылка здесь", en: "that link is here")) })
    }
}
