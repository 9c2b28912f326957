import HTMLTree
import SiteModel

/// `heading-wording`: headings are short and in small letters.
enum HeadingWording {
    static let rule = Rule(
        id: "heading-wording", severity: .warning, criteria: ["2.4.6", "1.4.8"], prose: prose,
        check: PageCheck(targets: { page in page.headings.map(\.node) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Заголовки короткие и не набраны прописными", en: "Headings are short and not in capitals"),
        explanation: Message(
            ru: "Заголовки слушают списком: длинный не дослушать. Прописные читаются медленнее, а иногда по буквам.",
            en:
                "Headings are heard as a list: a long one is not heard to its end. Capitals "
                + "are read slowly, at times letter by letter."
        ),
        help: Message(
            ru: "Сократите до 160 знаков и наберите обычными буквами.",
            en: "Cut it to 160 characters and write small letters."),
        proves: Message(
            ru: "В заголовках не больше 160 знаков и нет фраз прописными.",
            en: "Headings have 160 characters at most and no phrases in capitals."),
        cannotProve: Message(ru: "Что прописные не заданы стилями.", en: "That capitals are not made by styles."))

    private static func judge(_ heading: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.runningText(of: heading)
        let length = text.count { $0 & 0xC0 != 0x80 }
        if length > limit { return .failed(long(length)) }
        if hasSmallLetters(text) { return .passed }
        let words = Word.all(in: text[...]).filter { $0.count > 1 }
        let isShouted = words.allSatisfy(\.isCapitals) && words.contains { $0.count >= 6 }
        return isShouted ? .failed(shouted(CollapsedText.string(text[...]))) : .passed
    }

    /// Whether a small letter stands beside another letter: most headings are done with at their second one.
    private static func hasSmallLetters(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var place = 0
            var before = false
            var wasSmall = false
            while place < bytes.count {
                let sign = QuickSign(bytes, at: place)
                if before, sign.isLetter, wasSmall || !sign.isCapital { return true }
                before = sign.isLetter
                wasSmall = before && !sign.isCapital
                place += sign.length
            }
            return false
        }
    }

    private static let limit = 160

    private static let examples = Examples(
        passing: [
            "<h2>Приём граждан</h2>",
            "<h2>МФЦ и СНИЛС</h2>",
            "<h2>ФГБУ</h2>",
        ],
        failing: [
            "↓<h2>ПРИЁМ ГРАЖДАН</h2>",
            "↓<h2>КОНТАКТЫ</h2>",
            "↓<h2>Приём граждан по личным вопросам Приём граждан по личным вопросам Приём "
                + "граждан по личным вопросам Приём граждан по личным вопросам Приём граждан по "
                + "личным вопросам Приём граждан по личным вопросам </h2>",
        ],
        inapplicable: [
            "<p>ПРИЁМ ГРАЖДАН</p>"
        ])
}

extension HeadingWording {
    private static func long(_ length: Int) -> Finding {
        Finding(
            Message(
                ru: "в заголовке \(RussianPlural("знак", "знака", "знаков").count(length))",
                en: "the heading has \(englishCount(length, "character", "characters"))"),
            at: .wording)
    }

    private static func shouted(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "заголовок «\(quoted)» набран прописными буквами", en: "the heading “\(quoted)” is in capitals"),
            at: .wording)
    }
}
