import Foundation
import Markup
import SiteModel
import Templating

/// Reads a site file by file: settings, tags, types, words, templates, content.
struct SiteLoader: Sendable {
    let sources: SiteSources
    let options: BuildOptions
    let parallel: Parallel

    /// Nil when `site.yaml` or the types cannot be understood: nothing after them could be judged truly.
    func load() async throws(DiskError) -> Diagnosed<LoadedSite?> {
        var problems = sources.problems
        let settings = loadSettings(&problems)
        let (tags, areTagsRead) = loadTags(&problems)
        let types = TypeSetReader.read(sources.files(under: "Content/_types/", ending: ".yaml"))
            .collect(into: &problems)
        problems += ContentScan.refusedTemplates(in: sources.entries)
        let words = loadWords(&problems)
        let templates = TemplateLibrary.read(templateFiles()).collect(into: &problems)
        let design = loadDesign(basePath: settings?.basePath ?? "/", &problems)
        guard let settings, types.unread.isEmpty, types.byName[TypeSet.page] != nil else {
            return Diagnosed(nil, problems: problems)
        }
        guard let now = settings.local(options.now) else {
            return Diagnosed(nil, problems: problems + [Self.badNow])
        }
        let scan = ContentScan(sources)
        problems += scan.problems
        problems += await CopiedFiles.problems(scan.copies, root: options.source, parallel)
        let read = await readItems(scan, types: types, tags: tags)
        problems += areTagsRead ? read.problems : withoutTags(read.problems)
        let items = read.value
        let withheld = Availability(types: types, today: now.date, showsDrafts: options.showsDrafts).withheld(items)
            .collect(into: &problems)
        let files = await linkedFiles(scan)
        let index = ContentIndex(
            items: items, types: types, files: files, withheld: withheld, now: now, settings: settings)
        problems += ReviewDates.problems(of: index) + EasyReadCheck.problems(of: index)
        let addresses = sources.file(AddressList.path).flatMap {
            AddressListReader.read($0.file).collect(into: &problems)
        }
        let former = sources.file(FormerAddresses.path).flatMap {
            FormerAddressesReader.read($0.file).collect(into: &problems)
        }
        let site = LoadedSite(
            sources: sources.table, settings: settings, tags: tags, types: types, words: words, index: index,
            assets: try assets(&problems), copies: scan.copies.map(\.path), templates: templates, design: design,
            addresses: addresses, former: former,
            today: now.date, neededPages: NeededPages(templates: templateFiles().values.map(\.source)),
            showsCodes: templateFiles().values.contains { $0.source.bytes.firstRange(of: QRCode.mention) != nil })
        return Diagnosed(site, problems: problems)
    }

    private func loadSettings(_ problems: inout [Diagnostic]) -> SiteSettings? {
        guard let (file, number) = sources.file("Content/site.yaml") else {
            problems.append(Self.noSettings)
            return nil
        }
        return SiteSettingsReader.read(file, number: number, baseURL: options.baseURL).collect(into: &problems)
    }

    /// The tags, and whether there is a list to look them up in: without one, unknown tags are no problems of pages.
    private func loadTags(_ problems: inout [Diagnostic]) -> (tags: TagList, areRead: Bool) {
        guard let (file, number) = sources.file("Content/tags.yaml") else { return (TagList(), false) }
        let read = TagListReader.read(file, number: number)
        problems += read.problems
        return (read.value ?? TagList(), read.value != nil)
    }

    /// Problems of pages when there is no list of tags: the list is missed once, if any page needs it.
    private func withoutTags(_ problems: [Diagnostic]) -> [Diagnostic] {
        let rest = problems.filter { $0.rule != "tag-unknown" }
        return rest.count < problems.count && sources.file("Content/tags.yaml") == nil ? rest + [Self.noTags] : rest
    }

    private func loadWords(_ problems: inout [Diagnostic]) -> SiteWords {
        let words = sources.file("Templates/words/ru.yaml")
        return SiteWords.read(words?.file, number: words?.number ?? 0).collect(into: &problems)
    }

