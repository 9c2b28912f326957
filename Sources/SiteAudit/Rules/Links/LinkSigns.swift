import HTMLTree
import SiteModel

/// `link-signs`: a link's text is words.
enum LinkSigns {
    static let rule = Rule(
        id: "link-signs", severity: .warning, criteria: ["2.4.4"], prose: prose,
        check: PageCheck(targets: { page in page.links(without: .empty) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Текст ссылки – слова, а не адрес и не знаки", en: "A link's text is words, not an address or signs"),
        explanation: Message(
            ru: "Адрес программа экранного доступа читает по буквам, а «→» или «5» ничего не говорят о цели.",
            en: "A screen reader spells out an address, and “→” or “5” tell nothing of the goal."),
        help: Message(
            ru: "Назовите словами, что по ссылке: «Портал «Работа в России»».",
            en: "Say in words what the link leads to: “Portal Work in Russia”."),
        proves: Message(
            ru: "Ни одна ссылка не состоит из адреса, числа или знаков.",
            en: "No link is just an address, a number or signs."),
        cannotProve: Message(ru: "Что слова ссылки понятны.", en: "That the words of a link are clear."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        let name = page.name(ofLink: link)
        let isWords = page.traits(ofLink: link).contains(.letters)
        if isWords, !mayBeAddress(name) { return .passed }
        let text = Array(name.utf8)[...]
        if isAddress(text) { return .failed(address(name)) }
        guard !isWords, PlainWord.all(in: text, limit: 1).isEmpty else {
            return .passed
        }
        return isDialled(link, page) || isInPageList(link, page) ? .passed : .failed(signs(name))
    }

    private static func mayBeAddress(_ name: String) -> Bool {
        guard let first = name.utf8.first?.asciiLowercased else { return false }
        return first == UInt8(ascii: "h") || first == UInt8(ascii: "w")
    }

    /// An address of the web; one of mail is what people read and copy.
    private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.contains(where: \.isASCIIWhitespace) else { return false }
        let lower = text.prefix(8).map(\.asciiLowercased)
        return lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
            || lower.starts(with: "www.".utf8)
    }

    private static func isDialled(_ link: NodeID, _ page: PageFacts) -> Bool {
        page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace.prefix(4).equals("tel:") ?? false
    }

    /// Numbers of pages and of notes stand in a menu, or raised beside a word.
    private static func isInPageList(_ link: NodeID, _ page: PageFacts) -> Bool {
        let isNumber = page.name(ofLink: link).utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        return page.tree.ancestors(of: link).contains { node in
            (isNumber && page.role(of: node) == .navigation) || page.tree.isHTML(node, .sup)
        } || page.tree.isHTML(page.tree.firstChild(of: link) ?? link, .sup)
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"x.html\">График приёма</a>",
            "<a href=\"tel:+78000000000\">8 800 000-00-00</a>",
            "<nav aria-label=\"Страницы\"><a href=\"2.html\">2</a></nav>",
            "<p>Слово<sup><a href=\"#n1\">1</a></sup></p>",
            "<a href=\"mailto:a@b.example\">a@b.example</a>",
            "<a href=\"x.html\">中文</a>",
        ],
        failing: [
            "↓<a href=\"x.html\">https://portal.example/uslugi</a>",
            "↓<a href=\"x.html\">WWW.portal.example</a>",
            "↓<a href=\"x.html\">→</a>", "<nav aria-label=\"Страницы\">↓<a href=\"2.html\">→</a></nav>",
            "<p>Приказ № ↓<a href=\"x.html\">5</a></p>",
            "↓<a href=\"x.html\">👉</a>",
        ],
        inapplicable: [
            "<p>https://portal.example</p>",
            "<a href=\"x.html\"></a>",
        ])
}

extension LinkSigns {
    private static func address(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(ru: "текст ссылки – адрес «\(quoted)»", en: "the link's text is the address “\(quoted)”"),
            at: .wording)
    }

    private static func signs(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "в тексте ссылки «\(quoted)» нет ни одного слова", en: "the link text “\(quoted)” has no word in it"
            ),
            at: .wording)
    }
}
