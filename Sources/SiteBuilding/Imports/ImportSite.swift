import Foundation
import FrontMatter
import SiteModel

/// What an import has to know of a site: its types and tags, the day, the pages of one folder. Other pages are not
/// read.
struct ImportSite: Sendable {
    let root: String
    let types: TypeSet
    let tags: TagList
    let today: LocalDate

    /// Nil, with problems, when the configuration cannot be understood.
    static func read(_ root: String, now: Date) throws(DiskError) -> Diagnosed<ImportSite?> {
        var problems: [Diagnostic] = []
        let disk = FolderReader(root: root)
        let content = try disk.walk("Content")
        var files: [(file: SourceFile, number: Int)] = []
        for entry in content where entry.path.hasPrefix("Content/_types/") && entry.path.hasSuffix(".yaml") {
            files.append((try disk.read(entry.path), files.count))
        }
        let types = TypeSetReader.read(files).collect(into: &problems)
        let settings = try file("Content/site.yaml", in: content, disk).flatMap {
            SiteSettingsReader.read($0, number: 0, baseURL: nil).collect(into: &problems)
        }
        let tags = try file("Content/tags.yaml", in: content, disk).flatMap {
            TagListReader.read($0, number: 0).collect(into: &problems)
        }
        let standing = problems.filter { $0.severity == .error }
        guard let settings, let today = settings.local(now)?.date, standing.isEmpty else {
            return Diagnosed(nil, problems: standing.isEmpty ? [SiteLoader.noSettings] : standing)
        }
        return Diagnosed(ImportSite(root: root, types: types, tags: tags ?? TagList(), today: today))
    }

    private static func file(
        _ path: String, in entries: [FolderEntry], _ disk: FolderReader
    ) throws(DiskError) -> SourceFile? {
        guard entries.contains(where: { $0.path == path }) else { return nil }
        return try disk.read(path)
    }

    /// Paths of the pages of a type, its section's own page left out.
    func pages(in folder: String) throws(DiskError) -> [String] {
        try FolderReader(root: root).walk("Content/" + folder).filter { entry in
            if case .file = entry.kind { entry.path.hasSuffix(".md") && entry.name != "index.md" } else { false }
        }.map(\.path)
    }

    /// All pages that do not lie in a folder, and its section's own, one after another.
    func text(besides folder: String) throws(DiskError) -> [UInt8] {
        let reader = FolderReader(root: root)
        let own = try Set(pages(in: folder))
        var text: [UInt8] = []
        for entry in try reader.walk("Content") {
            guard case .file = entry.kind, entry.path.hasSuffix(".md"), !own.contains(entry.path) else { continue }
            text += try reader.read(entry.path).bytes + [0x0A]
        }
        return text
    }

    /// The problem that the folder of a type has no page of its own; nil when it has one.
    func sectionMissing(_ folder: String) throws(DiskError) -> Diagnostic? {
        let path = "Content/\(folder)/index.md"
        return try ImportDisk(root: root).read(path) == nil ? Self.noSection(path, folder: folder) : nil
    }
}

extension ImportSite {
    private static func noSection(_ path: String, folder: String) -> Diagnostic {
        Diagnostic(
            rule: "import-section", place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "страницам негде лежать: у папки «\(folder)» нет страницы раздела index.md",
                en: "the pages have no section: the folder “\(folder)” has no index.md"),
            help: Message(
                ru: "Создайте раздел и повторите загрузку: pandus new section --folder \(folder) \"Название\"",
                en: "Make the section and import again: pandus new section --folder \(folder) \"Title\""))
    }
}
