import HTMLTree
import SiteModel

/// `parts-language`: words of another language say which language that is.
enum PartsLanguage {
    static let rule = Rule(
        id: "parts-language", criteria: ["3.1.2"], act: ["de46e4"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Фразы на другом языке помечены", en: "Phrases in another language are marked"),
        explanation: Message(
            ru: "Русский голос читает английскую фразу русскими звуками, и её не понять; помеченную читает английский.",
            en: "A Russian voice reads an English phrase with Russian sounds; a marked one is read by an English voice."
        ),
        help: Message(
            ru: "Пометьте фразу: в Markdown [sign language]{lang=en}, в HTML <span lang=\"en\">…</span>. Русский текст "
                + "не помечайте чужим языком.",
            en:
                "Mark the phrase: [sign language]{lang=en} in Markdown, <span lang=\"en\">…</span> in HTML. Do not mark "
                + "Russian text as another language."),
        proves: Message(
            ru: "В русском тексте нет непомеченных фраз латиницей, коды языков верные, русские слова не названы "
                + "английскими.",
            en: "No unmarked Latin phrases stand in Russian text, language codes exist, Russian words are not called "
                + "English."),
        cannotProve: Message(
            ru: "Что язык назван верно; имена собственные и короткие выражения не проверяются.",
            en: "That the language is the right one; proper names and short expressions are not looked at."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let latin = page.texts(with: [.latin]).filter { page.tree.textBytes(of: $0).count >= 8 && page.isRussian($0) }
        let marked = page.elements(with: .lang).filter { node in
            guard page.tree.namespace(of: node) == .html, !page.tree.isHTML(node, .html),
                page.exposure.isInPage(node), let tag = page.tree.valueBytes(.lang, of: node)
            else { return false }
            return !tag.isEmpty && ownsText(node, page)
        }
        return (latin + marked).sorted()
    }

    /// Whether some text is in the language this element gives, not in one given further inside.
    private static func ownsText(_ element: NodeID, _ page: PageFacts) -> Bool {
        if isSaid(element, page) { return true }
        var node = element.advanced(by: 1)
        let end = page.tree.subtreeEnd(of: element)
        while node < end {
            if page.tree.isElement(node), page.tree.has(.lang, node) {
                node = page.tree.subtreeEnd(of: node)
                continue
            }
            if isSaid(node, page) { return true }
            node = node.advanced(by: 1)
        }
        return false
    }

    /// Seen or told.
    private static func isSaid(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.tree.kind(of: node) == .text {
            return (page.exposure.isVisible(node) || page.isExposed(node) || isTitle(node, page))
                && !CollapsedText.isBlank(page.tree.textBytes(of: node))
        }
        guard page.tree.isElement(node), page.isExposed(node) else { return false }
        return page.tree.attributes(of: node).contains { attribute in
            isTold(attribute.name, page.tree.tag(of: node))
                && !CollapsedText.isBlank(page.tree.valueBytes(of: attribute))
        }
    }

    /// Attributes whose text becomes a name.
    private static func isTold(_ name: AttributeName, _ tag: TagName) -> Bool {
        switch name {
        case .ariaLabel, .title: true
        case .alt: tag == .img || tag == .area || tag == .input
        default: false
        }
    }

    /// The name a drawing gives itself.
    private static func isTitle(_ text: NodeID, _ page: PageFacts) -> Bool {
        guard let title = page.tree.parent(of: text), page.tree.tag(of: title) == .title,
            page.tree.namespace(of: title) == .svg, let drawing = page.tree.parent(of: title)
        else { return false }
        return page.isExposed(drawing)
    }

    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        PageCheck.Share(act: page.tree.isElement(node) ? ["de46e4"] : [], criteria: ["3.1.2"])
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard page.tree.isElement(node) else {
            return LatinPhrase.first(in: page.tree.textBytes(of: node)).map { .failed(unmarked($0)) } ?? .passed
        }
        let tag = page.tree.valueBytes(.lang, of: node) ?? []
        let word = String(decoding: tag, as: UTF8.self)
        guard LanguageTag.namesALanguage(tag) else { return .failed(unknown(word)) }
        return isLatinLanguage(tag) && isCyrillic(node, page) ? .failed(notThatLanguage(word)) : .passed
    }

    private static func isLatinLanguage(_ tag: ArraySlice<UInt8>) -> Bool {
        let primary = tag.prefix { $0 != UInt8(ascii: "-") }
        return ["en", "de", "fr", "es", "it", "pt", "pl", "fi", "tr"].contains { (word: StaticString) in
            primary.equals(word)
        }
    }

    /// Whether Cyrillic letters are all there is to read, and there are some.
    private static func isCyrillic(_ element: NodeID, _ page: PageFacts) -> Bool {
        var count = 0
        var node = element.advanced(by: 1)
        while node < page.tree.subtreeEnd(of: element) {
            if page.tree.isElement(node), page.tree.has(.lang, node) {
                node = page.tree.subtreeEnd(of: node)
                continue
            }
            for letter in Letters(page.tree.textBytes(of: node)) where letter.isLetter {
                if letter.kind == .latin { return false }
                count += 1
            }
            node = node.advanced(by: 1)
        }
        return count > 1
    }

    private static let examples = Examples(
        passing: [
            "<p>Перевод: <span lang=\"en\">sign language interpreter</span></p>",
            "<p>Программы NVDA, JAWS и Microsoft Edge</p>", "<p>Windows Speech Recognition</p>",
            "<p lang=\"mdf\">Кшиса мяль</p>", "<p>Сайт www.trud.example, почта a.b@c.example</p>",
        ],
        failing: [
            "<p>↓Переводчик sign language interpreter бесплатный</p>", "<p>↓<b lang=\"en\">Центр занятости</b></p>",
            "↓<p lang=\"zzz\">Центр</p>", "↓<p lang=\"zzz\"><button aria-label=\"Меню\"></button></p>",
            "↓<p lang=\"rus\">Центр</p>", "↓<p lang=\"русский\">Центр</p>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<p lang=\"en\"></p>",
            "<p lang=\"zzz\"><b aria-hidden=\"true\" style=\"position: absolute; left: -9999px\">Текст</b></p>",
            "<p><code>git commit all the things</code></p>",
        ])
}

/// Three words and more in Latin letters, parted by single spaces, two of them at least beginning small: names of
/// programs and firms do not.
private enum LatinPhrase {
    static func first(in text: ArraySlice<UInt8>) -> String? {
        var run: [Word] = []
        for word in Word.all(in: text) {
            let isLatin = word.cyrillic == 0
            if let last = run.last, !isLatin || !isJoined(last.range.upperBound, word.range.lowerBound, text) {
                if let phrase = phrase(run, text) { return phrase }
                run = []
            }
            if isLatin { run.append(word) }
        }
        return phrase(run, text)
    }

