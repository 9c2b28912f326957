import Markup
import SiteModel

/// Looks through the names under `Content/`: which are pages, which are copied, which cannot stay as they are.
struct ContentScan: Sendable {
    private(set) var pages: [(file: SourceFile, number: Int)] = []
    /// Paths of files that are copied, with their sizes.
    private(set) var copies: [(path: String, byteCount: Int)] = []
    private(set) var problems: [Diagnostic] = []

    init(_ sources: SiteSources) {
        for entry in sources.entries where entry.path.hasPrefix("Content/") {
            if ContentNames.isIgnored(entry.path) { continue }
            switch entry.kind {
            case .refused(let refusal): problems.append(Self.refused(entry.path, refusal))
            case .folder: checkFolder(entry)
            case .file(let size):
                if ContentNames.isPage(entry.path) {
                    addPage(entry, size: size, sources: sources)
                } else {
                    addCopy(entry, size: size)
                }
            }
        }
    }

    /// Links and special files are refused among the templates too.
    static func refusedTemplates(in entries: [FolderEntry]) -> [Diagnostic] {
        entries.compactMap { entry in
            guard entry.path.hasPrefix("Templates/"), case .refused(let refusal) = entry.kind else { return nil }
            var problem = refused(entry.path, refusal)
            problem.problemClass = .templates
            return problem
        }
    }

    private mutating func checkFolder(_ entry: FolderEntry) {
        let isTop = entry.path.split(separator: "/").count == 2
        if isTop, ContentNames.reserved.contains(String(entry.name)) {
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
        if entry.path.lowercased().hasSuffix(".html") || entry.path.lowercased().hasSuffix(".htm") {
            problems.append(Self.foreignHTML(entry.path))
        } else if size > Limits.copiedBytes {
            problems.append(Self.tooLarge(entry.path, limit: Limits.copiedBytes))
        } else {
            copies.append((entry.path, size))
        }
    }
}

extension ContentScan {
    fileprivate static func problem(_ rule: String, _ path: String, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: rule, place: SourcePlace(path: path, line: 1, column: 1), message: message, help: help)
    }

    fileprivate static func refused(_ path: String, _ refusal: FolderEntry.Refusal) -> Diagnostic {
        let what: Message
        switch refusal {
        case .link: what = Message(ru: "это ссылка на другой файл", en: "this is a link to another file")
        case .special: what = Message(ru: "это не обычный файл", en: "this is no regular file")
        case .name: what = Message(ru: "имя записано не в UTF-8", en: "the name is not UTF-8")
        }
        return problem(
            "file-refused", path, what,
            Message(
                ru: "Положите на это место сам файл с простым именем.", en: "Put the file itself here, plainly named."))
    }

    fileprivate static func badName(_ path: String, _ name: String, isFolder: Bool) -> Diagnostic {
        let slug = Slug.make(from: name)
        return problem(
            "file-name", path,
            Message(
                ru: "\(isFolder ? "папку" : "страницу") нельзя назвать «\(name)»: имя становится адресом",
                en: "a \(isFolder ? "folder" : "page") cannot be named “\(name)”: the name becomes the address"),
            Message(
                ru: slug.isEmpty
                    ? "Возьмите латинские буквы, цифры и дефис." : "Переименуйте в «\(slug)\(isFolder ? "" : ".md")».",
                en: slug.isEmpty
                    ? "Use Latin letters, digits, hyphens." : "Rename it to “\(slug)\(isFolder ? "" : ".md")”."))
    }

    fileprivate static func reservedName(_ path: String) -> Diagnostic {
        problem(
            "file-name-reserved", path,
            Message(ru: "это имя занято самим сайтом", en: "this name belongs to the site itself"),
            Message(
                ru: "Переименуйте. Заняты: \(ContentNames.reserved.sorted().joined(separator: ", ")).",
                en: "Rename it. Taken are \(ContentNames.reserved.sorted().joined(separator: ", "))."))
    }

    fileprivate static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
        problem(
            "file-size", path,
            Message(
                ru: "файл больше \(RussianSize.words(bytes: limit))", en: "the file is over \(limit) bytes"),
            Message(
                ru: "Уменьшите или разделите его: на телефоне такой не открыть.",
                en: "Make it smaller or split it: a phone could not open it."))
    }

    fileprivate static func foreignHTML(_ path: String) -> Diagnostic {
        problem(
            "file-html", path,
            Message(ru: "готовые страницы HTML не публикуются", en: "ready HTML pages are not published"),
            Message(
                ru: "Перепишите страницу в файл .md: так её проверит Пандус и у неё будет крупный текст.",
                en: "Write the page as an .md file: so it is checked and gets its large-text twin."))
    }
}
