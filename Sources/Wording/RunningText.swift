/// The runs of text inside `main` where a word may be explained: not in headings, links, quotations, names of things.
struct RunningText {
    /// Elements whose words stay as they are.
    private static let kept: Set<String> = [
        "h1", "h2", "h3", "h4", "h5", "h6", "a", "blockquote", "q", "cite", "code", "pre", "nav", "caption",
        "figcaption", "th", "dt", "label", "legend", "button", "summary", "option", "script", "style", "svg", "time",
        "title", "textarea",
    ]

    private let bytes: [UInt8]
    private var position: Int
    private var isInside = false
    /// The kept element we are in, and how many of its name are open.
    private var keeper: (name: String, depth: Int)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
    }

    /// The next run; nil behind the end of `main`.
    mutating func next() -> Range<Int>? {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                if !readTag() { return nil }
                continue
            }
            let start = position
            position = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if isInside, keeper == nil { return start..<position }
        }
        return nil
    }

    /// Steps over a tag; false at the end of `main`.
    private mutating func readTag() -> Bool {
        let start = position + 1
        position = endOfTag(from: start)
        let isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
        let name = name(from: isEnd ? start + 1 : start)
        if name == "main" {
            if isEnd { return false }
            isInside = true
        }
        guard isInside else { return true }
        if let open = keeper {
            if name == open.name {
                let depth = open.depth + (isEnd ? -1 : 1)
                keeper = depth > 0 ? (name, depth) : nil
            }
        } else if !isEnd, Self.kept.contains(name) || isTitleOrHidden(start..<position) {
            keeper = (name, 1)
        }
        return true
    }

    /// Behind the `>` of a tag; one inside a quoted value does not end it.
    private func endOfTag(from start: Int) -> Int {
        var quote: UInt8?
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return position
            }
        }
        return position
    }

    private func name(from start: Int) -> String {
        let name = bytes[min(start, bytes.count)...].prefix(12).prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Titles of blocks, and copies for the eye alone.
    private func isTitleOrHidden(_ tag: Range<Int>) -> Bool {
        let tag = bytes[tag]
        guard tag.count > 10, tag.last != UInt8(ascii: "/") else { return false }
        return Self.marks.contains { tag.firstRange(of: $0) != nil }
    }

    private static let marks = [
        "-title\"", "aria-hidden=\"true\"", "class=\"quotation\"", "class=\"stamp\"", "class=\"route-place\"",
    ].map {
        Array($0.utf8)
    }
}
