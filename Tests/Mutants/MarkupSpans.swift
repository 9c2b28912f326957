import HTMLTree

/// Where the tags of an element stand in the bytes.
struct ElementSpan: Sendable, Hashable {
    /// One attribute, with the white space before it.
    struct Attribute: Sendable, Hashable {
        let name: AttributeName
        let whole: Range<Int>
        /// Between the quotes; empty, and after the name, when it has no value.
        let value: Range<Int>
        let hasValue: Bool
    }

    /// `<p class="lead">`
    let tag: Range<Int>
    /// `p`, of the start tag.
    let name: Range<Int>
    let attributes: [Attribute]
    /// Between the tags; nil for an element that has no end tag.
    var content: Range<Int>?
    /// `</p>`
    var end: Range<Int>?

    /// From the start tag to the end tag, both with it.
    var whole: Range<Int> { tag.lowerBound..<(end?.upperBound ?? tag.upperBound) }

    func attribute(_ name: AttributeName) -> Attribute? { attributes.first { $0.name == name } }
}

/// The tags of a page Pandus wrote: every element has its end tag, every `>` in a value is escaped or in quotes.
struct MarkupSpans: Sendable {
    private(set) var elements: [ElementSpan] = []
    private var open: [(name: [UInt8], index: Int)] = []
    private let bytes: [UInt8]

    /// Spans by the byte at which the start tag begins.
    static func read(_ bytes: [UInt8]) -> [Int: ElementSpan] {
        var spans = MarkupSpans(bytes)
        spans.read()
        return Dictionary(spans.elements.map { ($0.tag.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() {
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            guard position < bytes.count else { return }
            if bytes[position] == UInt8(ascii: "/") {
                position = close(at: start)
            } else if bytes[position].isLetter {
                position = openTag(at: start)
            } else if bytes[start...].starts(with: Array("<!--".utf8)) {
                position = end(of: "-->", from: position)
            }
        }
    }

    private mutating func openTag(at start: Int) -> Int {
        var position = start + 1
        while position < bytes.count, bytes[position].isName { position += 1 }
        let name = start + 1..<position
        var attributes: [ElementSpan.Attribute] = []
        while let attribute = attribute(from: position) {
            attributes.append(attribute)
            position = attribute.whole.upperBound
        }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        elements.append(ElementSpan(tag: start..<end, name: name, attributes: attributes, content: nil, end: nil))
        let word = Array(bytes[name])
        let isClosed = end - start > 2 && bytes[end - 2] == UInt8(ascii: "/")
        if !isClosed, !Self.void.contains(word) { open.append((word, elements.count - 1)) }
        return Self.raw.contains(word)
            ? self.end(of: "</" + String(decoding: word, as: UTF8.self), from: end, isBefore: true) : end
    }

    private func attribute(from position: Int) -> ElementSpan.Attribute? {
        var start = position
        while start < bytes.count, bytes[start].isSpace { start += 1 }
        var end = start
        while end < bytes.count, bytes[end].isName { end += 1 }
        guard start > position, end > start else { return nil }
        let name = AttributeName(bytes: bytes[start..<end])
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "="), bytes[end + 1] == UInt8(ascii: "\""),
            let quote = bytes[(end + 2)...].firstIndex(of: UInt8(ascii: "\""))
        else { return ElementSpan.Attribute(name: name, whole: position..<end, value: end..<end, hasValue: false) }
        return ElementSpan.Attribute(name: name, whole: position..<quote + 1, value: end + 2..<quote, hasValue: true)
    }

    private mutating func close(at start: Int) -> Int {
        var position = start + 2
        while position < bytes.count, bytes[position].isName { position += 1 }
        let word = Array(bytes[start + 2..<position])
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        if let index = open.lastIndex(where: { $0.name == word }) {
            let element = open[index].index
            elements[element].content = elements[element].tag.upperBound..<start
            elements[element].end = start..<end
            open.removeSubrange(index...)
        }
        return end
    }

    private func end(of mark: String, from position: Int, isBefore: Bool = false) -> Int {
        let mark = Array(mark.utf8)
        var start = position
        while let found = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return isBefore ? found : found + mark.count }
            start = found + 1
        }
        return bytes.count
    }

    private static let void = Set(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
            .map { Array($0.utf8) })
    private static let raw = Set(["script", "style", "title", "textarea"].map { Array($0.utf8) })
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var isName: Bool {
        isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
            || self == UInt8(ascii: "_")
    }
}
