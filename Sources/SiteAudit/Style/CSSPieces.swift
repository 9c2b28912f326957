import HTMLTree

/// Cuts CSS text at signs that stand outside quotes and brackets (CSS Syntax 3).
enum CSSPieces {
    /// The pieces between separators, spaces trimmed, empty ones left out.
    static func split(_ text: ArraySlice<UInt8>, at isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var place = start
        while place < text.endIndex {
            let next = end(ofUnitAt: place, in: text)
            if next == place + 1, isSeparator(text[place]) {
                pieces.append(text[start..<place].trimmingASCIIWhitespace)
                start = next
            }
            place = next
        }
        pieces.append(text[start...].trimmingASCIIWhitespace)
        return pieces.filter { !$0.isEmpty }
    }

    /// One past an escape, a quoted text or a bracket with all it holds; the next byte for anything else.
    static func end(ofUnitAt start: Int, in text: ArraySlice<UInt8>) -> Int {
        switch text[start] {
        case UInt8(ascii: "\\"): min(start + 2, text.endIndex)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): end(ofQuoteAt: start, in: text)
        case UInt8(ascii: "("), UInt8(ascii: "["): end(ofBracketAt: start, in: text)
        default: start + 1
        }
    }

    /// Words in lower case with single spaces; what keeps its case in CSS is not asked for by this.
    static func lowercased(_ text: ArraySlice<UInt8>) -> String {
        let words = text.split(whereSeparator: \.isASCIIWhitespace).map { $0.map(\.asciiLowercased) }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// Text with single spaces.
    static func collapsed(_ text: ArraySlice<UInt8>) -> String {
        let words = text.split(whereSeparator: \.isASCIIWhitespace)
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    private static func end(ofQuoteAt start: Int, in text: ArraySlice<UInt8>) -> Int {
        var place = start + 1
        while place < text.endIndex, text[place] != text[start] {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, text.endIndex)
    }

    /// Counts brackets of both kinds as one, so that a wrong one costs no second look.
    private static func end(ofBracketAt start: Int, in text: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var place = start
        while place < text.endIndex {
            switch text[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): place = end(ofQuoteAt: place, in: text) - 1
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return place + 1 }
            default: break
            }
            place += 1
        }
        return text.endIndex
    }
}
