import HTMLTree
import SiteModel

/// `strange-signs`: no unseen or broken signs stand in words.
enum StrangeSigns {
    static let rule = Rule(
        id: "strange-signs", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: { page in page.texts(with: .strangeSign) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "В словах нет невидимых и испорченных знаков", en: "No unseen or broken signs stand in words"),
        explanation: Message(
            ru:
                "Невидимый знак рвёт слово: его не найти поиском и не прочитать вслух. Ромб "
                + "с вопросом значит, что текст испорчен.",
            en:
                "An unseen sign tears a word: search does not find it, speech stumbles. A "
                + "diamond with a question mark means a broken text."
        ),
        help: Message(
            ru: "Наберите слово заново; текст из другой программы вставляйте без оформления.",
            en: "Type the word anew; paste text from other programs without its formatting."),
        proves: Message(
            ru: "В словах нет пробелов без ширины, знаков направления и замены.",
            en: "Words have no zero-width spaces, direction signs or replacement characters."),
        cannotProve: Message(ru: "Что слова написаны верно.", en: "That the words are spelt right."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.tree.textBytes(of: node)
        guard let place = sign(in: text) else { return .passed }
        let before = text[..<place].suffix(12)
        let isInWord = before.last.map { $0 >= 0x80 || 0x61...0x7A ~= $0.asciiLowercased } ?? false
        let isBroken = text[place] == 0xEF && text[place + 1] == 0xBF
        guard isInWord || isBroken else { return .passed }
        return .failed(strange(isBroken: isBroken))
    }

    private static func sign(in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 2 < bytes.count {
                if isStrange(bytes, at: index) { return text.startIndex + index }
                index += bytes[index] < 0xC0 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
            }
            return nil
        }
    }

    /// Whether U+200B or one of its kin, U+FEFF or U+FFFD begins at a byte.
    @inline(__always)
    static func isStrange(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard text[place] == 0xE2 || text[place] == 0xEF, place + 2 < text.count else { return false }
        switch (text[place], text[place + 1], text[place + 2]) {
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
            (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBD):
            return true
        default: return false
        }
    }

    private static let examples = Examples(
        passing: [
            "<p>Слово \u{200B}слово</p>"
        ],
        failing: [
            "<p>↓При\u{200B}ём граждан</p>",
            "<p>↓При\u{FFFD}м граждан</p>",
        ],
        inapplicable: [
            "<p>Приём граждан</p>"
        ])
}

extension StrangeSigns {
    private static func strange(isBroken: Bool) -> Finding {
        isBroken
            ? Finding(Message(ru: "в тексте испорченный знак", en: "a broken sign stands in the text"))
            : Finding(Message(ru: "в слове невидимый знак", en: "an unseen sign stands in a word"))
    }
}
