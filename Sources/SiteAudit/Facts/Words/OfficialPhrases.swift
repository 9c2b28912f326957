import HTMLTree

/// Phrases of official papers for which there is a plain word.
enum OfficialPhrases {
    /// The first of them in a text, in lower case.
    static func first(in text: ArraySlice<UInt8>) -> String? { found.value(of: text) { search(text) } }

    private static let found = TextMemo<String?>()

    private static func search(_ text: ArraySlice<UInt8>) -> String? {
        for start in starts(in: text) {
            let words = PlainWord.all(in: text[start...], limit: longest)
            guard let first = words.first else { continue }
            for phrase in byFirst[ByteKey(first.prefix(4))] ?? [] where matches(phrase, words[...]) {
                return words.prefix(phrase.count).map(\.text).joined(separator: " ")
            }
        }
        return nil
    }

    /// Where words begin with which a phrase may begin.
    private static func starts(in text: ArraySlice<UInt8>) -> [Int] {
        let begins = begins
        return text.withUnsafeBufferPointer { bytes in
            var starts: [Int] = []
            var word = WordBeginnings.Key()
            var start = 0
            var place = 0
            while place <= bytes.count {
                let sign = place < bytes.count ? QuickSign(bytes, at: place) : nil
                if let sign, sign.isLetter {
                    if word.count == 0 { start = place }
                    word.add(sign.code)
                } else if word.count > 0 {
                    if begins.mayHold(word) { starts.append(text.startIndex + start) }
                    word = WordBeginnings.Key()
                }
                place += sign?.length ?? 1
            }
            return starts
        }
    }

    /// What tells most words without a look-up to be in none of these: of each phrase the longest word.
    static let beginnings: WordBeginnings = {
        var beginnings = WordBeginnings()
        for phrase in byFirst.values.joined() {
            let longest = phrase.max { $0.count < $1.count } ?? []
            beginnings.insert(stem: String(decoding: longest, as: UTF8.self))
        }
        return beginnings
    }()

    private static let longest = 6
    private static let begins: WordBeginnings = {
        var begins = WordBeginnings()
        for first in byFirst.values.joined().compactMap(\.first) {
            let word = String(decoding: first, as: UTF8.self)
            if isWhole(first[...]) { begins.insert(word) } else { begins.insert(stem: word) }
        }
        return begins
    }()

    private static func matches(_ phrase: [[UInt8]], _ words: ArraySlice<PlainWord>) -> Bool {
        phrase.count <= words.count
            && zip(phrase, words).allSatisfy { part, word in
                isWhole(part[...]) ? word.bytes.elementsEqual(part) : word.bytes.starts(with: part)
            }
    }

    /// Whether a part of a phrase is a word, not a stem: prepositions and such.
    private static func isWhole(_ part: ArraySlice<UInt8>) -> Bool { part.count { $0 & 0xC0 != 0x80 } <= 3 }

    /// By the first four letters of the first word; each word is a stem.
    private static let byFirst: [ByteKey: [[[UInt8]]]] = {
        var table: [ByteKey: [[[UInt8]]]] = [:]
        for line in phrases.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
            let words = line.split(separator: " ").map { Array($0.utf8) }
            guard let first = PlainWord.all(in: (words.first ?? [])[...]).first else { continue }
            table[ByteKey(first.prefix(4)), default: []].append(words)
        }
        return table
    }()

    private static let phrases = """
        в целях осуществлени|в целях обеспечени|в целях реализаци|в целях получени|в целях повышени|в случае наличи
        в случае отсутстви|при наличии у вас|на предмет|в связи с вышеизложенн|ввиду того что|вследствие того что
        в соответствии с вышеуказанн|в установленном порядке|в установленные сроки|в обязательном порядке
        вышеуказанн|нижеуказанн|вышеперечисленн|нижеперечисленн|вышеизложенн|нижеизложенн|вышеназванн|нижеследующ
        осуществлять деятельность|осуществляет деятельность|осуществление деятельности|осуществляется путем
        производится путем|имеет место|имеют место|оказывать содействие в осуществлени|надлежащим образом
        посредством осуществлени|в рамках осуществлени|в части касающейся|довести до сведения|доводим до вашего сведения
        доводится до сведения|по факту обращени|со стороны граждан|а равно|на основании вышеизложенного
        for the purpose of|in the event that|prior to the commencement|in accordance with the above|aforementioned
        hereinafter|herewith|pursuant to|in respect of the above
        """
}
