/// The styles that old attributes stand for (HTML Standard, 15.3 and 15.4).
enum PresentationalHints {
    /// What the attributes of an element say, as declarations.
    static func text(of node: NodeID, in tree: HTMLDocument) -> [UInt8] {
        guard tree.namespace(of: node) == .html else { return [] }
        var text: [UInt8] = []
        let tag = tree.tag(of: node)
        for attribute in tree.attributes(of: node) {
            let value = tree.valueBytes(of: attribute).trimmingASCIIWhitespace
            switch (attribute.name, tag) {
            case (.bgcolor, .body), (.bgcolor, .table), (.bgcolor, .thead), (.bgcolor, .tbody), (.bgcolor, .tfoot),
                (.bgcolor, .tr), (.bgcolor, .td), (.bgcolor, .th), (.bgcolor, .marquee):
                add("background-color", colour(value), to: &text)
            case (.color, .font): add("color", colour(value), to: &text)
            case (.size, .font): add("font-size", size(value), to: &text)
            case (.align, _): add("text-align", alignment(value), to: &text)
            case (.width, .td), (.width, .th), (.width, .table), (.width, .img), (.width, .iframe), (.width, .video),
                (.width, .col), (.width, .hr), (.width, .object), (.width, .embed), (.width, .canvas):
                add("width", length(value), to: &text)
            case (.height, .td), (.height, .th), (.height, .tr), (.height, .table), (.height, .img),
                (.height, .iframe), (.height, .video), (.height, .object), (.height, .embed), (.height, .canvas):
                add("height", length(value), to: &text)
            case (.other, _): addOther(attribute, value, tag, tree, to: &text)
            default: break
            }
        }
        return text
    }

    private static func addOther(
        _ attribute: HTMLAttribute, _ value: ArraySlice<UInt8>, _ tag: TagName, _ tree: HTMLDocument,
        to text: inout [UInt8]
    ) {
        let name = tree.slice(attribute.spelling)
        if tag == .body, name.equals("text") { add("color", colour(value), to: &text) }
        if name.equals("background"), !value.isEmpty { add("background-image", Array("url(x)".utf8)[...], to: &text) }
        if name.equals("nowrap"), tag == .td || tag == .th { add("white-space", Array("nowrap".utf8)[...], to: &text) }
    }

    private static func add(_ property: String, _ value: ArraySlice<UInt8>?, to text: inout [UInt8]) {
        guard let value else { return }
        text += Array((property + ":").utf8) + value + [UInt8(ascii: ";")]
    }

    /// Legacy colours: names and `#rgb`, the `#` left out at will (HTML Standard, 2.3.6, as far as pages use it).
    private static func colour(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if NamedColours.colour(of: value) != nil { return value }
        let digits = value.first == UInt8(ascii: "#") ? value.dropFirst() : value
        guard digits.count == 3 || digits.count == 6, digits.allSatisfy({ CSSEscapes.hexDigit($0) != nil }) else {
            return nil
        }
        return [UInt8(ascii: "#")] + digits
    }

    private static func size(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let sizes = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"]
        guard let number = Int(String(decoding: value, as: UTF8.self)) else { return nil }
        let isRelative = value.first == UInt8(ascii: "+") || value.first == UInt8(ascii: "-")
        let index = min(max(isRelative ? 3 + min(max(number, -9), 9) : number, 1), 7)
        return Array(sizes[index - 1].utf8)[...]
    }

    private static func alignment(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let words: [StaticString] = ["left", "right", "center", "justify"]
        if value.equals("middle") { return Array("center".utf8)[...] }
        return words.contains { value.equals($0) } ? value : nil
    }

    private static func length(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let digits = value.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
        guard let first = digits.first, first != UInt8(ascii: ".") else { return nil }
        let isShare = value[digits.endIndex...].first == UInt8(ascii: "%")
        return digits + (isShare ? Array("%".utf8) : Array("px".utf8))
    }
}
