/// The lines of a paragraph, heading or cell as they were written, the prefixes of their containers cut off.
struct RawLeaf {
    private(set) var bytes: [UInt8] = []
    /// Where each line begins here and in the source.
    private(set) var lines: [(start: Int, source: Int)] = []

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
    }

    mutating func add(_ range: Range<Int>, of source: MarkdownSource) {
        if !lines.isEmpty { bytes.append(0x0A) }
        lines.append((bytes.count, range.lowerBound))
        bytes.append(contentsOf: source.bytes[range])
    }

    /// The bytes of a line without its end.
    func range(ofLine line: Int) -> Range<Int> {
        let end = line + 1 < lines.count ? lines[line + 1].start - 1 : bytes.count
        return lines[line].start..<max(lines[line].start, end)
    }

    /// The byte of the source that stands at `position`.
    func sourcePosition(of position: Int) -> Int {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].start <= position { low = middle } else { high = middle }
        }
        guard low < lines.count else { return 0 }
        return lines[low].source + position - lines[low].start
    }

    /// Zero outside the text, so that a look ahead needs no check of its own.
    func byte(at position: Int) -> UInt8 { bytes.indices.contains(position) ? bytes[position] : 0 }

    func starts(with prefix: StaticString, at position: Int) -> Bool {
        guard position >= 0, position + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        return prefix.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
    }
}
