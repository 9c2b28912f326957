import HTMLTree
import SiteModel

/// `link-name`: a link has text, seen or told.
enum LinkName {
    static let rule = Rule(
        id: "link-name", criteria: ["2.4.4", "4.1.2"], act: ["c487ae"], prose: prose,
        check: PageCheck(targets: \.links, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У ссылки есть текст", en: "Links have a name"),
        explanation: Message(
            ru:
                "Ссылку без текста программа экранного доступа читает как адрес или просто «ссылка»: непонятно, куда она "
                + "ведёт.",
            en: "A link without text is read as its address or as plain “link”: nobody knows where it leads."),
        help: Message(
            ru: "Напишите внутри ссылки, куда она ведёт; у картинки в ссылке заполните описание.",
            en: "Say inside the link where it leads; give the picture in the link an alternative."),
        proves: Message(
            ru: "У каждой ссылки есть название для программ экранного доступа.",
            en: "Every link has a name for assistive technology."),
        cannotProve: Message(ru: "Что название понятно.", en: "That the name is clear."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        if !page.name(ofLink: link).isEmpty { return .passed }
        let address = CollapsedText.quoted(page.tree.value(.href, of: link) ?? "")
        let pictured = page.tree.descendants(of: link).contains { page.tree.isHTML($0, .img) && page.isExposed($0) }
        return .failed(pictured ? pictureOnly(address) : empty(address))
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"kontakty.html\">Контакты</a>",
            "<a href=\"/\"><img src=\"logo.png\" alt=\"Центр занятости\"></a>",
            "<a href=\"https://vk.com/x\" aria-label=\"Мы ВКонтакте\"><svg><path d=\"M0 0\"/></svg></a>",
            "<a href=\"/\"><svg><title>На главную</title><path d=\"M0 0\"/></svg></a>",
            "<h2 id=\"o\">О центре</h2><a href=\"o.html\" aria-labelledby=\"o\"></a>",
            "<a href=\"x.html\" title=\"Расписание\"></a>",
            "<span role=\"link\" tabindex=\"0\">Контакты</span>",
        ],
        failing: [
            "↓<a href=\"kontakty.html\"></a>",
            "↓<a href=\"kontakty.html\"> &nbsp;\u{200B}</a>",
            "↓<a href=\"/\"><img src=\"logo.png\" alt=\"\"></a>",
            "↓<a href=\"/\"><span aria-hidden=\"true\">→</span></a>",
            "↓<a href=\"/\"><svg><path d=\"M0 0\"/></svg></a>",
            "↓<a href=\"/\"><span style=\"display:none\">Главная</span></a>",
            "↓<a href=\"x.html\" aria-labelledby=\"net\"></a>",
            "<img src=\"a.png\" alt=\"Округа\" usemap=\"#k\"><map name=\"k\">↓<area href=\"bor.html\" alt=\"\"></map>",
        ],
        inapplicable: [
            "<a>Не ссылка</a>", "<a id=\"mesto\"></a>", "<a href=\"/\" hidden></a>",
            "<a href=\"/\" role=\"button\"></a>", "<div aria-hidden=\"true\"><a href=\"/\"></a></div>",
        ])
}

extension LinkName {
    private static func empty(_ address: String) -> Finding {
        Finding(Message(ru: "ссылка на «\(address)» без текста", en: "the link to “\(address)” has no text"))
    }

    private static func pictureOnly(_ address: String) -> Finding {
        Finding(
            Message(
                ru: "в ссылке на «\(address)» только картинка без описания",
                en: "the link to “\(address)” holds only a picture without an alternative"),
            help: Message(
                ru: "Опишите в alt картинки, куда ведёт ссылка, или добавьте текст рядом с картинкой внутри ссылки.",
                en: "Say in the picture's alt where the link leads, or add text beside it inside the link."))
    }
}
