import HTMLTree
import SiteModel

/// `clipped-text`: a set height does not cut text off.
enum ClippedText {
    static let rule = Rule(
        id: "clipped-text", criteria: ["1.4.4"], act: ["59br37"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст не обрезан", en: "Text is not cut off"),
        explanation: Message(
            ru: "В блоке с жёсткой высотой и overflow: hidden увеличенный текст пропадает.",
            en: "In a block of fixed height with overflow: hidden enlarged text disappears."),
        help: Message(
            ru: "Замените height на min-height или удалите overflow: hidden.",
            en: "Write min-height for height, or remove overflow: hidden."),
        proves: Message(
            ru: "В каждом блоке, который обрезает лишнее, помещается хотя бы строка текста.",
            en: "In every block that cuts off what is too much at least one line of text has room."),
        cannotProve: Message(
            ru: "Что помещаются все строки: это видно только на экране.",
            en: "That all lines have room: only a screen shows that."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let clips = page.styles.styles.map { isClipping($0.box) }
        guard clips.contains(true) else { return [] }
        return page.tree.all.compactMap { node in
            guard page.tree.isElement(node), clips[page.styles.number(of: node)], page.exposure.isVisible(node),
                page.isExposed(node),
                page.tree.namespace(of: node) == .html, let share = TextRoom.share(of: node, page), share > 0
            else { return nil }
            return (node, outcome(node, share, page))
        }
    }

    private static func isClipping(_ box: BoxStyle) -> Bool {
        (box.overflowY == .hidden || box.overflowY == .clip) && box.display != .inline && box.display != .contents
            && (box.height.pixels != nil || box.maxHeight.pixels != nil)
    }

    private static func outcome(_ node: NodeID, _ share: Double, _ page: PageFacts) -> Outcome {
        let style = page.styles[node]
        let heights = [style.box.height.pixels, style.box.maxHeight.pixels].compactMap(\.self)
        let line = style.text.linePixels ?? style.text.size * 1.15
        let hasOwnText = page.tree.children(of: node).contains { child in
            page.tree.kind(of: child) == .text && !CollapsedText.isBlank(page.tree.textBytes(of: child))
        }
        if hasOwnText, let height = heights.min(), line > height * 1.3 { return .failed(cut()) }
        let scrolls = page.tree.descendants(of: node).contains { child in
            page.tree.isElement(child) && [.auto, .scroll].contains(page.styles[child].box.overflowY)
        }
        return share > 0.9 && !scrolls ? .cantTell(unclear()) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<div style=\"height: 100px; overflow: hidden\">Часы приёма</div>",
            "<div style=\"height: 3em; overflow: hidden\"><div style=\"height: 3em; overflow: auto\">Часы</div></div>",
        ],
        failing: [
            "↓<div style=\"height: 10px; overflow: hidden\">Часы приёма</div>",
            "↓<p style=\"max-height: 1em; overflow: clip; line-height: 2\">Часы приёма</p>",
        ],
        inapplicable: [
            "<div style=\"min-height: 10px; overflow: hidden\">Часы приёма</div>",
            "<div style=\"height: 10px\">Часы приёма</div>",
            "<div aria-hidden=\"true\" style=\"height: 10px; overflow: hidden\">Часы приёма</div>",
            "<span style=\"position: absolute; width: 1px; height: 1px; overflow: hidden\">Часы приёма</span>",
        ])
}

extension ClippedText {
    private static func cut() -> Finding {
        Finding(
            Message(
                ru: "высота блока меньше строки текста, а лишнее обрезано",
                en: "the block is lower than a line of its text, and the rest is cut off"))
    }

    private static func unclear() -> Finding {
        Finding(
            Message(
                ru: "у блока жёсткая высота и overflow: hidden; проверьте при масштабе 200 %, что текст не обрезан",
                en: "the block has a fixed height and overflow: hidden; check at 200 % that no text is cut off"))
    }
}
