import HTMLTree
import SiteModel

/// `adjacent-links`: a picture and the words beside it are one link.
enum AdjacentLinks {
    static let rule = Rule(
        id: "adjacent-links", severity: .warning, criteria: ["2.4.4"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Картинка и текст рядом – одна ссылка", en: "A picture and the text beside it are one link"),
        explanation: Message(
            ru: "Две ссылки подряд в одно место звучат дважды, и по клавише Tab человек проходит их дважды.",
            en: "Two links in a row to one place are heard twice and stopped at twice by the Tab key."),
        help: Message(
            ru: "Сделайте одну ссылку вокруг картинки и текста; у картинки тогда пустой alt.",
            en: "Put picture and text into one link; the picture then has an empty alt."),
        proves: Message(
            ru: "Рядом нет двух ссылок в одно место, из которых одна – картинка.",
            en: "No two links to one place stand side by side, one of them a picture."),
        cannotProve: Message(
            ru: "Ссылки, между которыми стоит другой текст.", en: "Links with other text between them."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        zip(page.links, page.links.dropFirst()).compactMap { left, right in
            guard isPicture(left, page) != isPicture(right, page), isNext(left, right, page) else { return nil }
            return (right, isSame(left, right, page) ? .failed(twice(page.tree.offset(of: left))) : .passed)
        }
    }

    private static func isSame(_ left: NodeID, _ right: NodeID, _ page: PageFacts) -> Bool {
        guard let first = page.tree.valueBytes(.href, of: left), let second = page.tree.valueBytes(.href, of: right)
        else {
            return false
        }
        return first.elementsEqual(second)
    }

    /// A link of nothing but pictures.
    private static func isPicture(_ link: NodeID, _ page: PageFacts) -> Bool {
        var hasPicture = false
        for node in page.tree.descendants(of: link) {
            if page.tree.kind(of: node) == .text, !CollapsedText.isBlank(page.tree.textBytes(of: node)) { return false }
            if page.tree.isHTML(node, .img) { hasPicture = true }
        }
        return hasPicture
    }

    /// Whether nothing is said between two links.
    private static func isNext(_ left: NodeID, _ right: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.subtreeEnd(of: left) <= right else { return false }
        return (page.tree.subtreeEnd(of: left)..<right).allSatisfy { node in
            page.tree.kind(of: node) != .text || CollapsedText.isBlank(page.tree.textBytes(of: node))
        }
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"a.html\"><img src=\"a.png\" alt=\"Ярмарка\"></a> <a href=\"b.html\">Квота</a>"
        ],
        failing: [
            "<a href=\"a.html\"><img src=\"a.png\" alt=\"Ярмарка\"></a> ↓<a href=\"a.html\">Ярмарка вакансий</a>",
            "<p><a href=\"a.html\">Квота</a></p>↓<a href=\"a.html\"><img src=\"a.png\" alt=\"\"></a>",
        ],
        inapplicable: [
            "<a href=\"a.html\">Квота</a> <a href=\"a.html\">Ярмарка</a>",
            "<a href=\"a.html\"><img src=\"a.png\" alt=\"Квота\"> Квота</a>",
            "<a href=\"a.html\"><img src=\"a.png\" alt=\"Квота\"></a> или <a href=\"a.html\">Квота</a>",
        ])
}

extension AdjacentLinks {
    private static func twice(_ first: Int?) -> Finding {
        Finding(
            Message(
                ru: "картинка и текст рядом – две ссылки в одно место",
                en: "the picture and the text beside it are two links to one place"),
            at: .wording, note: first.map { ($0, Message(ru: "первая ссылка здесь", en: "the first link is here")) })
    }
}
