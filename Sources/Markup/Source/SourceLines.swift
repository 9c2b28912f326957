/// The lines of a text as byte ranges without their ends (CommonMark 0.30 §2.1: LF, CRLF or a lone CR).
struct SourceLines: Sendable {
    private var starts: [Int32] = []
    private var ends: [Int32] = []

    init(of bytes: [UInt8]) {
        starts.reserveCapacity(bytes.count / 40 + 1)
        ends.reserveCapacity(bytes.count / 40 + 1)
        bytes.withUnsafeBufferPointer { scan($0) }
    }

    var count: Int { starts.count }

    /// The bytes of a line; an empty range outside the text.
    subscript(line: Int) -> Range<Int> {
        guard starts.indices.contains(line) else { return 0..<0 }
        return Int(starts[line])..<Int(ends[line])
    }

    /// Where a line begins; after the last one the place where its bytes end.
    func start(of line: Int) -> Int {
        starts.indices.contains(line) ? Int(starts[line]) : Int(ends.last ?? 0)
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        // A byte order mark at the head of a text is none of it.
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        // Nearly every text has plain line feeds only.
        if raw.firstIndex(of: 0x0D, from: start) == nil {
            while let end = raw.firstIndex(of: 0x0A, from: start) {
                close(start, end)
                start = end + 1
            }
            index = bytes.count
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D {
                close(start, index)
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.count { close(start, bytes.count) }
    }

    private mutating func close(_ start: Int, _ end: Int) {
        starts.append(Int32(clamping: start))
        ends.append(Int32(clamping: end))
    }
}
