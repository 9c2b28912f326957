import SiteModel

/// What the last import wrote, page by page and field by field, so that the next can tell an editor's words from its own.
struct ImportMemory: Sendable {
    /// Of a page as it was written. A program that changes the ends of its lines has no word of its own in it.
    static func hash(of bytes: [UInt8]) -> ContentHash {
        ContentHash(bytes.contains(0x0D) ? bytes.filter { $0 != 0x0D } : bytes)
    }

    /// A page as it was left.
    struct Page: Sendable, Equatable {
        let id: String
        var path: String
        /// Of the whole file; nil once an editor's words are in it.
        var file: ContentHash?
        /// By the key of the field: the mark of the values that were written, or would have been where an editor's stand.
        var marks: [String: String]
    }

    static let path = ImportDisk.folder + "/vacancies.tsv"
    /// What a run is about to write; it lies there only while it does.
    static let plannedPath = ImportDisk.folder + "/vacancies.planned.tsv"

    private(set) var pages: [String: Page] = [:]
    /// Ids in the order of the file.
    private(set) var order: [String] = []

    /// Every page, in the order of the file.
    var all: [Page] { order.compactMap { pages[$0] } }

    subscript(id: String) -> Page? { pages[id] }

    mutating func add(_ page: Page) {
        if pages.updateValue(page, forKey: page.id) == nil { order.append(page.id) }
    }

    /// The file, in the order of ids, so that nothing but what changed shows in a comparison.
    var bytes: [UInt8] {
        var text = Self.head
        for id in order.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let page = pages[id] else { continue }
            let marks = VacancyFields.keys.map { page.marks[$0] ?? "-" }
            text += ([page.id, page.path, page.file?.description ?? "-"] + marks).joined(separator: "\t").utf8
            text.append(0x0A)
        }
        return text
    }

    /// Nil when the file is not ours.
    static func read(_ file: SourceFile) -> ImportMemory? {
        var lines = file.bytes.split(separator: 0x0A).makeIterator()
        guard let head = lines.next(), let names = Self.names(head) else { return nil }
        var memory = ImportMemory()
        while let line = lines.next() {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard cells.count == names.count + 3 else { return nil }
            let texts = cells.map { String(decoding: $0, as: UTF8.self) }
            let marks = zip(names, texts.dropFirst(3)).filter { $0.1 != "-" }
            memory.add(
                Page(
                    id: texts[0], path: texts[1], file: ContentHash(digits: cells[2]),
                    marks: Dictionary(marks.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })))
        }
        return memory
    }

    private static let own = ["id", "page", "file"]
    private static let head = Array(((own + VacancyFields.keys).joined(separator: "\t") + "\n").utf8)

    private static func names(_ head: ArraySlice<UInt8>) -> [String]? {
        let names = head.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
        return names.starts(with: own) ? Array(names.dropFirst(own.count)) : nil
    }
}
