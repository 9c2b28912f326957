import SiteModel

/// `generated-text`: no words stand in style sheets.
enum GeneratedText {
    static let rule = Rule(
        id: "generated-text", severity: .warning, criteria: ["1.3.1"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Слова стоят на странице, а не в стилях", en: "Words stand in the page, not in its styles"),
        explanation: Message(
            ru:
                "Текст из ::before и ::after не выделить, не найти и не перевести; со своими стилями и в режиме чтения он "
                + "пропадает.",
            en: "Text of ::before and ::after cannot be selected, found or translated; with own styles and in reading "
                + "mode it is gone."),
        help: Message(
            ru: "Перенесите слова в HTML; в content оставьте только знаки для украшения.",
            en: "Move the words into the HTML; leave only decorative signs in content."),
        proves: Message(
            ru: "Ни в одном content на экране нет слов.", en: "No content shown on a screen holds words."),
        cannotProve: Message(
            ru: "Что знаки и картинки в content ничего не значат.",
            en: "That signs and pictures in content mean nothing."
        ))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        sheets.flatMap { sheet in
            sheet.rules.filter { !$0.isUnder("print") && isGenerated($0) }.flatMap(\.declarations).compactMap {
                declaration in
                declaration.property == "content"
                    ? word(in: declaration.value).map { shown($0, declaration, sheet) } : nil
            }
        }
    }

    private static func isGenerated(_ rule: RuleSheet.Rule) -> Bool {
        rule.selectors.contains { selector in
            selector.compounds.last?.simples.contains { simple in
                simple == .pseudoElement("before") || simple == .pseudoElement("after")
            } ?? false
        }
    }

    /// The first quoted text with a word in it: letters side by side; what `attr()` takes or stands for the picture's
    /// text is none.
    private static func word(in value: String) -> String? {
        let shown = CSSPieces.split(Array(value.utf8)[...]) { $0 == UInt8(ascii: "/") }.first ?? []
        let texts = CSSPieces.split(shown) { $0.isASCIIWhitespace }.filter { $0.first == 0x22 || $0.first == 0x27 }
        return texts.map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }.first(where: holdsWord)
    }

    private static func holdsWord(_ text: String) -> Bool {
        var letters = 0
        var isEscape = false
        for scalar in text.unicodeScalars {
            let isHex = scalar.isASCII && scalar.properties.isASCIIHexDigit
            isEscape = scalar == "\\" || (isEscape && isHex)
            letters = !isEscape && isLetter(scalar) ? letters + 1 : 0
            if letters > 1 { return true }
        }
        return false
    }

    /// Values of style sheets are read in lower case, Latin letters at least.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "а"..."я", "А"..."Я", "ё": true
        default: false
        }
    }

    private static let examples = Examples(
        passing: [
            "a::before { content: \"→\" }", "a::after { content: \"\\f101\" }", "a::after { content: attr(href) }",
            "a::before { content: none }", "@media print { a::after { content: \"адрес: \" attr(href) } }",
            "a::before { content: url(novoe.svg) / \"Новое\" }", "q::before { content: open-quote }",
        ],
        failing: [
            "a::after { ↓content: \" новое\" }", ".price:before { color: red; ↓content: 'от ' attr(data-price) }",
            "li::before { ↓content: counter(step) '. Шаг' }",
        ],
        inapplicable: ["p { color: red }"])
}

extension GeneratedText {
    private static func shown(
        _ text: String, _ declaration: RuleSheet.Declaration, _ sheet: RuleSheet
    ) -> StyleSheetRules.Finding {
        let quoted = CollapsedText.quoted(text)
        return StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(ru: "слова «\(quoted)» стоят в стилях", en: "the words “\(quoted)” stand in a style sheet")
        )
    }
}
