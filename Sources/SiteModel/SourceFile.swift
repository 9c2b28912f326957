/// One file as it was read: its path relative to `--source` and its bytes, unchanged.
package struct SourceFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file from text, for tests and generated pieces.
    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The place of a byte: line and column are 1-based, columns count Unicode scalars, a byte order mark counts for
    /// nothing. Lines end with LF, CRLF or a lone CR, as CommonMark has it.
    package func place(at offset: Int) -> SourcePlace {
        let offset = max(0, min(offset, bytes.count))
        var line = 1
        var lineStart = 0
        var index = 0
        while index < offset {
            let byte = bytes[index]
            index += 1
            let endsLine = byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A))
            if endsLine {
                line += 1
                lineStart = index
            }
        }
        if lineStart == 0 && hasByteOrderMark { lineStart = min(3, offset) }
        let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePlace(
            path: path, line: line, column: column, excerpt: SourceExcerpt(of: self, lineStart: lineStart, at: offset))
    }

    package var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// The place of a finding about the file as a whole.
    package var wholeFile: SourcePlace { SourcePlace(path: path, line: 1, column: 1, excerpt: nil) }
}

/// All files a run has read, so that a place can be named by a number and a byte offset.
package struct SourceTable: Sendable {
    package private(set) var files: [SourceFile]

    package init(files: [SourceFile] = []) {
        self.files = files
    }

    package mutating func add(_ file: SourceFile) -> Int {
        files.append(file)
        return files.count - 1
    }

    package subscript(file: Int) -> SourceFile { files[file] }

    package func place(of origin: Origin) -> SourcePlace {
        files[Int(origin.file)].place(at: Int(origin.offset))
    }
}

/// Where something was written: a file of the `SourceTable` and a byte offset in it.
package struct Origin: Sendable, Hashable {
    package let file: Int32
    package let offset: Int32

    package init(file: Int, offset: Int) {
        self.file = Int32(clamping: file)
        self.offset = Int32(clamping: offset)
    }

    package func advanced(by count: Int) -> Origin {
        Origin(file: Int(file), offset: Int(offset) + count)
    }
}
