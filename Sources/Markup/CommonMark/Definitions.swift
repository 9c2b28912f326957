/// The link reference definitions of a whole body, for the pieces of it that are parsed on their own.
///
/// Which lines are definitions only libcmark knows; so each piece is parsed with its possible labels put before it as
/// references, and those that become links are definitions.
struct Definitions {
    /// Definitions written anew, one a line, and an empty line; empty when there are none.
    private(set) var preface: [UInt8] = []
    private(set) var lineCount = 0

    /// No definitions, but a line before the text: libcmark then takes a mark at its head for text, as it is.
    static let emptyLine = Definitions()

    private init() { endLine() }

    init(of spans: [MarkdownSpan]) {
        for span in spans { add(from: span) }
        if lineCount > 0 { endLine() }
    }

    private mutating func add(from span: MarkdownSpan) {
        let labels = Self.labels(in: span)
        guard !labels.isEmpty else { return }
        var probes: [UInt8] = []
        for label in labels { probes += span.source.bytes[label] + [0x0A, 0x0A] }
        let input = probes + span.source.bytes[span.bytes]
        let parsed = input.withUnsafeBufferPointer { CommonMarkParser.events(of: $0, lines: 0..<2 * labels.count) }
        guard case .success(let events) = parsed else { return }
        for (index, event) in events.list.enumerated() where event.kind == .link && event.step == .enter {
            let probe = Int(events.list[max(0, index - 1)].line)
            let isProbe = index > 0 && events.list[index - 1].kind == .paragraph && probe.isMultiple(of: 2)
            guard isProbe, probe / 2 < labels.count, events.end(of: index) + 1 < events.list.count else { continue }
            define(span.source.bytes[labels[probe / 2]], as: event, in: events)
        }
    }

    private mutating func define(_ label: ArraySlice<UInt8>, as link: MarkdownEvent, in events: MarkdownEvents) {
        preface += label + Array(": <".utf8)
        append(escaped: events.bytes[link.literal.range])
        preface.append(UInt8(ascii: ">"))
        if !link.title.isEmpty {
            preface += " \"".utf8
            append(escaped: events.bytes[link.title.range])
            preface.append(UInt8(ascii: "\""))
        }
        endLine()
    }

    private mutating func endLine() {
        preface.append(0x0A)
        lineCount += 1
    }

    /// Everything that could mean something there is written as a number.
    private mutating func append(escaped text: ArraySlice<UInt8>) {
        for byte in text {
            if byte < 0x20 || "<>\"\\&".utf8.contains(byte) {
                preface += "&#\(byte);".utf8
            } else {
                preface.append(byte)
            }
        }
    }

    /// `[label]` of every line that may begin a definition.
    private static func labels(in span: MarkdownSpan) -> [Range<Int>] {
        span.lines.compactMap { line in
            let source = span.source
            let end = source.lines[line].upperBound
            var position = source.lines[line].lowerBound
            while position < end, let next = prefixEnd(in: source, at: position) { position = next }
            guard position < end, source.bytes[position] == UInt8(ascii: "[") else { return nil }
            return label(in: source, from: position, to: end)
        }
    }

    private static func prefixEnd(in source: MarkdownSource, at position: Int) -> Int? {
        let byte = source.bytes[position]
        if byte.isSpaceOrTab || byte == UInt8(ascii: ">") { return position + 1 }
        guard let length = ListMarker.length(in: source, at: position) else { return nil }
        return source.byte(at: position + length).isSpaceOrTab ? position + length : nil
    }

    private static func label(in source: MarkdownSource, from start: Int, to end: Int) -> Range<Int>? {
        var position = start + 1
        while position < end, position - start < 1_000 {
            switch source.bytes[position] {
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"):
                let isFollowed = source.byte(at: position + 1) == UInt8(ascii: ":")
                return isFollowed ? start..<position + 1 : nil
            default: position += 1
            }
        }
        return nil
    }
}
