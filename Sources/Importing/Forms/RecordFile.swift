import SiteModel

/// A file of vacancies in any of the forms they are published in: JSON pages, the table with `|`, XML. Its form is found
/// by looking into it; its bytes are handed over as they are read from the disk.
package final class RecordFile {
    /// Bytes that are looked at before the form is decided.
    private static let glance = 65_536

    package let sink: RecordSink
    private var beginning: [UInt8]? = []
    private var reader: (any RecordReading)?

    package init(path: String, take: @escaping (ForeignRecord) -> Void) {
        sink = RecordSink(path: path, take: take)
    }

    /// Takes the next bytes.
    package func read(_ bytes: [UInt8]) {
        guard var beginning else {
            reader?.read(bytes)
            return
        }
        beginning += bytes
        self.beginning = beginning
        if beginning.count >= Self.glance { begin(beginning) }
    }

    /// Takes the end of the file; one that was unpacked may break off before its own end.
    package func finish(isWhole: Bool = true) {
        if let beginning { begin(beginning) }
        reader?.finish()
        if !isWhole, !sink.isBroken { sink.stop(Self.brokenArchive(sink.path)) }
    }

    /// Whether reading on is worth while.
    package var isReadable: Bool { beginning != nil || reader != nil }

    private func begin(_ bytes: [UInt8]) {
        beginning = nil
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let encoding = TextEncoding(of: text.prefix(Self.glance))
        let decoded = { (record: [UInt8]) in encoding.decoded(record) }
        switch text.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): reader = JSONRecords(sink, decoded: decoded)
        case UInt8(ascii: "<"): reader = XMLRecords(sink)
        case _ where text.prefix(while: { $0 != 0x0A }).contains(UInt8(ascii: "|")):
            reader = DumpRecords(sink, decoded: decoded)
        default: sink.stop(Self.unknownForm(sink.path))
        }
        reader?.read(Array(text))
    }

    private static func brokenArchive(_ path: String) -> Diagnostic {
        RecordProblem.broken(
            SourcePlace(path: path, line: 1, column: 1),
            Message(ru: "архив .gz повреждён или обрывается", en: "the .gz archive is damaged or breaks off"))
    }

    private static func unknownForm(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "import-form", place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "это не файл вакансий: внутри не JSON, не XML и не таблица со знаками «|»",
                en: "this is no file of vacancies: neither JSON nor XML nor a table with “|”"),
            help: Message(
                ru: "Возьмите файл из открытых данных «Работы России». Архив сначала распакуйте (кроме .gz).",
                en: "Take a file from the open data of trudvsem.ru. Unpack an archive first (other than .gz)."))
    }
}
