/// A line that opens (`::: name title`) or closes (`:::`) a block.
struct FenceLine {
    let line: Int
    /// Where its colons stand.
    let start: Int
    /// At least three, which is what a line with two is taken for.
    let colons: Int
    /// Whether only two colons are written: a slip, when a known name follows or a block waits to be closed.
    let isShort: Bool
    /// Empty for a closing line.
    let name: Range<Int>
    let title: Range<Int>

    var closes: Bool { name.isEmpty }

    /// Nil for a line that is no fence: not three colons, nor two that are a slip, or indented by four columns and more.
    init?(line: Int, of source: MarkdownSource) {
        let (start, columns) = source.indentation(ofLine: line)
        let end = source.lines[line].upperBound
        var position = start
        while position < end, source.bytes[position] == UInt8(ascii: ":") { position += 1 }
        guard columns < 4, position - start >= 2 else { return nil }
        let rest = source.bytes[position..<end].trimmedRange
        let nameEnd = source.bytes[rest].firstIndex { $0.isSpaceOrTab } ?? rest.upperBound
        self.line = line
        self.start = start
        isShort = position - start == 2
        colons = max(3, position - start)
        name = rest.lowerBound..<nameEnd
        title = source.bytes[nameEnd..<rest.upperBound].trimmedRange
        if isShort, !rest.isEmpty, BodyBlocks.named(String(decoding: source.bytes[name], as: UTF8.self)) == nil {
            return nil
        }
    }
}

/// The lines of a text that are fences of blocks: not those inside code, nor in a list or quote.
enum FenceLines {
    static func find(in source: MarkdownSource) -> Result<[FenceLine], CommonMarkParser.TooDeep> {
        if source.bytes.firstIndex(of: "::") == nil { return .success([]) }
        let candidates = (0..<source.lines.count).compactMap { FenceLine(line: $0, of: source) }
        if candidates.isEmpty { return .success([]) }
        // Where code stands libcmark knows best; a fence line is only text to it and changes nothing there.
        let parsed = source.bytes.withUnsafeBufferPointer {
            CommonMarkParser.events(of: $0, lines: 0..<source.lines.count)
        }
        return parsed.map { events in
            let taken = TakenLines(events, count: source.lines.count)
            return candidates.filter { !taken.inCode[$0.line] && !(taken.inItem[$0.line] && isIndented($0, source)) }
        }
    }

    private static func isIndented(_ fence: FenceLine, _ source: MarkdownSource) -> Bool {
        fence.start > source.lines[fence.line].lowerBound
    }
}

/// Which lines belong to code or list items.
private struct TakenLines {
    var inCode: [Bool]
    var inItem: [Bool]

    init(_ events: MarkdownEvents, count: Int) {
        inCode = Array(repeating: false, count: count)
        inItem = inCode
        var depth = 0
        for event in events.list {
            let lines = (Int(event.line)..<Int(event.lastLine) + 1).clamped(to: 0..<count)
            switch (event.kind, event.step) {
            case (.codeBlock, _): for line in lines { inCode[line] = true }
            case (.list, .enter):
                if depth == 0 { for line in lines { inItem[line] = true } }
                depth += 1
            case (.list, .leave): depth -= 1
            default: break
            }
        }
    }
}
