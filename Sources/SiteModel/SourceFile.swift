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
        let offset = scalarStart(at: offset)
        var line = 1
        var lineStart = 0
        for index in 0..<offset where endsLine(at: index) {
            line += 1
            lineStart = index + 1
        }
        return place(at: offset, line: line, lineStart: lineStart)
    }

    /// The place of a byte whose line is known.
    func place(at offset: Int, line: Int, lineStart: Int) -> SourcePlace {
        let textStart = lineStart == 0 && hasByteOrderMark ? min(3, offset) : lineStart
        let column = bytes[textStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePlace(
            path: path, line: line, column: column, excerpt: SourceExcerpt(of: self, lineStart: textStart, at: offset))
    }

    /// Whether the byte is the last of a line: LF, or CR without LF after it.
    func endsLine(at index: Int) -> Bool {
        let byte = bytes[index]
        return byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
    }

    /// The offset, inside the file and moved back to the first byte of the scalar it falls into.
    func scalarStart(at offset: Int) -> Int {
        let offset = max(0, min(offset, bytes.count))
        for lead in stride(from: offset, through: max(0, offset - 3), by: -1) where lead < bytes.count {
            if bytes[lead] & 0xC0 == 0x80 { continue }
            // A stray continuation byte belongs to nothing before it and keeps its own place.
            let length = (~bytes[lead]).leadingZeroBitCount
            return lead + length > offset ? lead : offset
        }
        return offset
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
