import HTMLTree
import SiteModel

/// `link-alone`: a link's text says where it leads without what stands around it.
enum LinkAlone {
    static let rule = Rule(
        id: "link-alone", severity: .review, criteria: ["2.4.9"], act: ["aizyf1"], prose: prose,
        check: PageCheck(targets: { page in page.links(without: .empty) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Текст ссылки понятен сам по себе", en: "A link's text is clear by itself"),
        explanation: Message(
            ru: "В списке ссылок слов вокруг не видно: «PDF» и «эта статья» там ничего не значат.",
            en: "In the list of a page's links there are no words around: “PDF” and “this article” mean nothing there."),
        help: Message(
            ru: "Внесите в ссылку слова, которые её объясняют: «Бланк заявления (PDF)», «статья о квоте».",
            en: "Take the words that explain it into the link: “Application form (PDF)”, “article on the quota”."),
        proves: Message(
            ru: "Нет ссылок из одного названия формата и ссылок вроде «эта страница».",
            en: "No link is just the name of a format, or something like “this page”."),
        cannotProve: Message(
            ru: "Что остальные ссылки понятны без текста вокруг.",
            en: "That the other links are clear without the text around."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        guard page.traits(ofLink: link).contains(.leaning) else { return .unknown }
        let name = page.name(ofLink: link)
        guard let kind = LinkWords.kind(of: name), kind != .general, LinkSurroundings(page).describes(link) else {
            // Without a context too it is a finding of the rule about links in context.
            return .unknown
        }
        return .failed(leaning(name))
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"x.html\">График приёма</a>", "<p>Отчёт <a href=\"x.html\">за май</a></p>",
            "<nav><a href=\"x.html\">Документы</a></nav>",
        ],
        failing: [
            "<p>Бланк заявления: ↓<a href=\"x.html\">PDF, 120 КБ</a></p>",
            "<p>О квоте говорит ↓<a href=\"x.html\">эта статья</a></p>",
        ],
        inapplicable: ["<p>Эта статья</p>", "<a href=\"x.html\"></a>"])
}

extension LinkAlone {
    private static func leaning(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "ссылка «\(quoted)» понятна только вместе с текстом вокруг",
                en: "the link “\(quoted)” is clear only with the text around it"),
            at: .wording)
    }
}
