import SiteModel

/// Reads the table of all vacancies: a line each, `|` between cells, no quotes, the names in the first line.
final class DumpRecords: RecordReading {
    /// The column whose text may hold `|` itself.
    private static let loose = "responsibilities"

    private let sink: RecordSink
    private let decoded: ([UInt8]) -> [UInt8]?
    private var line: [UInt8] = []
    private var number = 0
    private var isTooLong = false
    private var names: [String]?
    private var looseColumn: Int?

    init(_ sink: RecordSink, decoded: @escaping ([UInt8]) -> [UInt8]?) {
        self.sink = sink
        self.decoded = decoded
    }

    func read(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            add(rest[..<end])
            finishLine()
            rest = rest[(end + 1)...]
        }
        add(rest)
    }

    func finish() {
        guard !line.isEmpty else { return }
        // The last line of a whole file ends with a line end or has all its cells.
        let cells = line.count { $0 == UInt8(ascii: "|") } + 1
        if let names, cells < names.count {
            sink.stop(Self.cut(sink.path, line: number + 1))
        } else {
            finishLine()
        }
    }

    private func add(_ bytes: ArraySlice<UInt8>) {
        if line.count + bytes.count > RecordLimits.bytes { isTooLong = true } else { line += bytes }
    }

    private func finishLine() {
        number += 1
        if line.last == 0x0D { line.removeLast() }
        defer { (line, isTooLong) = ([], false) }
        guard !line.isEmpty || isTooLong else { return }
        guard names != nil else { return readHead() }
        let place = sink.nextPlace(line: number, column: 1)
        if isTooLong { return sink.refuse(RecordProblem.tooLarge(place)) }
        guard let text = decoded(line) else { return sink.refuse(RecordProblem.encoding(place)) }
        readRow(text, at: place)
    }

    private func readHead() {
        let names = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            .map { ForeignName.comparable($0) }
        looseColumn = names.firstIndex(of: Self.loose)
        self.names = names
    }

    private func readRow(_ row: [UInt8], at place: RecordPlace) {
        guard let names else { return }
        var cells = row.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        let surplus = cells.count - names.count
        if surplus < 0 { return sink.refuse(Self.tooFew(cells.count, of: names.count, place)) }
        if surplus > 0 {
            guard let first = looseColumn else { return sink.refuse(Self.tooMany(cells.count, of: names.count, place)) }
            // Nothing says where the text really ends: the columns after it keep their places from the right.
            let joined = row[cells[first].startIndex..<cells[first + surplus].endIndex]
            cells.replaceSubrange(first...(first + surplus), with: [joined])
        }
        let members = zip(names, cells).compactMap { name, cell in
            cell.isEmpty ? nil : ForeignValue.Member(name, Self.value(of: cell))
        }
        sink.add(.group(members), at: place)
    }

    /// A cell may hold JSON; one that only looks so is text.
    private static func value(of cell: ArraySlice<UInt8>) -> ForeignValue {
        let opens = cell.first == UInt8(ascii: "{") || cell.first == UInt8(ascii: "[")
        if opens, let value = JSONValueReader.read(Array(cell)) { return value }
        return .text(String(decoding: cell.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
    }
}

extension DumpRecords {
    private static func tooFew(_ count: Int, of wanted: Int, _ place: RecordPlace) -> Diagnostic {
        RecordProblem.left(
            place,
            Message(ru: "в строке \(count) столбцов из \(wanted)", en: "its line has \(count) of \(wanted) columns"))
    }

    private static func tooMany(_ count: Int, of wanted: Int, _ place: RecordPlace) -> Diagnostic {
        RecordProblem.left(
            place,
            Message(
                ru: "в строке \(count) столбцов вместо \(wanted)", en: "its line has \(count) columns, not \(wanted)"))
    }

    private static func cut(_ path: String, line: Int) -> Diagnostic {
        RecordProblem.broken(
            SourcePlace(path: path, line: line, column: 1),
            Message(ru: "файл обрывается посреди строки", en: "the file breaks off inside a line"))
    }
}
