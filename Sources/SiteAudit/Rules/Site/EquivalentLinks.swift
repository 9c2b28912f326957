import HTMLTree
import SiteModel

/// `equivalent-links`: links of one name lead to one thing.
enum EquivalentLinks {
    static let rule = Rule(
        id: "equivalent-links", severity: .review, criteria: ["2.4.9"], act: ["b20e66"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылки с одним названием ведут к одному и тому же", en: "Links of one name lead to one thing"),
        explanation: Message(
            ru: "В списке ссылок страницы видны одни названия: по двум одинаковым не понять, что за ними разное.",
            en: "A list of the page's links shows nothing but names: two equal ones do not tell that goals differ."),
        help: Message(
            ru: "Добавьте в текст ссылки то, чем цели различаются.",
            en: "Add to the text of the link what tells the goals apart."),
        proves: Message(
            ru: "Ссылки с одним названием ведут на один адрес или на страницы с одним содержанием; адреса вне сайта "
                + "сравнены только по написанию.",
            en: "Links of one name lead to one address or to pages of the same content; addresses of other sites are "
                + "compared by their spelling alone."),
        cannotProve: Message(
            ru: "Служат ли похожие, но не одинаковые страницы одной цели; куда ведут скрипты.",
            en: "Whether pages that are alike but not equal serve one purpose; where scripts lead."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let sets = NamedGoal.sets(on: page) { $0.name }
        let isSure = sets.isEmpty || !page.hasShadowTrees
        return sets.map { set in
            let (likeness, odd) = NamedGoal.likeness(set, in: page.web)
            switch likeness {
            case .same: return (set[0].node, .passed)
            case .different where isSure: return (odd.node, .failed(different(odd.name)))
            case .different, .unknown: return (odd.node, .cantTell(doubtful(odd.name)))
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"a.html\">Контакты</a> <a href=\"a.html\">контакты</a>",
            "<span role=\"link\" tabindex=\"0\" onclick=\"location='a.html'\">А</span> <a href=\"a.html\">А</a>",
        ],
        failing: [
            "<a href=\"https://a.example/\">Правила</a> ↓<a href=\"https://b.example/\">Правила</a>",
            "<a href=\"tel:+74991234567\">Позвонить</a> ↓<a href=\"tel:+74997654321\">Позвонить</a>",
            // Nobody can say, so a person looks.
            "<a href=\"a.html\">Контакты</a> ↓<a href=\"b.html\">Контакты</a>",
        ],
        inapplicable: [
            "<a href=\"a.html\">Контакты</a> <a href=\"b.html\">О нас</a>",
            "<a href=\"a.html\">Контакты</a> <a href=\"b.html\" aria-hidden=\"true\">Контакты</a>",
        ])
}

extension EquivalentLinks {
    private static func different(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "ссылки «\(quoted)» ведут к разному", en: "the links “\(quoted)” lead to different things"))
    }

    private static func doubtful(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "проверьте, одному ли служат ссылки «\(quoted)»: адреса у них разные",
                en: "check whether the links “\(quoted)” serve one purpose: their addresses differ"))
    }
}