    private static func isJoined(_ end: Int, _ start: Int, _ text: ArraySlice<UInt8>) -> Bool {
        start > end && text[end..<start].allSatisfy { $0.isASCIIWhitespace || $0 == UInt8(ascii: "'") }
    }

    private static func phrase(_ run: [Word], _ text: ArraySlice<UInt8>) -> String? {
        guard run.count >= 3, run.count(where: \.beginsSmall) >= 2, run.contains(where: { $0.count > 2 }),
            let start = run.first?.range.lowerBound, let end = run.last?.range.upperBound
        else { return nil }
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}

extension PartsLanguage {
    private static func unmarked(_ phrase: String) -> Finding {
        let quoted = CollapsedText.quoted(phrase)
        return Finding(
            Message(ru: "не указан язык фразы «\(quoted)»", en: "the language of “\(quoted)” is not given"))
    }

    private static func unknown(_ tag: String) -> Finding {
        let quoted = CollapsedText.quoted(tag)
        return Finding(
            Message(ru: "«\(quoted)» — не код языка", en: "“\(quoted)” is no language code"),
            help: Message(
                ru: "Русский язык — ru, английский — en, мордовские — myv и mdf, татарский — tt.",
                en: "Russian is ru, English en, the Mordvin languages myv and mdf, Tatar tt."))
    }

    private static func notThatLanguage(_ tag: String) -> Finding {
        let quoted = CollapsedText.quoted(tag)
        return Finding(
            Message(
                ru: "текст помечен языком «\(quoted)», а написан кириллицей",
                en: "the text is marked “\(quoted)” but written in Cyrillic"),
            act: [])
    }
}
