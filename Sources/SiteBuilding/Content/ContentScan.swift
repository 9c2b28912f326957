import Markup
import SiteModel

/// Looks through the names under `Content/`: which are pages, which are copied, which cannot stay as they are.
struct ContentScan: Sendable {
    private(set) var pages: [(file: SourceFile, number: Int)] = []
    /// Paths of files that are copied, with their sizes.
    private(set) var copies: [(path: String, byteCount: Int)] = []
    private(set) var problems: [Diagnostic] = []

    init(_ sources: SiteSources) {
        var (pageCount, byteCount) = (0, 0)
        for entry in sources.entries where entry.path.hasPrefix("Content/") {
            if ContentNames.isIgnored(entry.path) { continue }
            switch entry.kind {
            case .refused(let refusal): problems.append(Self.refused(entry.path, refusal))
            case .folder: checkFolder(entry)
            case .file(let size):
                pageCount += ContentNames.isPage(entry.path) ? 1 : 0
                byteCount += min(size, Limits.siteBytes)
                if ContentNames.isPage(entry.path) {
                    addPage(entry, size: size, sources: sources)
                } else {
                    addCopy(entry, size: size)
                }
            }
        }
        checkScale(pageCount: pageCount, byteCount: byteCount)
        checkTwins(sources)
    }

    /// Links, special files and whatever is over a limit are refused among the templates and the yaml files too.
    static func refusedTemplates(in entries: [FolderEntry]) -> [Diagnostic] {
        entries.compactMap { entry in
            guard case .refused(let refusal) = entry.kind else { return nil }
            let isTemplate = entry.path.hasPrefix("Templates/")
            guard isTemplate || entry.path.hasSuffix(".yaml") else { return nil }
            var problem = refused(entry.path, refusal)
            problem.problemClass = isTemplate ? .templates : .configuration
            return problem
        }
    }

    /// More pages or bytes than a build is made for.
    private mutating func checkScale(pageCount: Int, byteCount: Int) {
        if pageCount > Limits.pages { problems.append(Self.tooManyPages(pageCount)) }
        if byteCount > Limits.siteBytes { problems.append(Self.siteTooLarge(byteCount)) }
    }

    /// A page beside a folder of its name: people and servers take `a` for either.
    private mutating func checkTwins(_ sources: SiteSources) {
        let ending = "/index.md"
        for (file, _) in pages where file.path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            let sibling = String(file.path.dropLast(ending.count)) + ".md"
            if sources.file(sibling) != nil { problems.append(Self.twin(file.path, sibling)) }
        }
    }

    private mutating func checkFolder(_ entry: FolderEntry) {
        checkReserved(entry)
    }

    /// A top-level name that the site needs for itself, also where capitals do not count.
    private mutating func checkReserved(_ entry: FolderEntry) {
        let isTop = entry.path.split(separator: "/").count == 2
        if isTop, ContentNames.reserved.contains(String(entry.name).comparableName) {
            problems.append(Self.reservedName(entry.path))
        }
    }

    private mutating func addPage(_ entry: FolderEntry, size: Int, sources: SiteSources) {
        guard let page = sources.file(entry.path) else {
            if size > Limits.fileBytes { problems.append(Self.tooLarge(entry.path, limit: Limits.fileBytes)) }
            return
        }
        let names = entry.path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { Substring($0) }
        let folders = names.dropLast().first { !Slug.isValid($0) }
        let name = names.last.map { Substring($0.utf8.dropLast(".md".utf8.count)) } ?? ""
        if let folder = folders { problems.append(Self.badName(entry.path, String(folder), isFolder: true)) }
        if !Slug.isValid(name) { problems.append(Self.badName(entry.path, String(name), isFolder: false)) }
        if names.count == 1, ContentNames.reserved.contains(String(name)) {
            problems.append(Self.reservedName(entry.path))
        }
        pages.append(page)
    }

    private mutating func addCopy(_ entry: FolderEntry, size: Int) {
        checkReserved(entry)
        if entry.path.lowercased().hasSuffix(".html") || entry.path.lowercased().hasSuffix(".htm") {
            problems.append(Self.foreignHTML(entry.path))
        } else if size > Limits.copiedBytes {
            problems.append(Self.tooLarge(entry.path, limit: Limits.copiedBytes))
        } else {
            copies.append((entry.path, size))
        }
    }
}
