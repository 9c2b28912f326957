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

    /// Two screens each that differ in nothing but their orientation: of a desk, a tablet and a phone.
    private static let screens = [1_300.0, 1_000, 700, 400].map { size in
        [MediaEnvironment(width: size, height: size), MediaEnvironment(width: size + 1, height: size)]
    }

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let sources = page.sheets.cascade.sources
        let isAsked = sources.contains { $0.sheet.mentions(.orientation) || $0.query.mentions(.orientation) }
        guard isAsked, page.sheets.isComplete else { return [] }
        var seen: Set<NodeID> = []
        return screens.flatMap { pair in
            verdicts(page, pair.map { PageStyles(page.tree, Cascade(sources, in: $0)) })
        }.filter { node, outcome in
            // A turn may be asked for on one size of screen alone.
            if case .failed = outcome { return seen.insert(node).inserted }
            return true
        }
    }

    private static func verdicts(_ page: PageFacts, _ styles: [PageStyles]) -> [PageCheck.Verdict] {
        let exposures = styles.map { Exposure(of: page.tree, $0) }
        return page.tree.all.compactMap { node in
            guard page.tree.isElement(node), page.tree.namespace(of: node) == .html, isConditional(node, styles),
                exposures.allSatisfy({ $0.isVisible(node) && hasContent(node, page, $0) })
            else { return nil }
            return (node, outcome(styles[0][node].box.rotation, styles[1][node].box.rotation))
        }
    }

    /// Whether the turn was declared elsewhere on the one screen than on the other, or comes out otherwise.
    private static func isConditional(_ node: NodeID, _ styles: [PageStyles]) -> Bool {
        styles[0][node].box.rotation != styles[1][node].box.rotation
            || [CSSProperty.transform, .rotate].contains { property in
                styles[0].declaration(of: property, for: node) != styles[1].declaration(of: property, for: node)
            }
    }

    /// Whether there is anything to be seen: an empty box has no orientation.
    private static func hasContent(_ node: NodeID, _ page: PageFacts, _ exposure: Exposure) -> Bool {
        ([node] + page.tree.descendants(of: node)).contains { inner in
            guard exposure.isVisible(inner) else { return false }
            if page.tree.kind(of: inner) == .text { return !CollapsedText.isBlank(page.tree.textBytes(of: inner)) }
            switch page.tree.tag(of: inner) {
            case .img, .svg, .video, .canvas, .object, .embed, .iframe, .input, .select, .textarea, .button: return true
            default: return page.styles[inner].paint.picture == .picture
            }
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
            "<style>@media (orientation: portrait) and (max-width: 500px) { main { rotate: 90deg } }</style>"
                + "↓<main>Текст</main>",
            "<style>main { rotate: var(--r, 0deg) } @media (orientation: portrait) { main { --r: 90deg } }</style>"
                + "↓<main>Текст</main>",
            "<style>main { rotate: 5deg } @media (orientation: landscape) { main { rotate: -85deg } }</style>"
                + "↓<main>Текст</main>",
            "<style>@media (orientation: landscape) { main { transform: matrix(0, 1, -1, 0, 0, 0) } }</style>"
                + "↓<main>Текст</main>",
        ],
        inapplicable: [
            "<style>main { rotate: 90deg }</style><main>Текст</main>",
            "<style>@media (orientation: portrait) { main { color: red } }</style><main>Текст</main>",
            "<style>@media (orientation: portrait) { main { rotate: 90deg } }</style><main> </main>",
            "<style>@media (orientation: portrait) { main { transform: rotate(90) } }</style><main>Текст</main>",
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