    private func loadDesign(basePath: String, _ problems: inout [Diagnostic]) -> DesignSources {
        let files = ["Templates/pairs.yaml", "Templates/assets/tokens.css"].map { ($0, sources.file($0)) }
        if let missing = files.first(where: { $0.1 == nil })?.0, files.contains(where: { $0.1 != nil }) {
            problems.append(Self.noDesign(missing))
        }
        let sheets = sources.files(under: "Templates/assets/", ending: ".css").map(\.file)
        guard let pairs = files[0].1, let tokens = files[1].1 else {
            return DesignSources(pairs: [], tokens: nil, sheets: sheets, basePath: basePath)
        }
        return DesignSources(
            pairs: DesignPair.read(pairs.file).collect(into: &problems), tokens: tokens.file, sheets: sheets,
            basePath: basePath)
    }

    private func templateFiles() -> [String: TemplateFile] {
        let files = sources.files(under: "Templates/", ending: ".html").filter {
            !$0.file.path.hasPrefix("Templates/assets/")
        }
        return Dictionary(
            files.map { file, number in
                let name = file.path.dropFirst("Templates/".count).dropLast(".html".count)
                return (String(name), TemplateFile(source: file, number: number))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func readItems(_ scan: ContentScan, types: TypeSet, tags: TagList) async -> Diagnosed<[ContentItem]> {
        let reader = ItemReader(types: types, tags: tags)
        let read = await parallel.map(scan.pages) { page in reader.read(page.file, number: page.number) }
        return Diagnosed(read.compactMap(\.value), problems: read.flatMap(\.problems))
    }

    private func linkedFiles(_ scan: ContentScan) async -> [String: LinkedFile] {
        let reader = FolderReader(root: options.source)
        let files = await parallel.map(scan.copies) { copy -> (String, LinkedFile) in
            let path = String(copy.path.dropFirst("Content/".count))
            var size: (width: Int, height: Int)?
            if Self.isRaster(path), let file = try? reader.read(copy.path) { size = ImageSize.read(file.bytes) }
            return (
                path,
                LinkedFile(
                    address: path, byteCount: copy.byteCount, width: size?.width,
                    height: size?.height)
            )
        }
        return Dictionary(files, uniquingKeysWith: { first, _ in first })
    }

    private static func isRaster(_ path: String) -> Bool {
        [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { path.lowercased().hasSuffix($0) }
    }

    private func assets(_ problems: inout [Diagnostic]) throws(DiskError) -> [Asset] {
        let reader = FolderReader(root: options.source)
        var assets: [Asset] = []
        for entry in sources.entries where entry.path.hasPrefix("Templates/assets/") {
            guard case .file = entry.kind, !entry.name.hasPrefix(".") else { continue }
            let path = String(entry.path.dropFirst("Templates/".count))
            assets.append(Asset(path: path, bytes: try reader.read(entry.path).bytes))
        }
        return StyleImports.joined(assets).collect(into: &problems)
    }
}

extension SiteLoader {
    static let noSettings = Diagnostic(
        rule: "site-missing", problemClass: .configuration,
        place: SourcePlace(path: "Content/site.yaml", line: 1, column: 1),
        message: Message(ru: "нет файла Content/site.yaml", en: "there is no file Content/site.yaml"),
        help: Message(
            ru: "Перейдите в папку, где лежат Content и Templates, или назовите её ключом --source.",
            en: "Go to the folder that holds Content and Templates, or name it with --source."))

    fileprivate static let noTags = Diagnostic(
        rule: "tags-missing", problemClass: .configuration,
        place: SourcePlace(path: "Content/tags.yaml", line: 1, column: 1),
        message: Message(
            ru: "нет файла Content/tags.yaml, а у страниц есть темы",
            en: "there is no file Content/tags.yaml, yet pages have tags"),
        help: Message(
            ru: "Верните файл или создайте его: каждая тема – строка «- name: Название».",
            en: "Put it back or make it: each tag is a line “- name: Name”."))

    /// Without either of the two the contrast of the colours would go unproven.
    fileprivate static func noDesign(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "design-missing", problemClass: .templates, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "нет файла \(path): контраст не проверить",
                en: "there is no file \(path): no contrast can be proven"),
            help: Message(
                ru: "Верните файл: пары цветов и сами цвета нужны вместе.",
                en: "Put it back: pairs and tokens belong together."))
    }

    fileprivate static let badNow = Diagnostic(
        rule: "usage", problemClass: .usage, place: SourcePlace(path: "--now", line: 1, column: 1),
        message: Message(ru: "такого времени нет в календаре", en: "the calendar has no such time"),
        help: Message(ru: "Например: --now 2026-05-12T09:00+03:00", en: "Such as --now 2026-05-12T09:00+03:00"))
}
