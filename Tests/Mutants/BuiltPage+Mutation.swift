import SiteModel

extension BuiltPage {
    /// The page with a fault in it. Bytes that stay keep the place where they were written; new ones have that of what
    /// they stand in for.
    func mutated(by mutation: Mutation) -> BuiltPage {
        var bytes: [UInt8] = []
        var segments: [Segment] = []
        var position = 0
        for edit in mutation.edits {
            copy(position..<edit.range.lowerBound, to: &bytes, &segments)
            if !edit.replacement.isEmpty, let origin = origin(at: edit.range.lowerBound) ?? title {
                segments.append(Segment(start: bytes.count, source: .value(origin)))
            }
            bytes += edit.replacement
            position = edit.range.upperBound
        }
        copy(position..<self.bytes.count, to: &bytes, &segments)
        return BuiltPage(
            address: address, bytes: bytes, segments: segments, fragments: fragments, sources: sources, title: title)
    }

    private func copy(_ range: Range<Int>, to bytes: inout [UInt8], _ copied: inout [Segment]) {
        guard !range.isEmpty else { return }
        let shift = bytes.count - range.lowerBound
        var index = firstSegment(at: range.lowerBound)
        while index < segments.count, Int(segments[index].start) < range.upperBound {
            let start = max(Int(segments[index].start), range.lowerBound)
            copied.append(Segment(start: start + shift, source: segments[index].source(from: start)))
            index += 1
        }
        bytes += self.bytes[range]
    }

    /// The last segment that begins at or before a byte.
    private func firstSegment(at position: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(segments[middle].start) <= position { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}

extension BuiltPage.Segment {
    /// What its bytes come from when it begins further on.
    fileprivate func source(from position: Int) -> BuiltPage.Source {
        let into = position - Int(start)
        switch source {
        case .literal(let origin): return .literal(origin.advanced(by: into))
        case .value: return source
        case .fragment(let index, let start, let file):
            return .fragment(index: index, position: start + Int32(clamping: into), file: file)
        }
    }
}
