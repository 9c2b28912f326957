import CCmark

/// The only file that speaks to libcmark: bytes in, flat events out, its tree freed before it returns.
enum CommonMarkParser {
    /// The tree goes deeper than `TextLimits.depth`; the place is that of the innermost block.
    struct TooDeep: Error {
        let line: Int
    }

    /// Parses a document. `lines` are the lines of the source it stands for: line 1 of the input is the first of them
    /// after `preface` lines that are not of the source.
    static func events(
        of input: UnsafeBufferPointer<UInt8>, lines: Range<Int>, preface: Int = 0
    ) -> Result<MarkdownEvents, TooDeep> {
        let start = input.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        guard let start, let root = cmark_parse_document(start, input.count, CMARK_OPT_DEFAULT) else {
            return .success(MarkdownEvents())
        }
        defer { cmark_node_free(root) }
        guard let steps = cmark_iter_new(root) else { return .success(MarkdownEvents()) }
        defer { cmark_iter_free(steps) }
        var walk = Walk(lines: lines, shift: lines.lowerBound - preface - 1, expecting: input.count)
        while true {
            let step = cmark_iter_next(steps)
            guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { break }
            guard walk.visit(node, isEntered: step == CMARK_EVENT_ENTER) else {
                return .failure(TooDeep(line: walk.currentLine))
            }
        }
        return .success(walk.events)
    }

    /// What `&name;` stands for; nil when it is no character reference (CommonMark 0.30 §2.5).
    static func character(named reference: ArraySlice<UInt8>) -> [UInt8]? {
        let parsed = Array(reference).withUnsafeBufferPointer { events(of: $0, lines: 0..<1) }
        guard case .success(let events) = parsed, let text = events.list.first(where: { $0.kind == .text }) else {
            return nil
        }
        let bytes = Array(events.bytes[text.literal.range])
        return bytes.elementsEqual(reference) ? nil : bytes
    }
}

/// Collects events while libcmark's iterator goes through its tree.
private struct Walk {
    private(set) var events = MarkdownEvents()
    private(set) var currentLine: Int
    private let lines: Range<Int>
    /// From libcmark's line numbers to those of the source.
    private let shift: Int
    private var depth = 0

    init(lines: Range<Int>, shift: Int, expecting count: Int) {
        self.lines = lines
        self.shift = shift
        currentLine = lines.lowerBound
        events.list.reserveCapacity(count / 12)
        events.bytes.reserveCapacity(count + count / 8)
    }

    /// False when the tree is too deep.
    mutating func visit(_ node: OpaquePointer, isEntered: Bool) -> Bool {
        let type = cmark_node_get_type(node)
        guard let shape = Shape(type) else { return true }
        if shape.isLeaf {
            add(node, MarkdownEvent(shape.kind, .leaf))
        } else {
            depth += isEntered ? 1 : -1
            if depth > TextLimits.depth {
                if shape.kind.isBlock { currentLine = Int(line(cmark_node_get_start_line(node))) }
                return false
            }
            add(node, MarkdownEvent(shape.kind, isEntered ? .enter : .leave))
        }
        return true
    }

    private mutating func add(_ node: OpaquePointer, _ event: MarkdownEvent) {
        var event = event
        if event.kind.isBlock { locate(&event, node) }
        describe(&event, node)
        events.list.append(event)
    }

    private mutating func locate(_ event: inout MarkdownEvent, _ node: OpaquePointer) {
        event.line = line(cmark_node_get_start_line(node))
        event.lastLine = max(event.line, line(cmark_node_get_end_line(node)))
        event.column = max(0, cmark_node_get_start_column(node) - 1)
        currentLine = Int(event.line)
    }

    private func line(_ number: Int32) -> Int32 {
        Int32(clamping: max(lines.lowerBound, min(Int(number) + shift, max(lines.lowerBound, lines.upperBound - 1))))
    }

    private mutating func describe(_ event: inout MarkdownEvent, _ node: OpaquePointer) {
        switch event.kind {
        case .text, .code, .raw, .rawBlock: event.literal = copy(cmark_node_get_literal(node))
        case .codeBlock:
            event.literal = copy(cmark_node_get_literal(node))
            event.title = copy(cmark_node_get_fence_info(node))
        case .link, .image:
            guard event.step == .enter else { return }
            event.literal = copy(cmark_node_get_url(node))
            event.title = copy(cmark_node_get_title(node))
        case .heading: event.number = cmark_node_get_heading_level(node)
        case .list:
            event.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            event.isTight = cmark_node_get_list_tight(node) == 1
            event.number = cmark_node_get_list_start(node)
        default: break
        }
    }

    private mutating func copy(_ text: UnsafePointer<CChar>?) -> ByteSpan {
        guard let text else { return .empty }
        let start = Int32(clamping: events.bytes.count)
        let raw = UnsafeRawBufferPointer(start: text, count: length(of: text))
        events.bytes.append(contentsOf: raw)
        return ByteSpan(start: start, end: Int32(clamping: events.bytes.count))
    }

    private func length(of text: UnsafePointer<CChar>) -> Int {
        var end = text
        while end.pointee != 0 { end += 1 }
        return end - text
    }
}

/// Our name for a kind of libcmark's nodes; a document has none.
private struct Shape {
    let kind: MarkdownEvent.Kind
    let isLeaf: Bool

    init?(_ type: cmark_node_type) {
        guard let known = Self.known(type) else { return nil }
        (kind, isLeaf) = known
    }

    private static func known(_ type: cmark_node_type) -> (MarkdownEvent.Kind, Bool)? {
        switch type {
        case CMARK_NODE_TEXT: (.text, true)
        case CMARK_NODE_SOFTBREAK: (.softBreak, true)
        case CMARK_NODE_PARAGRAPH: (.paragraph, false)
        case CMARK_NODE_ITEM: (.item, false)
        case CMARK_NODE_LINK: (.link, false)
        case CMARK_NODE_EMPH: (.emphasis, false)
        case CMARK_NODE_STRONG: (.strong, false)
        case CMARK_NODE_HEADING: (.heading, false)
        case CMARK_NODE_LIST: (.list, false)
        case CMARK_NODE_BLOCK_QUOTE: (.quote, false)
        case CMARK_NODE_CODE: (.code, true)
        case CMARK_NODE_LINEBREAK: (.lineBreak, true)
        case CMARK_NODE_IMAGE: (.image, false)
        case CMARK_NODE_CODE_BLOCK: (.codeBlock, true)
        case CMARK_NODE_HTML_BLOCK: (.rawBlock, true)
        case CMARK_NODE_THEMATIC_BREAK: (.thematicBreak, true)
        case CMARK_NODE_HTML_INLINE: (.raw, true)
        default: nil
        }
    }
}
