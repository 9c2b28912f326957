/// Tells for every byte of a piece of text where in its file it was written.
///
/// Runs are ascending; inside a run text and file go byte by byte. An escape, a cut indentation or a joined line
/// begins a new run.
package struct OffsetMap: Sendable, Hashable {
    package struct Run: Sendable, Hashable {
        package let position: Int32
        package let offset: Int32
    }

    /// Most texts have no other run, and none is to be allocated for them.
    private var first: Run
    private var further: [Run] = []

    package var runs: [Run] { [first] + further }

    package init(base: Int = 0) {
        first = Run(position: 0, offset: Int32(clamping: base))
    }

    /// From `position` on, text stands at `offset` in the file. Positions must come in ascending order.
    package mutating func add(position: Int, offset: Int) {
        let run = Run(position: Int32(clamping: position), offset: Int32(clamping: offset))
        if let last = further.last, last.position == run.position { further.removeLast() }
        if further.isEmpty, first.position == run.position {
            first = run
            return
        }
        let last = further.last ?? first
        if last.offset &- last.position != run.offset &- run.position { further.append(run) }
    }

    /// The byte offset in the file of a byte of the text.
    package func offset(of position: Int) -> Int {
        var low = 0
        var high = further.count
        while low < high {
            let middle = (low + high) / 2
            if Int(further[middle].position) <= position { low = middle + 1 } else { high = middle }
        }
        let run = low == 0 ? first : further[low - 1]
        return Int(run.offset) + position - Int(run.position)
    }
}

/// Text taken from a file, with the way back to every byte of it.
package struct SourceText: Sendable, Hashable {
    package let bytes: [UInt8]
    package let map: OffsetMap

    package init(bytes: [UInt8], map: OffsetMap) {
        self.bytes = bytes
        self.map = map
    }

    /// Text that stands in the file as it is, from `base` on.
    package init(bytes: [UInt8], base: Int) {
        self.init(bytes: bytes, map: OffsetMap(base: base))
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }
    /// Byte offset in the file of the first byte.
    package var start: Int { map.offset(of: 0) }
}
