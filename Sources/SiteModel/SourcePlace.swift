/// A place a person can go to: path, line and column (1-based, columns in Unicode scalars) and the line itself.
package struct SourcePlace: Sendable, Hashable {
    package let path: String
    package let line: Int
    package let column: Int
    package let excerpt: SourceExcerpt?

    package init(path: String, line: Int, column: Int, excerpt: SourceExcerpt? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt
    }

    /// Order of reports: path by bytes, then line, then column. The excerpt says nothing new.
    package static func precedes(_ left: SourcePlace, _ right: SourcePlace) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        return (left.line, left.column) < (right.line, right.column)
    }
}

/// The source line of a problem, at most 120 scalars of it, and where in it the caret stands.
package struct SourceExcerpt: Sendable, Hashable {
    package static let limit = 120

    package let text: String
    /// Scalars before the caret.
    package let caret: Int

    package init(text: String, caret: Int) {
        self.text = text
        self.caret = caret
    }

    init(of file: SourceFile, lineStart: Int, at offset: Int) {
        var end = offset
        var shown = 0
        while end < file.bytes.count, shown <= Self.limit, end - offset < 4 * Self.limit, file.bytes[end] != 0x0A,
            file.bytes[end] != 0x0D
        {
            if file.bytes[end] & 0xC0 != 0x80 { shown += 1 }
            end += 1
        }
        // The rest of a long line stays unread.
        var start = offset
        var before = 0
        while start > lineStart, before < Self.limit / 2, offset - start < 4 * Self.limit {
            start -= 1
            if file.bytes[start] & 0xC0 != 0x80 { before += 1 }
        }
        // Bytes that are no text become a sign each: what is decoded may be longer than what was counted.
        let decoded = String(decoding: file.bytes[start..<offset], as: UTF8.self).unicodeScalars
        let near = decoded.suffix(Self.limit / 2)
        let isCut = start > lineStart || near.count < decoded.count
        let head = (isCut ? "…" : "") + String(String.UnicodeScalarView(near))
        let caret = head.unicodeScalars.count
        let after = String(decoding: file.bytes[offset..<end], as: UTF8.self).unicodeScalars
        self.init(text: head + String(String.UnicodeScalarView(after.prefix(Self.limit - caret))), caret: caret)
    }
}
