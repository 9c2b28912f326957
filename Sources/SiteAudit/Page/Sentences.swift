import HTMLTree

/// A text in its sentences, as far as their length is asked.
struct Sentences {
    /// One sentence: its bytes and how many words it has.
    struct Sentence: Hashable {
        let range: Range<Int>
        let words: Int
    }

    let text: ArraySlice<UInt8>
    private(set) var all: [Sentence] = []

    /// A sentence ends with `.`, `!`, `?`, `…`, `:` or `;` before a space and a letter that is not small, or with the
    /// line; single letters and usual abbreviations («г.», «ул.») do not end it.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var start = text.startIndex
        var words = 0
        var length = 0
        var isEnding = false
        var word = text.startIndex
        for letter in Letters(text) {
            let byte = text[letter.range.lowerBound]
            if letter.isLetter || letter.kind == .digit {
                if isEnding, length == 0, letter.isCapital {
                    close(&start, letter.range.lowerBound, &words)
                    isEnding = false
                }
                if length == 0 {
                    words += 1
                    word = letter.range.lowerBound
                }
                length += 1
                continue
            }
            if byte == 0x0A || byte == UInt8(ascii: ";") {
                close(&start, letter.range.upperBound, &words)
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                || (byte == UInt8(ascii: ".")
                    && !(length > 0 && Self.isShortened(text[word..<letter.range.lowerBound])))
                || text[letter.range].elementsEqual([0xE2, 0x80, 0xA6]) || byte == UInt8(ascii: ":")
            {
                isEnding = true
            } else if length > 0 {
                isEnding = false
            }
            // A hyphen holds a word together.
            if byte != UInt8(ascii: "-") { length = 0 }
        }
        close(&start, text.endIndex, &words)
    }

    /// Whether a full stop after it may belong to the word.
    private static func isShortened(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.count { $0 & 0xC0 != 0x80 }
        return letters == 1 || (letters <= 4 && shortened.contains(String(decoding: word, as: UTF8.self)))
    }

    private static let shortened: Set<String> = [
        "ул", "др", "пр", "им", "тыс", "руб", "млн", "млрд", "обл", "кв", "корп", "стр", "пос", "тел", "чел", "мин",
        "сек", "коп", "эт", "пл", "пер", "наб", "см", "ст", "гл", "абз", "гг", "вв", "пп", "оф", "каб", "доб", "соц",
        "mr", "mrs", "ms", "dr", "st", "vs", "no", "pp", "etc", "inc", "Mr", "Mrs", "Ms", "Dr", "St", "No",
    ]

    private mutating func close(_ start: inout Int, _ end: Int, _ words: inout Int) {
        if words > 0 { all.append(Sentence(range: start..<end, words: words)) }
        start = end
        words = 0
    }
}

extension PageFacts {
    /// Whether a block holds the words of someone else, which are not for the editor to change.
    func isOthersWords(_ block: NodeID) -> Bool {
        tree.ancestors(of: block).contains { tree.isHTML($0, .blockquote) || tree.isHTML($0, .q) }
    }
}
