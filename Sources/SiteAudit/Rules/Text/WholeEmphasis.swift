import HTMLTree
import SiteModel

/// `whole-emphasis`: emphasis is for words, not for whole texts.
enum WholeEmphasis {
    static let rule = Rule(
        id: "whole-emphasis", severity: .warning, criteria: ["1.4.8", "1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Выделены слова, а не целые абзацы", en: "Words are emphasised, not whole paragraphs"),
        explanation: Message(
            ru: "Сплошной курсив и жирный трудно читать. Поднятый или опущенный текст ещё и мелок.",
            en: "Paragraphs in italics or bold are hard to read; raised or lowered text is small as well."),
        help: Message(
            ru: "Оставьте выделение для нескольких слов; важный абзац сделайте блоком «внимание».",
            en: "Keep emphasis for a few words; make an important paragraph a notice."),
        proves: Message(
            ru: "Ни один абзац не выделен целиком; sub и sup держат знаки, а не фразы.",
            en: "No paragraph is emphasised as a whole; sub and sup hold signs, not phrases."),
        cannotProve: Message(ru: "Выделение, заданное стилями.", en: "Emphasis made by styles."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let emphasis: [TagName] = [.em, .i, .strong, .b, .sub, .sup]
        return emphasis.flatMap { page.elements($0) }.filter(page.isExposed).sorted()
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let words = Word.all(in: page.runningText(of: node)[...]).count
        if page.tree.isHTML(node, .sub) || page.tree.isHTML(node, .sup) {
            return words > 3 ? .failed(raised()) : .passed
        }
        guard words > 14, let parent = page.tree.parent(of: node), page.tree.isHTML(parent, .p) else { return .passed }
        let isAlone = page.tree.children(of: parent).allSatisfy { child in
            child == node
                || (page.tree.kind(of: child) == .text && CollapsedText.isBlank(page.tree.textBytes(of: child)))
        }
        return isAlone ? .failed(whole()) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<p><b>Важно:</b> возьмите паспорт.</p>",
            "<p>Площадь 5 м<sup>2</sup></p>",
            "<p><strong>Что взять с собой</strong></p>",
        ],
        failing: [
            "<p>↓<em>Мы поможем вам найти работу с условиями, которые вам подходят, и "
                + "пройдём этот путь вместе с вами от начала до конца.</em></p>",
            "<p>Цена ↓<sup>только для тех, кто записался</sup></p>",
        ],
        inapplicable: [
            "<p>Обычный текст</p>"
        ])
}

extension WholeEmphasis {
    private static func whole() -> Finding {
        Finding(Message(ru: "выделен весь абзац", en: "the whole paragraph is emphasised"))
    }

    private static func raised() -> Finding {
        Finding(
            Message(ru: "фраза поднята или опущена (sup, sub)", en: "a phrase is raised or lowered (sup, sub)"))
    }
}
