import SiteModel

/// Writes HTML into a fragment and notes where each tag and text came from.
struct FragmentWriter {
    private(set) var fragment = Fragment()

    init(expecting count: Int) {
        fragment.bytes.reserveCapacity(count + count / 4 + 64)
        fragment.places.reserveCapacity(count / 24 + 8)
    }

    /// The next bytes come from `offset` of the file.
    mutating func note(_ offset: Int) {
        let place = Fragment.Place(position: fragment.bytes.count, offset: offset)
        if let last = fragment.places.last, last.position == place.position { fragment.places.removeLast() }
        fragment.places.append(place)
    }

    /// Writes markup that is one of ours.
    mutating func write(_ markup: StaticString) {
        markup.withUTF8Buffer { fragment.bytes.append(contentsOf: $0) }
    }

    /// Blocks begin on lines of their own.
    mutating func startLine() {
        if let last = fragment.bytes.last, last != 0x0A { fragment.bytes.append(0x0A) }
    }

    /// Writes the beginning of an opening tag, or all of it.
    mutating func tag(_ markup: StaticString, at offset: Int) {
        note(offset)
        write(markup)
    }

    /// Writes text that a reader sees.
    mutating func text(_ text: ArraySlice<UInt8>, at offset: Int) {
        if text.isEmpty { return }
        note(offset)
        escape(text)
    }

    mutating func text(_ text: String, at offset: Int) { self.text(ArraySlice(text.utf8), at: offset) }

    /// Writes ` name="value"`; `name` with its space and sign of equality.
    mutating func attribute(_ name: StaticString, _ value: ArraySlice<UInt8>) {
        write(name)
        fragment.bytes.append(UInt8(ascii: "\""))
        escape(value)
        fragment.bytes.append(UInt8(ascii: "\""))
    }

    mutating func attribute(_ name: StaticString, _ value: String) { attribute(name, ArraySlice(value.utf8)) }

    /// Writes ` href="…"` of an address as it was typed.
    mutating func address(_ name: StaticString, written: [UInt8]) {
        write(name)
        fragment.bytes.append(UInt8(ascii: "\""))
        PercentCoding.appendWritten(written, to: &fragment.bytes)
        fragment.bytes.append(UInt8(ascii: "\""))
    }

    /// Writes ` href="…"` of a path from the site's root, with the hole for the way to the root.
    mutating func address(_ name: StaticString, path: String, tree: LinkTree, tail: [UInt8]) {
        write(name)
        fragment.bytes.append(UInt8(ascii: "\""))
        fragment.holes.append(Fragment.Hole(position: fragment.bytes.count, target: tree))
        PercentCoding.appendPath(path, to: &fragment.bytes)
        PercentCoding.appendWritten(tail, to: &fragment.bytes)
        fragment.bytes.append(UInt8(ascii: "\""))
    }

    mutating func add(_ heading: Fragment.Heading) { fragment.headings.append(heading) }

    mutating func add(_ anchor: Fragment.AnchorReference) { fragment.anchors.append(anchor) }

    private mutating func escape(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            for index in bytes.indices {
                guard bytes[index] < 64, Self.signs >> UInt64(bytes[index]) & 1 == 1,
                    let escaped = Self.escape(of: bytes[index])
                else { continue }
                fragment.bytes.append(contentsOf: bytes[start..<index])
                escaped.withUTF8Buffer { fragment.bytes.append(contentsOf: $0) }
                start = index + 1
            }
            fragment.bytes.append(contentsOf: bytes[start...])
        }
    }

    /// A bit for each sign that is escaped.
    private static let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}
