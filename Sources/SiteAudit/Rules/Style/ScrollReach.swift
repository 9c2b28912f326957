import HTMLTree
import SiteModel

/// `scroll-reach`: what scrolls by itself can be reached by keyboard.
enum ScrollReach {
    static let rule = Rule(
        id: "scroll-reach", criteria: ["2.1.1", "2.1.3"], act: ["0ssw9k"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Прокручиваемое доступно с клавиатуры", en: "What scrolls can be reached by keyboard"),
        explanation: Message(
            ru: "Без мыши не прокрутить блок, в который не попасть клавишей Tab.",
            en: "Without a mouse nobody scrolls a block that the Tab key does not reach."),
        help: Message(
            ru: "Добавьте блоку tabindex=\"0\", role=\"region\" и имя или уберите его высоту.",
            en: "Give the block tabindex=\"0\", role=\"region\" and a name, or take its height away."),
        proves: Message(
            ru: "В каждый блок заданной высоты, текст которого длиннее, можно попасть с клавиатуры.",
            en: "Every block of a set height whose text is longer can be reached by keyboard."),
        cannotProve: Message(
            ru: "Что прокручиваются другие блоки: это видно только на экране.",
            en: "Which other blocks scroll: only a screen shows that."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let scrolls = page.styles.styles.map { isScrolling($0.box.overflowY) }
        guard scrolls.contains(true) else { return [] }
        return page.tree.all.compactMap { node in
            guard page.tree.isElement(node), scrolls[page.styles.number(of: node)], page.exposure.isVisible(node),
                !page.tree.isHTML(node, .textarea), !page.tree.has(.inert, node),
                let share = TextRoom.share(of: node, page), share > 0.8
            else { return nil }
            let isReached = page.isTabStop(node) || page.tree.descendants(of: node).contains(where: page.isTabStop)
            return (node, isReached ? .passed : share > 1.5 ? .failed(unreached()) : .cantTell(unclear()))
        }
    }

    private static func isScrolling(_ overflow: CSSKeyword) -> Bool {
        overflow == .auto || overflow == .scroll || overflow == .overlay
    }

    private static let text = String(repeating: "Часы приёма по будням. ", count: 40)

    private static let examples = Examples(
        passing: [
            "<div style=\"height: 50px; width: 200px; overflow: auto\" tabindex=\"0\">\(text)</div>",
            "<div style=\"height: 50px; width: 200px; overflow: auto\"><a href=\"/\">Главная</a>\(text)</div>",
        ],
        failing: [
            "↓<div style=\"height: 50px; width: 200px; overflow: auto\">\(text)</div>",
            "↓<div style=\"max-height: 3em; width: 20em; overflow-y: scroll\"><p>\(text)</p></div>",
        ],
        inapplicable: [
            "<div style=\"height: 50px; width: 200px; overflow: auto\">Часы</div>",
            "<div style=\"height: 50px; width: 200px; overflow: hidden\">\(text)</div>", "<div>\(text)</div>",
        ])
}

/// How much of its height the text of an element takes up, estimated.
enum TextRoom {
    /// 1 when it just fits; nil when the element has no set height.
    static func share(of node: NodeID, _ page: PageFacts) -> Double? {
        let box = page.styles[node].box
        guard let height = [box.height.pixels, box.maxHeight.pixels].compactMap(\.self).min(), height > 0 else {
            return nil
        }
        let room = max(LineBreaks.room(for: node, page), 1)
        var sum = 0.0
        for child in page.tree.descendants(of: node)
        where page.tree.kind(of: child) == .text && page.exposure.isVisible(child) {
            let style = page.styles[child].text
            let length = Double(CollapsedText.length(of: page.tree.textBytes(of: child)))
            // Letters are about half as wide as high.
            let lines = (length * style.size * 0.45 / room).rounded(.up)
            sum += lines * (style.linePixels ?? style.size * 1.15)
        }
        return sum / height
    }
}

extension CollapsedText {
    /// Characters of a text, runs of white space counted once.
    static func length(of text: ArraySlice<UInt8>) -> Int {
        var count = 0
        var isSpace = true
        for byte in text where byte & 0xC0 != 0x80 {
            if byte.isASCIIWhitespace {
                count += isSpace ? 0 : 1
                isSpace = true
            } else {
                count += 1
                isSpace = false
            }
        }
        return count
    }
}

extension ScrollReach {
    private static func unreached() -> Finding {
        Finding(
            Message(
                ru: "этот блок прокручивается, но с клавиатуры в него не попасть",
                en: "this block scrolls, but cannot be reached by keyboard"))
    }

    private static func unclear() -> Finding {
        Finding(
            Message(
                ru: "если этот блок прокручивается, с клавиатуры в него не попасть; проверьте на экране",
                en: "if this block scrolls, it cannot be reached by keyboard; look at it on a screen"))
    }
}
