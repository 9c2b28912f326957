import HTMLTree

/// A text in its sentences, as far as their length is asked; where they end see `SentenceScan`.
struct Sentences {
    /// One sentence: its bytes and how many words it has.
    struct Sentence: Hashable {
        let range: Range<Int>
        let words: Int
    }

    let text: ArraySlice<UInt8>
    let all: [Sentence]

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        let found = text.withUnsafeBufferPointer { SentenceScan($0, collecting: true).found }
        all = found.map { sentence in
            let start = text.startIndex + sentence.range.lowerBound
            return Sentence(range: start..<(start + sentence.range.count), words: sentence.words)
        }
    }
}

extension PageFacts {
    /// Whether a block holds the words of someone else, which are not for the editor to change.
    func isOthersWords(_ block: NodeID) -> Bool {
        guard !elements(.blockquote).isEmpty || !elements(.q).isEmpty else { return false }
        return tree.ancestors(of: block).contains { tree.isHTML($0, .blockquote) || tree.isHTML($0, .q) }
    }
}
