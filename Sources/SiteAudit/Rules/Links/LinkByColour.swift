import HTMLTree
import SiteModel

/// `link-by-colour`: a link amid words is told from them by more than a like colour (WCAG failure F73).
enum LinkByColour {
    static let rule = Rule(
        id: "link-by-colour", severity: .warning, criteria: ["1.4.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылка в тексте отличается не одним цветом", en: "A link in a text differs by more than colour"),
        explanation: Message(
            ru: "Кто плохо различает цвета, неподчёркнутой ссылки среди слов не заметит.",
            en: "Who sees colours badly does not notice a link without an underline amid words."),
        help: Message(
            ru: "Верните ссылкам подчёркивание: text-decoration: underline.",
            en: "Give links their underline back: text-decoration: underline."),
        proves: Message(
            ru: "Ссылки среди слов подчёркнуты, обведены, набраны иначе или отличаются от слов по яркости втрое.",
            en: "Links amid words are underlined, framed, set in other type or three times as bright or dark."),
        cannotProve: Message(
            ru: "Что ссылку видно под указателем и с клавиатуры; знаки, которые ставят стили.",
            en: "That a link shows under the pointer and the keyboard; signs put in by styles."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.links.filter { page.tree.isHTML($0, .a) && block(of: $0, page) != nil }
    }

    /// The paragraph, item or description a link stands in.
    private static func block(of link: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: link).first { node in
            switch page.tree.tag(of: node) {
            case .p, .li, .dd: true
            default: false
            }
        }
    }

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        let style = page.styles[link]
        guard style.paint.line != .underline, page.sheets.isComplete, page.styles.isComplete,
            style.box.display == .inline, let parent = page.tree.parent(of: link), let block = block(of: link, page),
            !page.tree.descendants(of: link).contains(where: page.tree.isElement)
        else { return .passed }
        let words = page.styles[parent]
        guard words.paint.line != .underline, !differs(style, words), !isPainted(style.paint),
            let ink = style.text.ink, let other = words.text.ink, ink.alpha == 1, other.alpha == 1
        else { return .passed }
        let contrast = Colour.contrast(of: ink, on: other)
        guard contrast > 1.005, contrast < 3, hasWordsBeside(block, page) else { return .passed }
        return .failed(alike(ink, other))
    }

    private static func differs(_ link: ComputedStyle, _ words: ComputedStyle) -> Bool {
        link.text.weight != words.text.weight || link.text.size != words.text.size
            || link.text.isItalic != words.text.isItalic || link.text.transform != words.text.transform
            || !link.text.shadows.isEmpty
    }

    private static func isPainted(_ paint: PaintStyle) -> Bool {
        paint.background?.alpha != 0 || paint.picture != .none || paint.hasBoxShadow || paint.outline.isDrawn
            || paint.borders.contains(where: \.isDrawn)
    }

    /// Whether the block says something outside its links.
    private static func hasWordsBeside(_ block: NodeID, _ page: PageFacts) -> Bool {
        var node = block.advanced(by: 1)
        let end = page.tree.subtreeEnd(of: block)
        while node < end {
            if page.role(of: node)?.isLink == true {
                node = page.tree.subtreeEnd(of: node)
                continue
            }
            if page.tree.kind(of: node) == .text, page.isExposed(node),
                Letters(page.tree.textBytes(of: node)).contains(where: { $0.kind != .other })
            {
                return true
            }
            node = node.advanced(by: 1)
        }
        return false
    }

    private static let examples = Examples(
        passing: [
            "<p>Возьмите <a href=\"x.html\">бланк</a> у врача</p>",
            "<style>a{text-decoration:none;color:#333;font-weight:bold}</style><p>Вот <a href=\"x.html\">бланк</a></p>",
            "<style>a{text-decoration:none;color:#06c;border-bottom:1px solid}</style>"
                + "<p>Вот <a href=\"x.html\">бланк</a></p>",
            "<style>a{text-decoration:none;color:#2e7bd6}</style><p>Вот <a href=\"x.html\">бланк</a></p>",
            "<style>a{text-decoration:none;color:#333}</style><ul><li><a href=\"x.html\">Бланк</a></li></ul>",
        ],
        failing: [
            "<style>a{text-decoration:none;color:#333}</style><p>Вот ↓<a href=\"x.html\">бланк</a></p>",
            "<p style=\"color:#444\">Вот ↓<a href=\"x.html\" style=\"text-decoration:none\">бланк</a></p>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<nav><a href=\"x.html\">Бланк</a></nav>",
        ])
}

extension LinkByColour {
    private static func alike(_ ink: Colour, _ other: Colour) -> Finding {
        Finding(
            Message(
                ru: "ссылку среди слов выдаёт только цвет: \(ink.hexadecimal) рядом с \(other.hexadecimal)",
                en: "only colour tells the link from the words: \(ink.hexadecimal) beside \(other.hexadecimal)"))
    }
}
