/// What follows the text of a link: `](address "title")`, `][label]`, `][]` or `]` (CommonMark 0.30 §6.3).
///
/// Follows libcmark where the standard leaves room, since it must end where libcmark has ended.
struct LinkTail {
    private let raw: RawLeaf

    /// The end of the tail whose `]` stands at `position`; nil when there is none.
    static func end(in raw: RawLeaf, at position: Int) -> Int? {
        guard raw.byte(at: position) == UInt8(ascii: "]") else { return nil }
        let tail = LinkTail(raw: raw)
        return tail.inlineEnd(from: position + 1) ?? tail.labelEnd(from: position + 1) ?? position + 1
    }

    private func inlineEnd(from position: Int) -> Int? {
        guard raw.byte(at: position) == UInt8(ascii: "(") else { return nil }
        let address = spaces(from: position + 1)
        guard let addressEnd = addressEnd(from: address) else { return nil }
        let title = spaces(from: addressEnd)
        let titleEnd = title == addressEnd ? title : self.titleEnd(from: title) ?? title
        let end = spaces(from: titleEnd)
        return raw.byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
    }

    private func spaces(from position: Int) -> Int {
        var position = position
        while raw.byte(at: position).isMarkdownSpace { position += 1 }
        return position
    }

    private func addressEnd(from start: Int) -> Int? {
        raw.byte(at: start) == UInt8(ascii: "<") ? pointedEnd(from: start + 1) : bareEnd(from: start)
    }

    private func pointedEnd(from start: Int) -> Int? {
        var position = start
        while position < raw.bytes.count {
            switch raw.bytes[position] {
            case UInt8(ascii: ">"): return position + 1
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "<"), 0x0A: return nil
            default: position += 1
            }
        }
        return nil
    }

    private func bareEnd(from start: Int) -> Int? {
        var position = start
        var depth = 0
        while position < raw.bytes.count {
            let byte = raw.bytes[position]
            if byte == UInt8(ascii: "\\"), raw.byte(at: position + 1).isPunctuation {
                position += 2
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if depth > 32 { return nil }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { return position }
                depth -= 1
            }
            if byte.isMarkdownSpace { return position == start || depth > 0 ? nil : position }
            position += 1
        }
        return nil
    }

    /// A quote after a backslash may be escaped or may close; the longest title counts.
    private func titleEnd(from start: Int) -> Int? {
        let opener = raw.byte(at: start)
        guard let closer = titleCloser(for: opener) else { return nil }
        var possible: Int?
        var position = start + 1
        while position < raw.bytes.count {
            let byte = raw.bytes[position]
            let isEscaped = position > start + 1 && raw.bytes[position - 1] == UInt8(ascii: "\\")
            if byte == closer {
                if !isEscaped { return position + 1 }
                possible = position + 1
            } else if byte == UInt8(ascii: "("), opener == byte, !isEscaped {
                return possible
            }
            position += 1
        }
        return possible
    }

    private func titleCloser(for opener: UInt8) -> UInt8? {
        switch opener {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): opener
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }

    private func labelEnd(from start: Int) -> Int? {
        guard raw.byte(at: start) == UInt8(ascii: "[") else { return nil }
        var position = start + 1
        while position < raw.bytes.count, position - start <= 1_001 {
            switch raw.bytes[position] {
            case UInt8(ascii: "]"): return position + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): position += raw.byte(at: position + 1).isPunctuation ? 2 : 1
            default: position += 1
            }
        }
        return nil
    }
}
