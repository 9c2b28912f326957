import HTMLTree
import SiteModel

/// `label-in-name`: what is written on a link or button is part of its name.
enum LabelInName {
    static let rule = Rule(
        id: "label-in-name", criteria: ["2.5.3"], act: ["2ee8b8"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Видимая надпись входит в название", en: "The label that is seen is part of the name"),
        explanation: Message(
            ru:
                "Голосом называют то, что видят: «нажать Записаться». Если в aria-label другие слова, команда не сработает.",
            en: "By voice people say what they see: “press Sign up”. With other words in aria-label nothing happens."),
        help: Message(
            ru: "Начните aria-label с видимой надписи: «Записаться на тренинг 2 июня» — или удалите его.",
            en: "Begin the aria-label with the text that is seen: “Sign up for June 2”, or remove it."),
        proves: Message(
            ru: "Название каждой ссылки и кнопки содержит её надпись.",
            en: "The name of every link and button has its label in it."),
        cannotProve: Message(
            ru: "Надписи на картинках и те, что стоят рядом с полем.",
            en: "Labels in pictures, and those beside fields."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            guard page.isExposed(node),
                page.tree.has(.ariaLabel, node) || page.tree.has(.ariaLabelledby, node)
            else { return false }
            switch page.role(of: node) {
            case .button, .link, .checkbox, .gridcell, .radio, .switch, .tab, .menuitem, .menuitemcheckbox,
                .menuitemradio, .option, .treeitem:
                return label(of: node, page) != nil && page.hasAccessibleName(node)
            default: return false
            }
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let label = label(of: node, page) else { return .passed }
        let name = page.accessibleName(of: node)
        if says(name, label) { return .passed }
        // As the page is loaded nobody sees it, so ACT does not ask.
        if !page.exposure.isVisible(node) { return .failed(other(name, label, act: [])) }
        // A word in a font of icons is drawn as a picture; whether it is one only the font knows.
        guard let plain = self.label(of: node, page, withIcons: false) else { return .unknown }
        return says(name, plain) ? .unknown : .failed(other(name, label))
    }

    /// Whether the words stand in the name one after another; a hyphen more or less does not count.
    private static func says(_ name: String, _ label: String) -> Bool {
        let spoken = Array(name.utf8)[...].spokenWords
        let joined = name.utf8.filter { $0 != UInt8(ascii: "-") }[...].spokenWords
        return [spoken, joined].contains { (" " + $0 + " ").contains(" " + label + " ") }
    }

    /// The words that are seen; nil where there are none, or only a sign like × or a letter that is drawn for one.
    private static func label(of node: NodeID, _ page: PageFacts, withIcons: Bool = true) -> String? {
        var text: [UInt8] = []
        // Where the elements end that stand on lines of their own.
        var ends: [NodeID] = []
        let isRevealed = isRevealed(node, page)
        var other = withIcons || !isIcon(node, page) ? node.advanced(by: 1) : page.tree.subtreeEnd(of: node)
        while other < page.tree.subtreeEnd(of: node) {
            while let end = ends.last, end <= other {
                ends.removeLast()
                text.append(0x20)
            }
            if page.tree.kind(of: other) == .text {
                if page.exposure.isVisible(other) || (isRevealed && page.isExposed(other)) {
                    text += page.tree.textBytes(of: other)
                }
                if text.count > 1_000 { return nil }
            } else if page.tree.isElement(other) {
                if !withIcons, isIcon(other, page) {
                    other = page.tree.subtreeEnd(of: other)
                    continue
                }
                if standsApart(other, page) {
                    text.append(0x20)
                    ends.append(page.tree.subtreeEnd(of: other))
                }
            }
            other = other.advanced(by: 1)
        }
        let words = withoutBrackets(text)[...].spokenWords
        // Of other alphabets nothing is known here.
        return words.unicodeScalars.count > 1 && !text.contains { $0 >= 0xD4 && $0 < 0xE2 } ? words : nil
    }

    /// Whether an element that is out of sight comes into view when it has the focus, as a skip link does.
    private static func isRevealed(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard !page.exposure.isVisible(node), page.isFocusable(node), let parent = page.tree.parent(of: node),
            page.exposure.isVisible(parent)
        else { return false }
        return page.styles.focused([node], in: page.tree).first.map { !$0.isUnseen } ?? false
    }

    /// Whether an element begins on a line of its own.
    private static func standsApart(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.tree.isHTML(node, .br) { return true }
        let box = page.styles[node].box
        if box.isOutOfFlow || box.float != .none { return true }
        switch box.display {
        case .inline, .inlineBlock, .inlineFlex, .inlineGrid, .inlineTable, .contents, .none, .ruby: return false
        default: return true
        }
    }

    /// Whether an element may be drawn from a font of icons: a class or style says so, or the whole of it is one word
    /// as such fonts have them.
    private static func isIcon(_ node: NodeID, _ page: PageFacts) -> Bool {
        let names = [AttributeName.class, .style].compactMap { page.tree.valueBytes($0, of: node) }
        guard !names.isEmpty else { return false }
        let written = names.map(CSSPieces.lowercased).joined(separator: " ")
        if ["icon", "symbol", "glyph", "fa-", "awesome"].contains(where: written.contains) { return true }
        guard page.tree.has(.class, node), let child = page.tree.firstChild(of: node),
            page.tree.subtreeEnd(of: node) == child.advanced(by: 1), page.tree.kind(of: child) == .text
        else { return false }
        return page.tree.textBytes(of: child).trimmingASCIIWhitespace.allSatisfy { byte in
            (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
                || (byte >= 0x30 && byte <= 0x39)
        }
    }

    /// What stands in brackets is a remark, and need not be said.
    private static func withoutBrackets(_ text: [UInt8]) -> [UInt8] {
        guard let open = text.firstIndex(of: UInt8(ascii: "(")),
            let close = text[open...].firstIndex(of: UInt8(ascii: ")"))
        else { return text }
        return Array(text[..<open]) + [0x20] + Array(text[(close + 1)...])
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"/\" aria-label=\"Подробнее: ярмарка вакансий\">Подробнее…</a>",
            "<a href=\"/\" aria-label=\"Скачать бланк\">Скачать <b style=\"opacity: 0\">новый</b> бланк</a>",
            "<a href=\"/\" aria-label=\"Новый бланк\">Новый<br>бланк</a>",
            "<a href=\"/\" aria-label=\"Поиск по порталу\"><i class=\"material-icons\">search</i> Поиск</a>",
            "<a href=\"/\" aria-label=\"e-mail\">email</a>",
            "<button aria-label=\"Записаться на тренинг\">Записаться (нужен паспорт)</button>",
        ],
        failing: [
            "<style>a:not(:focus) { position: absolute; left: -999rem }</style>"
                + "↓<a href=\"#t\" aria-label=\"Насос\">Сразу к тексту</a>",
            "↓<a href=\"/\" aria-label=\"Ярмарка вакансий\">Подробнее</a>",
            "↓<a href=\"/\" aria-label=\"Ярмарка\"><span class=\"a\">Подробнее здесь</span></a>",
            "<p id=\"t\">Тренинг</p>↓<button aria-labelledby=\"t\">Записаться</button>",
        ],
        inapplicable: [
            "<a href=\"/\">Подробнее</a>", "<button aria-label=\"Закрыть\">×</button>",
            "<button aria-label=\"Закрыть\">X</button>", "<p aria-label=\"Часы\">Подробнее</p>",
            "<a href=\"/\" aria-label=\"Центр\"><img src=\"a.png\" alt=\"\"></a>",
        ])
}

extension LabelInName {
    private static func other(_ name: String, _ label: String, act: [String]? = nil) -> Finding {
        let seen = CollapsedText.quoted(label)
        let told = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "надписи «\(seen)» нет в названии «\(told)»", en: "the label “\(seen)” is not in the name “\(told)”"
            ), act: act)
    }
}
