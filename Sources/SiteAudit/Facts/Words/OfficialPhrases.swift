import HTMLTree

/// Phrases of official papers for which there is a plain word.
enum OfficialPhrases {
    /// The first of them in a text, in lower case.
    static func first(in text: ArraySlice<UInt8>) -> String? {
        let words = PlainWord.all(in: text)
        for (index, word) in words.enumerated() {
            for phrase in byFirst[ByteKey(word.prefix(4))] ?? [] where matches(phrase, words[index...]) {
                return words[index..<(index + phrase.count)].map(\.text).joined(separator: " ")
            }
        }
        return nil
    }

    private static func matches(_ phrase: [[UInt8]], _ words: ArraySlice<PlainWord>) -> Bool {
        phrase.count <= words.count && zip(phrase, words).allSatisfy { $1.bytes.starts(with: $0) }
    }

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
