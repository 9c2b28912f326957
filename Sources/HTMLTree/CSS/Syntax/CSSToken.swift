/// One token of CSS Syntax 3, 4; comments are left out.
package struct CSSToken: Sendable, Hashable {
    /// What a token is; the signs that stand alone and are none of these are `delim`.
    package enum Kind: UInt8, Sendable {
        case ident, function, atKeyword, hash, string, badString, url, badURL, number, percentage, dimension
        case whitespace, colon, semicolon, comma, openSquare, closeSquare, openParen, closeParen, openBrace, closeBrace
        case delim
    }

    package let kind: Kind
    /// Its bytes in the text.
    package let start: Int32
    package let end: Int32
    /// Where the unit of a dimension begins; else where the text behind `#`, `@` or a quote begins.
    let inner: Int32

    /// The bracket that closes this one; nil for any other token.
    var closer: Kind? {
        switch kind {
        case .openBrace: .closeBrace
        case .openParen, .function: .closeParen
        case .openSquare: .closeSquare
        default: nil
        }
    }
}

/// CSS text with its tokens.
package struct CSSTokens: Sendable {
    package let bytes: [UInt8]
    package let tokens: [CSSToken]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var tokenizer = CSSTokenizer(bytes)
        tokenizer.readAll()
        tokens = tokenizer.tokens
    }

    package init(text: String) { self.init(Array(text.utf8)) }

    /// The bytes of a token as written.
    func raw(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(tokens[index].start)..<Int(tokens[index].end)] }

    /// The bytes of a run of tokens, with comments between them as written.
    package func raw(_ range: Range<Int>) -> ArraySlice<UInt8> {
        guard let first = range.first, let last = range.last, last < tokens.count else { return [] }
        return bytes[Int(tokens[first].start)..<Int(tokens[last].end)]
    }

    /// What a name, a quoted text or an address says, escapes resolved.
    func text(_ index: Int) -> ArraySlice<UInt8> {
        let token = tokens[index]
        let end: Int32
        switch token.kind {
        case .function: end = token.end - 1
        case .string, .url: end = Self.closedEnd(token, bytes)
        default: end = token.end
        }
        let slice = bytes[Int(token.inner)..<max(Int(token.inner), Int(end))]
        return slice.contains(UInt8(ascii: "\\")) ? CSSEscapes.resolved(slice)[...] : slice
    }

    private static func closedEnd(_ token: CSSToken, _ bytes: [UInt8]) -> Int32 {
        guard token.kind == .string else {
            var end = Int(token.end)
            if end > token.inner, bytes[end - 1] == UInt8(ascii: ")") { end -= 1 }
            while end > token.inner, bytes[end - 1].isASCIIWhitespace { end -= 1 }
            return Int32(clamping: end)
        }
        let isClosed = token.end > token.inner && bytes[Int(token.end) - 1] == bytes[Int(token.start)]
        return isClosed ? token.end - 1 : token.end
    }

    /// Whether a token is this name, in letters of either case.
    func isIdent(_ index: Int, _ word: StaticString) -> Bool {
        tokens[index].kind == .ident && text(index).equals(word)
    }

    /// Whether a token is this sign alone.
    func isDelim(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
        tokens[index].kind == .delim && bytes[Int(tokens[index].start)] == UInt8(ascii: sign)
    }

    /// The value of a number, percentage or dimension; never infinite.
    func number(_ index: Int) -> Double {
        let token = tokens[index]
        let end = token.kind == .dimension ? token.inner : token.kind == .percentage ? token.end - 1 : token.end
        return CSSNumber.value(bytes[Int(token.start)..<Int(end)])
    }

    /// The unit of a dimension.
    func unit(_ index: Int) -> ArraySlice<UInt8> {
        let slice = bytes[Int(tokens[index].inner)..<Int(tokens[index].end)]
        return slice.contains(UInt8(ascii: "\\")) ? CSSEscapes.resolved(slice)[...] : slice
    }

    /// A run of tokens without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, tokens[low].kind == .whitespace { low += 1 }
        while high > low, tokens[high - 1].kind == .whitespace { high -= 1 }
        return low..<high
    }

    /// One past what begins at a token: the closing bracket for an opening one, else the next token.
    func end(ofUnit start: Int, in limit: Int) -> Int {
        guard let first = tokens[start].closer else { return start + 1 }
        var closers = [first]
        var index = start + 1
        while index < limit {
            if let closer = tokens[index].closer {
                closers.append(closer)
            } else if tokens[index].kind == closers.last {
                closers.removeLast()
                if closers.isEmpty { return index + 1 }
            }
            index += 1
        }
        return limit
    }

    /// The runs between tokens of one kind outside brackets, white space trimmed.
    func split(_ range: Range<Int>, at kind: CSSToken.Kind) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if tokens[index].kind == kind {
                pieces.append(trimmed(start..<index))
                start = index + 1
            }
            index = end(ofUnit: index, in: range.upperBound)
        }
        pieces.append(trimmed(start..<range.upperBound))
        return pieces
    }

    /// The units of a run outside white space: single tokens, functions and brackets with all they hold.
    func units(_ range: Range<Int>) -> [Range<Int>] {
        var units: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let next = end(ofUnit: index, in: range.upperBound)
            if tokens[index].kind != .whitespace { units.append(index..<next) }
            index = next
        }
        return units
    }

    /// What stands between the brackets of a unit.
    func inside(_ unit: Range<Int>) -> Range<Int> {
        let isClosed = unit.count > 1 && tokens[unit.upperBound - 1].kind == tokens[unit.lowerBound].closer
        return trimmed(unit.lowerBound + 1..<max(unit.lowerBound + 1, isClosed ? unit.upperBound - 1 : unit.upperBound))
    }
}
