/// Reads pages as careful templates write them, many times faster than libgumbo, and gives the same tree.
///
/// It is strict: whatever the HTML standard would have to mend, or this file does not know for sure, makes it give up,
/// and libgumbo reads the page. So it need not know the standard's rules for mistakes, only where they begin.
struct CanonicalReader {
    /// The page is not canonical; libgumbo will read it.
    struct GivesUp: Error {}

    /// The tree libgumbo would give; nil for a page that is not canonical.
    static func read(_ bytes: [UInt8]) -> HTMLDocument? {
        bytes.withUnsafeBufferPointer { buffer in
            guard PlainText.holds(buffer) else { return nil }
            var reader = CanonicalReader(buffer, of: bytes)
            return try? reader.document()
        }
    }

    var cursor: ByteCursor
    var builder: TreeBuilder
    /// Elements open inside `head` or `body`, that one first.
    private var open: [OpenElement] = []
    /// Of the tag that is being read.
    var attributeNames: [(name: AttributeName, place: Range<Int>)] = []
    /// A value with its character references resolved.
    var resolved: [UInt8] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>, of source: [UInt8]) {
        cursor = ByteCursor(bytes)
        builder = TreeBuilder(source: source)
        open.reserveCapacity(32)
    }

    /// Half of what `MarkupLimits` allows: pages that could be refused are left to its own counting.
    private static let depth = MarkupLimits.depth / 2

    private mutating func document() throws(GivesUp) -> HTMLDocument {
        cursor.skipWhiteSpace()
        try doctype()
        cursor.skipWhiteSpace()
        let html = try root(.html, holds: .flow)
        cursor.skipWhiteSpace()
        try contents(of: root(.head, holds: .head))
        builder.close()
        whiteSpace()
        try contents(of: root(.body, holds: .flow))
        // White space after `</body>` and after `</html>` belongs to the body.
        whiteSpace()
        try end(html)
        whiteSpace()
        guard cursor.isAtEnd else { throw GivesUp() }
        return builder.finish()
    }

    private mutating func doctype() throws(GivesUp) {
        let start = cursor.position
        guard cursor.skip("<!doctype html>") else { throw GivesUp() }
        "html".utf8.withContiguousStorageIfAvailable { builder.leaf(.doctype, text: $0, offset: start) }
    }

    /// The start tag of `html`, `head` or `body`.
    private mutating func root(_ wanted: TagName, holds content: ElementContent) throws(GivesUp) -> OpenElement {
        let start = cursor.position
        let name = try tagName()
        guard TagName(bytes: cursor.slice(name)) == wanted else { throw GivesUp() }
        builder.open(wanted, offset: start)
        guard try !attributes() else { throw GivesUp() }
        return OpenElement(wanted, name: name, holds: content, within: [])
    }

    private mutating func contents(of root: OpenElement) throws(GivesUp) {
        open.append(root)
        while let parent = open.last {
            try text(in: parent.content)
            switch cursor.peek(1) {
            case UInt8(ascii: "/"):
                try end(parent)
                open.removeLast()
                if !open.isEmpty { close(parent) }
            case UInt8(ascii: "!"): try comment(in: parent.content)
            default: try start(in: parent)
            }
        }
    }
}

// MARK: Tags

extension CanonicalReader {
    private mutating func close(_ element: OpenElement) {
        // libgumbo 0.10 forgets to end the text before it takes a form from its stack.
        if element.tag == .form { builder.closeBeforeText() } else { builder.close() }
    }

    private mutating func start(in parent: OpenElement) throws(GivesUp) {
        let start = cursor.position
        let name = try tagName()
        let tag = TagName(bytes: cursor.slice(name))
        let mother = open.count > 1 ? open[open.count - 2].tag : nil
        guard let shape = parent.shape(of: tag, mother: mother), open.count < Self.depth else { throw GivesUp() }
        let isDrawing = shape.isDrawing || parent.content == .drawing
        builder.open(
            tag, spelling: cursor.slice(name).lazy.map(\.asciiLowercased), namespace: isDrawing ? .svg : .html,
            offset: start)
        let isSelfClosed = try attributes()
        switch shape {
        case .void: builder.close()
        case .raw:
            guard !isSelfClosed else { throw GivesUp() }
            try rawText(of: tag, name)
        case .holds(let content):
            if isSelfClosed {
                // `<div/>` is not closed; only what is SVG can close itself.
                guard isDrawing else { throw GivesUp() }
                return builder.close()
            }
            // A line feed at the beginning of these is dropped.
            if tag == .pre || tag == .textarea, cursor.peek() == 0x0A { throw GivesUp() }
            open.append(OpenElement(tag, name: name, holds: content, within: parent.withSelf))
        }
    }

    /// `</name>`, spelled as in the start tag.
    private mutating func end(_ element: OpenElement) throws(GivesUp) {
        guard cursor.skip("</"), cursor.skip(copyOf: element.name), cursor.skip(">") else { throw GivesUp() }
    }

    /// The name after `<`, of letters and digits.
    private mutating func tagName() throws(GivesUp) -> Range<Int> {
        guard cursor.skip("<"), cursor.peek().isASCIILetter else { throw GivesUp() }
        let start = cursor.position
        cursor.skip { $0.isASCIILetter || $0.isASCIIDigit }
        return start..<cursor.position
    }

    private mutating func rawText(of tag: TagName, _ name: Range<Int>) throws(GivesUp) {
        let start = cursor.position
        while !cursor.isAtEnd {
            cursor.skip { $0 != UInt8(ascii: "<") }
            let end = cursor.position
            // `<!--` in a script changes what ends it.
            if tag == .script, cursor.peek(1) == UInt8(ascii: "!") { throw GivesUp() }
            if cursor.skip("</"), cursor.skipAnyCase(copyOf: name) {
                guard cursor.skip(">") else { throw GivesUp() }
                if start < end { builder.text(start..<end) }
                return builder.close()
            }
            cursor.position = end + 1
        }
        throw GivesUp()
    }
}

// MARK: Text and comments

extension CanonicalReader {
    /// Up to the next `<`.
    private mutating func text(in content: ElementContent) throws(GivesUp) {
        guard content.holdsText else { return whiteSpace() }
        while !cursor.isAtEnd {
            let start = cursor.position
            cursor.skipText()
            if start < cursor.position { builder.text(start..<cursor.position) }
            guard cursor.peek() == UInt8(ascii: "&") else { return }
            let place = cursor.position
            let sign = try reference()
            builder.text(sign, offset: place)
        }
    }

    private mutating func whiteSpace() {
        let start = cursor.position
        cursor.skipWhiteSpace()
        if start < cursor.position { builder.text(start..<cursor.position) }
    }

    /// A comment without `--` inside and without an odd beginning.
    private mutating func comment(in content: ElementContent) throws(GivesUp) {
        let start = cursor.position
        guard content != .words, cursor.skip("<!--") else { throw GivesUp() }
        let inside = cursor.position
        // These end a comment at its beginning.
        if cursor.skip(">") || cursor.skip("->") { throw GivesUp() }
        repeat {
            cursor.skip { $0 != UInt8(ascii: "-") }
            guard !cursor.isAtEnd else { throw GivesUp() }
            cursor.position += 1
        } while cursor.peek() != UInt8(ascii: "-")
        let end = cursor.position - 1
        cursor.position += 1
        guard cursor.peek() == UInt8(ascii: ">") else { throw GivesUp() }
        cursor.position += 1
        builder.leaf(.comment, text: cursor.slice(inside..<end), offset: start)
    }
}
