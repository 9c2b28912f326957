import HTMLTree
import SiteModel

/// `link-text`: a link's text says where it leads.
enum LinkText {
    static let rule = Rule(
        id: "link-text", severity: .warning, criteria: ["2.4.4", "2.4.9"], act: ["5effbb", "aizyf1"],
        prose: prose,
        check: PageCheck(targets: { page in page.links(without: .empty) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст ссылки говорит, куда она ведёт", en: "Link texts say where they lead"),
        explanation: Message(
            ru: "Многие просматривают страницу по списку ссылок. Десять ссылок «подробнее» в таком списке ничего не "
                + "говорят.",
            en: "Many people go through a page by the list of its links. Ten links “read more” say nothing there."),
        help: Message(
            ru: "Сделайте ссылкой слова, которые называют цель: не «скачать здесь», а «Бланк заявления (PDF, 120 КБ)».",
            en: "Make the words that name the goal the link: not “download here” but “Application form (PDF, 120 KB)”."),
        proves: Message(
            ru: "Текст ссылок не состоит из одних общих слов («здесь», «подробнее», «скачать»); ссылок «PDF», «эта "
                + "статья», «отчёт» без пояснения рядом нет.",
            en: "No link's text is made of general words alone (“here”, “read more”, “download”); no “PDF”, “this "
                + "article”, “report” stands without words beside it that explain it."),
        cannotProve: Message(
            ru: "Что остальные тексты понятны; WCAG 2.4.4 допускает и пояснение рядом со ссылкой.",
            en: "That the other texts are clear; WCAG 2.4.4 also allows an explanation beside the link."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        let traits = page.traits(ofLink: link)
        guard !traits.isDisjoint(with: [.vague, .leaning]) else { return .unknown }
        let name = page.name(ofLink: link)
        if traits.contains(.vague), VagueLinkTexts.contains(name) {
            return .failed(vague(name, act: LinkSurroundings(page).describes(link) ? ["aizyf1"] : ["5effbb", "aizyf1"]))
        }
        guard let kind = LinkWords.kind(of: name), !(kind == .general && isInMenu(link, page)) else { return .unknown }
        return LinkSurroundings(page).describes(link) ? .unknown : .failed(vague(name, act: ["5effbb", "aizyf1"]))
    }

    /// In a menu or a list of several links short names are told apart by each other.
    private static func isInMenu(_ link: NodeID, _ page: PageFacts) -> Bool {
        page.tree.ancestors(of: link).contains { node in
            switch page.tree.tag(of: node) {
            case .nav, .ul, .ol, .header, .footer, .menu: true
            default: false
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"x.html\">График приёма</a>",
            "<a href=\"x.html\">Подробнее о квоте</a>",
            "<a href=\"x.html\" aria-label=\"Подробнее: ярмарка вакансий\">Подробнее</a>",
            "<p>Бланк заявления: <a href=\"x.html\">PDF</a></p>", "<nav><a href=\"x.html\">Отчёт</a></nav>",
            "<h2>Квота</h2><ul><li><a href=\"x.html\">HTML</a></li><li><a href=\"y.html\">Word</a></li></ul>",
            "<table><tr><th>Месяц</th><th>Отчёт</th></tr><tr><th>Май</th><td><a href=\"x\">PDF</a></td></tr></table>",
        ],
        failing: [
            "<p>График приёма смотрите ↓<a href=\"x.html\">здесь</a>.</p>",
            "↓<a href=\"x.html\">ПОДРОБНЕЕ…</a> ↓<a href=\"y.html\">Читать&nbsp;далее →</a>",
            "↓<a href=\"x.html\"><b>Ещё</b></a>",
            "↓<a href=\"x.html\">Click here!</a>", "<p>Квота введена.</p><p>↓<a href=\"x.html\">Статья</a></p>",
            "<p>Улисс</p><ul><li>↓<a href=\"x.html\">HTML</a></li><li>↓<a href=\"y.html\">Plain text</a></li></ul>",
            "<p>↓<a href=\"x.html\">Эта страница</a> ↓<a href=\"y.html\">This product</a></p>",
            "↓<a href=\"x.html\"><img src=\"x.png\" alt=\"скачать\"></a>",
        ],
        inapplicable: ["<p>Подробнее</p>", "<a href=\"x.html\"></a>", "<a href=\"x.html\" hidden>здесь</a>"])
}

extension LinkText {
    private static func vague(_ text: String, act: [String]) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "по тексту ссылки «\(quoted)» не понять, куда она ведёт",
                en: "the link text “\(quoted)” does not say where it leads"), at: .wording, act: act)
    }
}
