import FrontMatter
import Importing
import SiteModel

/// Decides what becomes of each page: pure of the disk but for reading the pages that may change. The writing comes
/// after, in `ImportVacancies`.
struct VacancyPages {
    /// A file that is to be written, or removed.
    enum Step {
        case write(path: String, bytes: [UInt8])
        case remove(path: String)
    }

    private let root: String
    private let type: ContentType
    private let fields: VacancyFields
    private let memory: ImportMemory
    private let planned: ImportMemory
    private var found: FoundPages
    private let labels: [String: String]
    /// The text of all pages that are no vacancies.
    private let others: [UInt8]
    private(set) var steps: [Step] = []
    /// What the next import is to know.
    private(set) var next = ImportMemory()
    private(set) var report: ImportReport
    private(set) var problems: [Diagnostic] = []
    /// Addresses of pages that are no more, and of pages that are there (again).
    private(set) var gone: Set<String> = []
    private(set) var back: Set<String> = []

    init(
        _ site: ImportSite, fields: VacancyFields, memory: ImportMemory, planned: ImportMemory, found: FoundPages,
        report: ImportReport, others: [UInt8]
    ) {
        root = site.root
        type = fields.type
        self.fields = fields
        (self.memory, self.planned, self.found, self.report) = (memory, planned, found, report)
        self.others = others
        labels = Dictionary(type.fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// Pages whose vacancy is not in `ids` and would be closed.
    func closing(without ids: Set<String>) -> [String] {
        memory.order.filter { id in
            !ids.contains(id) && found.pages[id] != nil && memory[id]?.marks["draft"] == nil
        }
    }

    /// Makes or renews the page of a vacancy.
    mutating func bring(_ vacancy: Vacancy) throws(DiskError) {
        let id = vacancy.facts.id
        let new = fields.fields(of: vacancy)
        if let page = found.pages[id] { return try renew(page, id, to: new) }
        // It was there, this run's forerunner did not take it away: an editor did.
        if let old = memory[id], planned.order.isEmpty || planned[id] != nil {
            next.add(old)
            report.note(.dismissed, old.path)
            return
        }
        let path = freePath(for: vacancy.facts)
        let bytes = Array((["---"] + new.flatMap { $0.lines() } + ["---"]).joined(separator: "\n").utf8) + [0x0A]
        steps.append(.write(path: path, bytes: bytes))
        remember(id, path, file: ImportMemory.hash(of: bytes), marks: Self.marks(of: new))
        report.note(.new, path)
        back.insert(Self.address(path))
    }

    /// Leaves the page of a vacancy as it is.
    mutating func leave(_ id: String) { if let old = memory[id] { next.add(old) } }

    /// Closes the page of a vacancy that is no more: it goes, or becomes a draft where an editor wrote in it.
    mutating func close(_ id: String) throws(DiskError) {
        guard let old = memory[id] else { return }
        guard let page = found.pages[id] else {
            // Gone already, by an editor's hand or by a run that was killed; its address may still be to mark.
            gone.insert(Self.address(old.path))
            return
        }
        if page.isUntouched, !isNamed(page.path) {
            steps.append(.remove(path: page.path))
            report.note(.removed, page.path)
        } else if old.marks["draft"] == nil, let draft = fields.draft {
            try hide(page, old, with: draft)
        } else {
            next.add(old)
        }
        gone.insert(Self.address(page.path))
    }

    /// Whether an editor's page names it: its link would lead nowhere, while one to a draft is told and left out.
    private func isNamed(_ path: String) -> Bool {
        let name = path.dropLast(".md".count).utf8.split(separator: UInt8(ascii: "/")).last ?? []
        return others.firstRange(of: Array(name)) != nil
    }

    private mutating func hide(_ page: FoundPages.Page, _ old: ImportMemory.Page, with draft: ImportedField)
        throws(DiskError)
    {
        report.note(.closed, page.path)
        var closed = old
        (closed.path, closed.file) = (page.path, nil)
        // A draft of the editor's own stays one when the vacancy comes back.
        closed.marks["draft"] = "closed"
        if let (file, front, entries) = try read(page.path), !entries.contains(where: { $0.name == "draft" }) {
            closed.marks["draft"] = draft.mark
            var lines = PageLines(front, of: file)
            lines.insert(draft.lines(), before: .max)
            steps.append(.write(path: page.path, bytes: lines.bytes))
        }
        next.add(closed)
    }

    private mutating func renew(_ page: FoundPages.Page, _ id: String, to new: [ImportedField]) throws(DiskError) {
        back.insert(Self.address(page.path))
        let marks = Self.marks(of: new)
        let old = memory[id]
        if let old, planned.order.isEmpty, Self.isSame(old.marks, marks) {
            next.add(
                ImportMemory.Page(id: id, path: page.path, file: page.isUntouched ? old.file : nil, marks: old.marks))
            report.note(.unchanged, page.path)
            return
        }
        guard let (file, front, entries) = try read(page.path) else {
            problems.append(Self.unreadable(page.path))
            return leave(id)
        }
        var edit = PageEdit(
            file, front, entries, written: [old?.marks, planned[id]?.marks].compactMap { $0 }, labels: labels)
        edit.bring(to: new, on: new.first { $0.key == "fetched" })
        let bytes = edit.bytes
        let isPure = page.isUntouched && edit.kept.isEmpty
        remember(id, page.path, file: isPure ? ImportMemory.hash(of: bytes ?? file.bytes) : nil, marks: edit.marks)
        if let bytes { steps.append(.write(path: page.path, bytes: bytes)) }
        report.note(bytes == nil ? .unchanged : .updated, page.path)
        if !edit.kept.isEmpty { report.keptFields.add("\(page.path): \(edit.kept.joined(separator: ", "))") }
    }

    private func read(_ path: String) throws(DiskError) -> (SourceFile, FrontMatterFile, [Entry])? {
        let file = try FolderReader(root: root).read(path)
        let front = FrontMatterReader.readPage(file, shape: type.fields.groupShape)
        guard front.problems.allSatisfy({ $0.severity != .error }), let node = front.value.fields,
            case .group(let entries) = node.content
        else { return nil }
        return (file, front.value, entries)
    }

    private mutating func remember(_ id: String, _ path: String, file: ContentHash?, marks: [String: String]) {
        next.add(ImportMemory.Page(id: id, path: path, file: file, marks: marks))
    }

    /// The name of the job and the beginning of the number: long enough to be free, and the same in every run.
    private mutating func freePath(for facts: Vacancy.Facts) -> String {
        let slug = Slug.make(from: ForeignText.cutAtWord(facts.title, to: 50))
        let id = Slug.make(from: facts.id).filter { $0 != "-" }
        let hash = ContentHash(Array(facts.id.utf8)).description
        let tails = [String(id.prefix(8)), String(id.prefix(20)), hash].filter { !$0.isEmpty }
        let base = "Content/\(type.folder ?? "")/" + (slug.isEmpty ? "vakansiya" : String(slug.prefix(80))) + "-"
        let path = tails.map { base + $0 + ".md" }.first { !found.paths.contains($0) } ?? base + hash + ".md"
        found.take(path)
        return path
    }

    private static func marks(of fields: [ImportedField]) -> [String: String] {
        Dictionary(fields.map { ($0.key, $0.mark) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the source says what it said; the day of the import does not count.
    private static func isSame(_ old: [String: String], _ new: [String: String]) -> Bool {
        VacancyFields.keys.allSatisfy { $0 == "fetched" || old[$0] == new[$0] }
    }

    private static func address(_ path: String) -> String {
        String(path.dropFirst("Content/".count).dropLast(".md".count)) + ".html"
    }
}

extension VacancyPages {
    private static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "import-page", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "поля страницы записаны с ошибкой, она не обновлена",
                en: "the fields of the page have a mistake; it was not updated"),
            help: Message(
                ru: "Наберите pandus check: он назовёт строку. Исправьте её и повторите загрузку.",
                en: "Run pandus check: it names the line. Mend it and import again."))
    }
}
