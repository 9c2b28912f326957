extension BuiltPage {
    /// Bytes put into a finished page, and where they were written.
    package struct Insertion: Sendable {
        package let position: Int
        package let bytes: [UInt8]
        package let origin: Origin

        package init(position: Int, bytes: [UInt8], origin: Origin) {
            self.position = position
            self.bytes = bytes
            self.origin = origin
        }
    }

    /// The page with further bytes; `insertions` stand in ascending order. What stood behind one keeps its origin.
    package func inserting(_ insertions: [Insertion]) -> BuiltPage {
        guard !insertions.isEmpty else { return self }
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count + insertions.reduce(0) { $0 + $1.bytes.count })
        var map = SegmentShift(segments)
        var done = 0
        var inserted: [Inserted] = []
        for insertion in insertions {
            let position = max(done, min(insertion.position, bytes.count))
            inserted.append(Inserted(position: position, count: insertion.bytes.count))
            written += bytes[done..<position]
            map.insert(insertion, at: position)
            written += insertion.bytes
            done = position
        }
        written += bytes[done...]
        var page = BuiltPage(
            address: address, bytes: written, segments: map.finished(), fragments: fragments, sources: sources,
            title: title)
        page.bodies = bodies
        page.inserted = inserted
        return page
    }
}

/// Moves segments behind what is inserted, cutting the one it falls into.
private struct SegmentShift {
    private let former: [BuiltPage.Segment]
    private var next = 0
    private var shift = 0
    private var result: [BuiltPage.Segment] = []

    init(_ segments: [BuiltPage.Segment]) {
        former = segments
    }

    mutating func insert(_ insertion: BuiltPage.Insertion, at position: Int) {
        // A page without origins needs none of its insertions.
        guard !former.isEmpty else { return }
        pass { Int($0.start) < position }
        result.append(BuiltPage.Segment(start: position + shift, source: .value(insertion.origin)))
        shift += insertion.bytes.count
        guard next > 0, next >= former.count || Int(former[next].start) > position else { return }
        let cut = former[next - 1]
        result.append(
            BuiltPage.Segment(start: position + shift, source: cut.source(at: position - Int(cut.start))))
    }

    mutating func finished() -> [BuiltPage.Segment] {
        pass { _ in true }
        return result
    }

    private mutating func pass(while isBefore: (BuiltPage.Segment) -> Bool) {
        while next < former.count, isBefore(former[next]) {
            result.append(BuiltPage.Segment(start: Int(former[next].start) + shift, source: former[next].source))
            next += 1
        }
    }
}

extension BuiltPage.Segment {
    /// The source as it goes on after some bytes of it.
    fileprivate func source(at distance: Int) -> BuiltPage.Source {
        switch source {
        case .literal(let origin): .literal(origin.advanced(by: distance))
        case .value: source
        case .fragment(let index, let position, let file):
            .fragment(index: index, position: position + Int32(clamping: distance), file: file)
        }
    }
}
