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
    /// line; abbreviations of one to three letters («г.», «ул.») do not end it.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var start = text.startIndex
        var words = 0
        var length = 0
        var isEnding = false
        for letter in Letters(text) {
            let byte = text[letter.range.lowerBound]
            if letter.isLetter || letter.kind == .digit {
                if isEnding, length == 0, letter.isCapital {
                    close(&start, letter.range.lowerBound, &words)
                    isEnding = false
                }
                if length == 0 { words += 1 }
                length += 1
                continue
            }
            if byte == 0x0A || byte == UInt8(ascii: ";") {
                close(&start, letter.range.upperBound, &words)
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                || (byte == UInt8(ascii: ".") && length > 3)
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
