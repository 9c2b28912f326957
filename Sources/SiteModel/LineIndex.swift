/// The lines of a file, found once: gives the same places as `SourceFile.place(at:)` without reading the file again
/// for each of many findings.
package struct LineIndex: Sendable {
    private static let block = 512

    private let file: SourceFile
    private var lineStarts: [Int] = [0]
    /// Unicode scalars before each block of bytes.
    private var scalars: [Int] = []

    package init(of file: SourceFile) {
        self.file = file
        var count = 0
        let bytes = file.bytes
        for index in bytes.indices {
            if index.isMultiple(of: Self.block) { scalars.append(count) }
            if bytes[index] & 0xC0 != 0x80 { count += 1 }
            let isReturn = bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if bytes[index] == 0x0A || isReturn { lineStarts.append(index + 1) }
        }
        scalars.append(count)
    }

    /// The place of a byte, with its line.
    package func place(at offset: Int) -> SourcePlace {
        let offset = file.scalarStart(at: offset)
        let line = line(of: offset)
        // Of a very long line no more is read than an excerpt shows.
        let start = start(of: line, before: offset)
        var shown = max(start, offset - 4 * SourceExcerpt.limit)
        while shown > start, shown < offset, file.bytes[shown] & 0xC0 == 0x80 { shown += 1 }
        return SourcePlace(
            path: file.path, line: line + 1, column: column(of: offset, in: line),
            excerpt: SourceExcerpt(of: file, lineStart: shown, at: offset))
    }

    /// The place of a byte without its line.
    package func position(at offset: Int) -> SourcePlace {
        let offset = file.scalarStart(at: offset)
        let line = line(of: offset)
        return SourcePlace(path: file.path, line: line + 1, column: column(of: offset, in: line))
    }

    private func line(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func start(of line: Int, before offset: Int) -> Int {
        line == 0 && file.hasByteOrderMark ? min(3, offset) : lineStarts[line]
    }

    private func column(of offset: Int, in line: Int) -> Int {
        scalarCount(before: offset) - scalarCount(before: start(of: line, before: offset)) + 1
    }

    private func scalarCount(before offset: Int) -> Int {
        let block = min(offset / Self.block, scalars.count - 1)
        let start = block * Self.block
        guard start < offset else { return scalars[block] }
        return scalars[block] + file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    }
}
