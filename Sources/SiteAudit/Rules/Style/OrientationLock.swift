import HTMLTree
import SiteModel

/// `orientation-lock`: nothing is turned round when a reader turns the screen.
enum OrientationLock {
    static let rule = Rule(
        id: "orientation-lock", criteria: ["1.3.4"], act: ["b33eff"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Страница не привязана к положению экрана", en: "The page is not locked to one orientation"),
        explanation: Message(
            ru: "Кто закрепил телефон на коляске, не может его повернуть.",
            en: "Who has a phone fixed to a wheelchair cannot turn it."),
        help: Message(
            ru: "Удалите поворот (rotate, transform) из условия @media (orientation: …).",
            en: "Remove the turn (rotate, transform) from the @media (orientation: …) condition."),
        proves: Message(
            ru: "Стили не поворачивают содержание на четверть круга, когда поворачивают экран.",
            en: "No style turns content by a quarter when the screen is turned."),
        cannotProve: Message(
            ru: "Что положение не закреплено скриптом и что в обоих положениях всё помещается.",
            en: "That no script locks the orientation, and that all fits in both."))

    /// Two screens that differ in nothing but their orientation.
    private static let screens = [
        MediaEnvironment(width: 1000, height: 1000), MediaEnvironment(width: 1001, height: 1000),
    ]

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let sources = page.sheets.cascade.sources
        let isAsked = sources.contains { $0.sheet.mentions(.orientation) || $0.query.mentions(.orientation) }
        guard isAsked, page.sheets.isComplete else { return [] }
        let styles = screens.map { PageStyles(page.tree, Cascade(sources, in: $0)) }
        let exposures = styles.map { Exposure(of: page.tree, $0) }
        return page.tree.all.compactMap { node in
            guard page.tree.isElement(node), page.tree.namespace(of: node) == .html,
                exposures.allSatisfy({ $0.isVisible(node) }), isConditional(node, styles)
            else { return nil }
            return (node, outcome(styles[0][node].box.rotation, styles[1][node].box.rotation))
        }
    }

    /// Whether the turn was declared elsewhere on the one screen than on the other.
    private static func isConditional(_ node: NodeID, _ styles: [PageStyles]) -> Bool {
        [CSSProperty.transform, .rotate].contains { property in
            styles[0].declaration(of: property, for: node) != styles[1].declaration(of: property, for: node)
        }
    }

    private static func outcome(_ portrait: Double?, _ landscape: Double?) -> Outcome {
        guard let portrait, let landscape else { return .cantTell(unclear()) }
        let turn = abs((portrait - landscape).remainder(dividingBy: 360))
        return abs(turn - 90) < 1 ? .failed(turned()) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<style>@media (orientation: portrait) { main { rotate: 1turn } }</style><main>Текст</main>",
            "<style>@media (orientation: portrait) { main { transform: rotate(180deg) } }</style><main>Текст</main>",
        ],
        failing: [
            "<style>@media (orientation: portrait) { main { rotate: 90deg } }</style>↓<main>Текст</main>",
            "<style>main { rotate: 5deg } @media (orientation: landscape) { main { rotate: -85deg } }</style>"
                + "↓<main>Текст</main>",
            "<style>@media (orientation: landscape) { main { transform: matrix(0, 1, -1, 0, 0, 0) } }</style>"
                + "↓<main>Текст</main>",
        ],
        inapplicable: [
            "<style>main { rotate: 90deg }</style><main>Текст</main>",
            "<style>@media (orientation: portrait) { main { color: red } }</style><main>Текст</main>",
        ])
}

extension OrientationLock {
    private static func turned() -> Finding {
        Finding(
            Message(
                ru: "содержание повёрнуто на четверть круга в одном из положений экрана",
                en: "content is turned by a quarter in one orientation of the screen"))
    }

    private static func unclear() -> Finding {
        Finding(
            Message(
                ru: "содержание повёрнуто в одном из положений экрана, на сколько, не посчитать; проверьте на телефоне",
                en: "content is turned in one orientation of the screen, by how much is unknown; look at it on a phone")
        )
    }
}
