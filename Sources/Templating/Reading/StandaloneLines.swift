/// Finds the lines that hold only block tags and white space: they vanish from the page.
struct StandaloneLines {
    /// Ascending ranges of the file, line end included.
    private(set) var cuts: [Range<Int>] = []
    private var lineStart: Int
    private var isBlank = true
    private var hasTag = false

    init(_ tokens: [TagScanner.Token], in bytes: [UInt8]) {
        lineStart = tokens.first?.range.lowerBound ?? 0
        for token in tokens {
            if token.isText {
                read(token.range, bytes)
            } else {
                hasTag = true
                // A tag that could not be read keeps its line: the file is not used anyway.
                isBlank = isBlank && token.tag?.isBlock == true
            }
        }
        endLine(at: bytes.count)
    }

    private mutating func read(_ range: Range<Int>, _ bytes: [UInt8]) {
        for index in range {
            if bytes[index] == 0x0A {
                endLine(at: index + 1)
            } else if !bytes[index].isSpace {
                isBlank = false
            }
        }
    }

    private mutating func endLine(at end: Int) {
        if isBlank, hasTag, end > lineStart { cuts.append(lineStart..<end) }
        lineStart = end
        isBlank = true
        hasTag = false
    }

    func contains(_ offset: Int) -> Bool { cut(at: offset) != nil }

    /// What is left of a text when the vanished lines are taken away; a text meets at most the end of one cut and the
    /// beginning of another, and whole cuts never lie inside it.
    func kept(_ range: Range<Int>) -> Range<Int>? {
        let start = cut(at: range.lowerBound).map { min($0.upperBound, range.upperBound) } ?? range.lowerBound
        guard start < range.upperBound else { return nil }
        let end = cut(at: range.upperBound - 1).map { max($0.lowerBound, start) } ?? range.upperBound
        return start < end ? start..<end : nil
    }

    private func cut(at offset: Int) -> Range<Int>? {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < cuts.count && cuts[low].contains(offset) ? cuts[low] : nil
    }
}
