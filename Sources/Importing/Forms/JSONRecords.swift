import SiteModel

/// Finds the vacancies in pages of a JSON interface, however many follow each other, and reads one after another, so
/// that a file of any size takes the memory of one vacancy.
final class JSONRecords: RecordReading {
    /// A group or list the reader is inside of.
    private struct Frame {
        let isList: Bool
        let name: String
    }

    private let sink: RecordSink
    private let isText: ([UInt8]) -> [UInt8]?
    private var frames: [Frame] = []
    /// Depth beyond what frames are kept for.
    private var further = 0
    private var isInString = false
    private var isEscaped = false
    /// The last text, or the number being read; only its beginning.
    private var word: [UInt8] = []
    private var name = ""
    /// The vacancy being read; its depth counts brackets.
    private var record: [UInt8] = []
    private var depth = 0
    private var place: RecordPlace?
    private var line = 1
    private var column = 0
    private var hasSeenAnything = false

    /// `decoded` gives a record's bytes as UTF-8, nil when they are not.
    init(_ sink: RecordSink, decoded: @escaping ([UInt8]) -> [UInt8]?) {
        self.sink = sink
        isText = decoded
    }

    func read(_ bytes: [UInt8]) {
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x0A { (line, column) = (line + 1, 0) } else if byte & 0xC0 != 0x80 { column += 1 }
            if isInString {
                readText(byte)
            } else if place != nil {
                if readInside(byte) {
                    append(bytes[start...index])
                    finishRecord()
                }
            } else if readOutside(byte) {
                start = index
            }
        }
        if place != nil { append(bytes[min(start, bytes.count)...]) }
    }

    func finish() {
        let isOpen = isInString || place != nil || !frames.isEmpty || further > 0
        if isOpen { sink.stop(Self.cut(sink.path, line: line, column: max(1, column), number: sink.count)) }
    }

    private func readText(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        } else if place == nil, word.count < 64 {
            word.append(byte)
        }
    }

    /// Whether the vacancy ends here.
    private func readInside(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth == 0
        default: break
        }
        return false
    }

    /// Whether a vacancy begins here.
    private func readOutside(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
            word = []
        case UInt8(ascii: ":"):
            name = ForeignName.comparable(word)
            word = []
        case UInt8(ascii: "{"):
            if name == "vacancy" || (frames.last.map { $0.isList && $0.name == "vacancies" } ?? false) {
                place = sink.nextPlace(line: line, column: max(1, column))
                (record, depth, name) = ([], 1, "")
                return true
            }
            open(isList: false)
        case UInt8(ascii: "["): open(isList: true)
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
            noteTotal()
            if byte != UInt8(ascii: ",") { close() }
        case 0x30...0x39: if word.count < 64 { word.append(byte) }
        default: break
        }
        return false
    }

    private func open(isList: Bool) {
        if frames.count < RecordLimits.depth { frames.append(Frame(isList: isList, name: name)) } else { further += 1 }
        name = ""
    }

    private func close() {
        if further > 0 { further -= 1 } else { _ = frames.popLast() }
    }

    /// `meta.total`, a number or a text: how many vacancies all pages have together.
    private func noteTotal() {
        if name == "total", let total = Int(String(decoding: word, as: UTF8.self)) {
            sink.announced = max(sink.announced, total)
        }
        (name, word) = ("", [])
    }

    private func append(_ bytes: ArraySlice<UInt8>) {
        if record.count <= RecordLimits.bytes { record += bytes }
    }

    private func finishRecord() {
        guard let place else { return }
        self.place = nil
        guard record.count <= RecordLimits.bytes else { return sink.refuse(Self.tooLarge(place)) }
        guard let text = isText(record) else { return sink.refuse(RecordProblem.encoding(place)) }
        record = []
        guard let value = JSONValueReader.read(text) else { return sink.refuse(Self.unreadable(place)) }
        // On a page each vacancy lies in a group of its own.
        sink.add(value.values(["vacancy"]).first ?? value, at: place)
    }
}

extension JSONRecords {
    private static func cut(_ path: String, line: Int, column: Int, number: Int) -> Diagnostic {
        RecordProblem.broken(
            SourcePlace(path: path, line: line, column: column),
            Message(
                ru: "файл обрывается после объявления № \(number)",
                en: "the file breaks off after vacancy no. \(number)"))
    }

    private static func tooLarge(_ place: RecordPlace) -> Diagnostic { RecordProblem.tooLarge(place) }

    private static func unreadable(_ place: RecordPlace) -> Diagnostic {
        RecordProblem.left(
            place, Message(ru: "запись JSON нарушена", en: "its JSON is broken"))
    }
}
