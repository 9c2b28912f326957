import FrontMatter
import SiteModel

/// The pages of vacancies as they lie in the folder, found by the number of the vacancy, whatever their files are named.
struct FoundPages {
    /// A page and whether it is just as an import left it.
    struct Page {
        let path: String
        let isUntouched: Bool
    }

    private(set) var pages: [String: Page] = [:]
    /// Paths that are taken, of whatever pages.
    private(set) var paths: Set<String> = []
    private(set) var problems: [Diagnostic] = []

    init(in site: ImportSite, type: ContentType, memory: ImportMemory, planned: ImportMemory) throws(DiskError) {
        let shape = type.fields.groupShape
        var known: [String: String] = [:]
        for page in planned.all + memory.all { known[page.path] = page.id }
        for path in try site.pages(in: type.folder ?? "") {
            paths.insert(path)
            let file = try FolderReader(root: site.root).read(path)
            let hash = ImportMemory.hash(of: file.bytes)
            if let id = known[path], [memory[id]?.file, planned[id]?.file].contains(hash) {
                add(id, Page(path: path, isUntouched: true))
            } else if let id = Self.id(of: file, shape) {
                add(id, Page(path: path, isUntouched: false))
            } else if let id = known[path] {
                // It was ours and its number cannot be read: nothing is done to it.
                problems.append(Self.noNumber(path))
                add(id, Page(path: path, isUntouched: false))
            }
        }
    }

    /// A new page will lie there.
    mutating func take(_ path: String) { paths.insert(path) }

    private mutating func add(_ id: String, _ page: Page) {
        if let first = pages[id] { problems.append(Self.twice(page.path, first: first.path)) } else { pages[id] = page }
    }

    private static func id(of file: SourceFile, _ shape: GroupShape) -> String? {
        guard let fields = FrontMatterReader.readPage(file, shape: shape).value.fields,
            case .group(let entries) = fields.content
        else { return nil }
        return entries.first { $0.name == "source-id" }.flatMap { FieldWriting.values(of: $0.value)?.first }
    }
}

extension FoundPages {
    private static func noNumber(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "import-page", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "у страницы не прочесть номер объявления, она не обновлена",
                en: "the number of the page's vacancy cannot be read; it was not updated"),
            help: Message(
                ru: "Верните строку «Номер объявления: …» или удалите страницу.",
                en: "Put the line “source-id: …” back, or delete the page."))
    }

    private static func twice(_ path: String, first: String) -> Diagnostic {
        Diagnostic(
            rule: "import-page", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "номер объявления тот же, что у страницы \(first); эта не обновлена",
                en: "the vacancy has a page already, \(first); this one was not updated"),
            help: Message(ru: "Оставьте одну из двух страниц.", en: "Leave one of the two pages."))
    }
}
