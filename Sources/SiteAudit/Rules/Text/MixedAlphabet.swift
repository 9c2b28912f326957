import HTMLTree
import SiteModel

/// `mixed-alphabet`: no Latin look-alikes inside Cyrillic words, nor the reverse.
enum MixedAlphabet {
    static let rule = Rule(
        id: "mixed-alphabet", criteria: ["1.1.1"], prose: prose,
        check: PageCheck(targets: { $0.texts(with: [.latin, .cyrillic]) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "В слове буквы одного алфавита", en: "A word is written in one alphabet"),
        explanation: Message(
            ru: "Слово с латинской «c» вместо русской выглядит так же, но читается по буквам и не находится поиском.",
            en: "A word with a Latin letter in place of a like Cyrillic one looks the same, but is spelled out and "
                + "not found by search."),
        help: Message(
            ru: "Наберите слово заново, не меняя раскладку.", en: "Type the word anew with one keyboard layout."),
        proves: Message(
            ru: "Похожие буквы другого алфавита в слова не попали.",
            en: "No look-alike letters of the other alphabet are in the words."),
        cannotProve: Message(
            ru: "Слова, набранные чужими буквами целиком.", en: "Words made of foreign letters alone."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.tree.textBytes(of: node)
        for word in Word.all(in: text) where word.latin > 0 && word.cyrillic > 0 && isMixedUp(text[word.range]) {
            return .failed(mixed(text[word.range], isCyrillic: word.cyrillic >= word.latin))
        }
        return .passed
    }

    /// Whether all letters of one of the two alphabets look like letters of the other: `IT`-like pieces do not.
    private static func isMixedUp(_ word: ArraySlice<UInt8>) -> Bool {
        var isLatinAlike = true
        var isCyrillicAlike = true
        for letter in Letters(word) {
            guard let scalar = Unicode.Scalar(letter.scalar) else { continue }
            if letter.kind == .latin, !latinAlike.contains(scalar) { isLatinAlike = false }
            if letter.kind == .cyrillic, !cyrillicAlike.contains(scalar) { isCyrillicAlike = false }
        }
        return isLatinAlike || isCyrillicAlike
    }

    private static let latinAlike = Set("aceopxyiABCEHIKMOPTXY".unicodeScalars)
    private static let cyrillicAlike = Set("асеорхуіАВСЕНІКМОРТХУ".unicodeScalars)

    private static let examples = Examples(
        passing: ["<p>IT-специалист в Telegram</p>", "<p>СМС и SMSки</p>"],
        failing: ["<p>↓Город Mосква</p>", "<p>↓Приём граждaн</p>", "<p>↓Программа Сlick</p>"],
        inapplicable: ["<p>Москва</p>", "<p lang=\"en\">Moscow</p>", "<p>Москва <b>Moscow</b></p>"])
}

extension MixedAlphabet {
    private static func mixed(_ word: ArraySlice<UInt8>, isCyrillic: Bool) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: word, as: UTF8.self))
        let kind: Letters.Letter.Kind = isCyrillic ? .latin : .cyrillic
        let strangers = Letters(word).filter { $0.kind == kind }.map { String(decoding: word[$0.range], as: UTF8.self) }
        let list = strangers.prefix(5).joined(separator: ", ")
        return Finding(
            Message(
                ru: "в слове «\(quoted)» \(isCyrillic ? "латинские" : "русские") буквы: \(list)",
                en: "the word “\(quoted)” has \(isCyrillic ? "Latin" : "Cyrillic") letters: position "
                    + "\(position(of: kind, in: word))"))
    }

    private static func position(of kind: Letters.Letter.Kind, in word: ArraySlice<UInt8>) -> String {
        Letters(word).enumerated().filter { $1.kind == kind }.prefix(5).map { "\($0.offset + 1)" }
            .joined(separator: ", ")
    }
}
