import HTMLTree
import SiteModel

/// `accesskeys`: no two elements want the same key.
enum Accesskeys {
    static let rule = Rule(
        id: "accesskeys", severity: .warning, criteria: ["2.1.1"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Клавиши быстрого доступа не спорят", en: "Access keys do not clash"),
        explanation: Message(
            ru: "Если у двух элементов одна клавиша, сработает один, и человек не знает какой.",
            en: "Where two elements have one key, one of them answers, and nobody knows which."),
        help: Message(
            ru: "Оставьте клавишу одному элементу, а лучше удалите accesskey: он спорит и с клавишами программ "
                + "экранного доступа.",
            en: "Leave the key to one element, or better remove accesskey: it clashes with keys of screen readers too."),
        proves: Message(ru: "Каждая клавиша названа один раз.", en: "Every key is named once."),
        cannotProve: Message(
            ru: "Что клавиши не заняты браузером.", en: "That the keys are not taken by the browser."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var first: [ByteKey: NodeID] = [:]
        return page.elements(with: .accesskey).filter(page.exposure.isRendered).compactMap { node in
            let key = (page.tree.valueBytes(.accesskey, of: node) ?? []).map(\.asciiLowercased)[...]
                .trimmingASCIIWhitespace
            guard !key.isEmpty else { return nil }
            guard let other = first[ByteKey(key)] else {
                first[ByteKey(key)] = node
                return (node, .passed)
            }
            return (node, .failed(taken(key, page.tree.offset(of: other))))
        }
    }

    private static let examples = Examples(
        passing: ["<a href=\"/\" accesskey=\"1\">Главная</a><a href=\"k.html\" accesskey=\"2\">Контакты</a>"],
        failing: ["<a href=\"/\" accesskey=\"G\">Главная</a>↓<a href=\"k.html\" accesskey=\"g\">Контакты</a>"],
        inapplicable: ["<a href=\"/\">Главная</a>", "<a href=\"/\" accesskey=\"\">Главная</a>"])
}

extension Accesskeys {
    private static func taken(_ key: ArraySlice<UInt8>, _ first: Int?) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: key, as: UTF8.self))
        return Finding(
            Message(
                ru: "клавиша «\(quoted)» уже дана другому элементу",
                en: "the key “\(quoted)” is given to another element already"),
            note: first.map { ($0, Message(ru: "первый стоит здесь", en: "the first one is here")) })
    }
}
