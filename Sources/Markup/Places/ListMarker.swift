/// The markers of list items (CommonMark 0.30 §5.2).
enum ListMarker {
    /// Bytes of the bullet or number at `position`; nil when there is none. What follows is not looked at.
    static func length(in source: MarkdownSource, at position: Int) -> Int? {
        switch source.byte(at: position) {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return 1
        case let byte where byte.isDigit:
            var end = position
            while source.byte(at: end).isDigit, end - position < 10 { end += 1 }
            let closes = source.byte(at: end) == UInt8(ascii: ".") || source.byte(at: end) == UInt8(ascii: ")")
            return closes && end - position < 10 ? end - position + 1 : nil
        default: return nil
        }
    }
}
