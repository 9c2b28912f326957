import FrontMatter
import SiteModel

/// Brings the imported fields of a page up to date line by line. What an editor wrote – a changed field, a further one, a
/// comment, the body – stays as it is, and so does the order of the lines.
struct PageEdit {
    /// Marks of the fields as the source has them now.
    private(set) var marks: [String: String] = [:]
    /// Labels of fields an editor changed whose source has changed too.
    private(set) var kept: [String] = []

    private let file: SourceFile
    private let present: [String: Entry]
    private let labels: [String: String]
    /// What earlier imports wrote: the last, and one that may have been killed on its way.
    private let written: [[String: String]]
    private var lines: PageLines
    /// Where a field that is not there yet would stand.
    private var place: Int

    /// `written` holds the marks of earlier imports, `labels` the names of fields by their keys.
    init(
        _ file: SourceFile, _ page: FrontMatterFile, _ entries: [Entry], written: [[String: String]],
        labels: [String: String]
    ) {
        self.file = file
        self.written = written
        self.labels = labels
        present = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        lines = PageLines(page, of: file)
        place = 1
    }

    /// The new bytes; nil when nothing changed.
    var bytes: [UInt8]? { lines.isChanged ? lines.bytes : nil }

    /// Changes what differs from `fields`; `fetched` is the day this is done on.
    mutating func bring(to fields: [ImportedField], on fetched: ImportedField?) {
        let wanted = Dictionary(fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for key in VacancyFields.keys where key != "fetched" {
            marks[key] = wanted[key]?.mark
            if let entry = present[key] { change(entry, to: wanted[key]) } else { add(wanted[key]) }
        }
        if let fetched { date(fetched) }
    }

    /// A field that is not in the file: new to the source, or taken out by an editor.
    private mutating func add(_ field: ImportedField?) {
        guard let field else { return }
        if !written.contains(where: { $0[field.key] != nil }) {
            lines.insert(field.lines(), before: place)
        } else if !isOurs(field.key, field.mark) {
            kept.append(field.label)
        }
    }

    private mutating func change(_ entry: Entry, to field: ImportedField?) {
        let first = lines.line(at: entry.keyOffset)
        place = first + lines.count(from: first)
        let current = FieldWriting.values(of: entry.value).map(ImportedField.mark)
        guard current != field?.mark else { return }
        if let current, isOurs(entry.name, current) {
            lines.replace(from: first, with: field?.lines(named: name(of: entry)) ?? [])
        } else if let field, !isOurs(field.key, field.mark) {
            kept.append(labels[entry.name] ?? entry.name)
        }
    }

    /// The day moves only with what was taken on it.
    private mutating func date(_ fetched: ImportedField) {
        guard let entry = present[fetched.key] else {
            if !written.contains(where: { $0[fetched.key] != nil }) {
                lines.insert(fetched.lines(), before: place)
                marks[fetched.key] = fetched.mark
            }
            return
        }
        let current = FieldWriting.values(of: entry.value).map(ImportedField.mark)
        guard let current, isOurs(entry.name, current) || current == fetched.mark else {
            marks[fetched.key] = fetched.mark
            return
        }
        marks[fetched.key] = current
        if lines.isChanged, current != fetched.mark {
            lines.replace(from: lines.line(at: entry.keyOffset), with: fetched.lines(named: name(of: entry)))
            marks[fetched.key] = fetched.mark
        }
    }

    private func isOurs(_ key: String, _ mark: String) -> Bool { written.contains { $0[key] == mark } }

    /// How the file writes the key.
    private func name(of entry: Entry) -> String {
        String(decoding: file.bytes[entry.keyOffset...].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
}
