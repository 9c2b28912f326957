import HTMLTree

/// Reads a compound selector piece by piece.
struct SimpleScanner {
    private let text: ArraySlice<UInt8>
    private var place: Int

    static func simples(of text: ArraySlice<UInt8>) -> [Selector.Simple] {
        var scanner = SimpleScanner(text)
        var simples: [Selector.Simple] = []
        while let simple = scanner.next() { simples.append(simple) }
        return simples
    }

    private init(_ text: ArraySlice<UInt8>) {
        self.text = text
        place = text.startIndex
    }

    private mutating func next() -> Selector.Simple? {
        guard place < text.endIndex else { return nil }
        switch text[place] {
        case UInt8(ascii: "#"): return .id(nameAfterSign())
        case UInt8(ascii: "."): return .className(nameAfterSign())
        case UInt8(ascii: "["): return attribute()
        case UInt8(ascii: ":"): return pseudo()
        default:
            let name = name()
            // A sign that begins nothing is stepped over, and matches like any element.
            if name.isEmpty { place += 1 }
            return name.isEmpty ? .universal : .type(name.lowercased())
        }
    }

    private mutating func nameAfterSign() -> String {
        place += 1
        return name()
    }

    /// Letters, digits, hyphens, escapes and anything beyond ASCII.
    private mutating func name() -> String {
        let start = place
        while place < text.endIndex {
            let byte = text[place]
            let isLetter = (byte.asciiLowercased >= 0x61 && byte.asciiLowercased <= 0x7A) || byte >= 0x80
            guard isLetter || (byte >= 0x30 && byte <= 0x39) || "-_\\".utf8.contains(byte) else { break }
            place = CSSPieces.end(ofUnitAt: place, in: text)
        }
        return String(decoding: text[start..<place], as: UTF8.self)
    }

    private mutating func bracket() -> ArraySlice<UInt8> {
        let start = place
        place = CSSPieces.end(ofUnitAt: place, in: text)
        let inner = text[start..<place].dropFirst()
        return inner.last == UInt8(ascii: ")") || inner.last == UInt8(ascii: "]") ? inner.dropLast() : inner
    }

    private mutating func attribute() -> Selector.Simple {
        let inner = bracket().trimmingASCIIWhitespace
        let name = inner.prefix { !$0.isASCIIWhitespace && !"=~|^$*".utf8.contains($0) }
        let rest = inner[name.endIndex...].trimmingASCIIWhitespace
        let relation = rest.prefix { "=~|^$*".utf8.contains($0) }
        let value = rest[relation.endIndex...].trimmingASCIIWhitespace
        return .attribute(
            name: CSSPieces.lowercased(name), relation: String(decoding: relation, as: UTF8.self),
            value: Self.unquoted(value))
    }

    /// The text between quotes, or the first word: a letter `i` after it asks for either case.
    private static func unquoted(_ text: ArraySlice<UInt8>) -> String {
        guard let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return String(decoding: text.prefix { !$0.isASCIIWhitespace }, as: UTF8.self)
        }
        return String(decoding: text.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }

    private mutating func pseudo() -> Selector.Simple {
        let start = place
        while place < text.endIndex, text[place] == UInt8(ascii: ":") { place += 1 }
        let colons = place - start
        let name = name().lowercased()
        var argument: String?
        if place < text.endIndex, text[place] == UInt8(ascii: "(") {
            argument = String(decoding: bracket(), as: UTF8.self)
        }
        let isElement = colons > 1 || ["before", "after", "first-line", "first-letter"].contains(name)
        return isElement ? .pseudoElement(name) : .pseudoClass(name: name, argument: argument)
    }
}
