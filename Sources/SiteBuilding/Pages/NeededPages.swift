import SiteModel

/// The root pages that templates link to, by their slugs: `site.pages.kontakty`.
///
/// One that is gone or hidden is a mistake of the content, to be told to an editor; the templates are right.
struct NeededPages: Sendable {
    /// Named without a `{{#if}}` around.
    let required: Set<String>
    /// Named only where a page may be missing.
    let optional: Set<String>

    init(templates: [SourceFile]) {
        var named: Set<String> = []
        var guarded: Set<String> = []
        for file in templates {
            var rest = file.bytes[...]
            while let found = rest.firstRange(of: Self.prefix) {
                let name = rest[found.upperBound...].prefix(while: Self.isSlug)
                let slug = String(decoding: name, as: UTF8.self)
                named.insert(slug)
                if rest[..<found.lowerBound].suffix(Self.opening.count).elementsEqual(Self.opening) {
                    guarded.insert(slug)
                }
                rest = rest[name.endIndex...]
            }
        }
        required = named.subtracting(guarded)
        optional = guarded
    }

    private static let prefix = Array("site.pages.".utf8)
    private static let opening = Array("{{#if ".utf8)

    private static func isSlug(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    /// Pages that templates cannot do without and readers would not find.
    func problems(in site: LoadedSite) -> [Diagnostic] {
        let hidden = required.sorted().compactMap { name in
            site.index.pages[name + ".md"].flatMap { number in
                site.index.withheld[number].map { Self.hidden(site.index.items[number], because: $0) }
            }
        }
        return hidden + gone(from: site.index).filter(required.contains).map(Self.missing)
    }

    /// Named pages without a file. A name like that of a page that is there is a slip of the template, not such a page.
    func gone(from index: ContentIndex) -> [String] {
        let there = index.items.filter { $0.folder.isEmpty }.map { String($0.name) }
        return required.union(optional).subtracting(SiteRecords.generatedPages).subtracting(there).sorted().filter {
            Nearest.name(to: $0, among: there + SiteRecords.generatedPages.sorted()) == nil
        }
    }

    private static func missing(_ name: String) -> Diagnostic {
        Diagnostic(
            rule: "page-needed", place: SourcePlace(path: "Content/\(name).md", line: 1, column: 1),
            message: Message(
                ru: "нет страницы Content/\(name).md, а на неё ведёт каждая страница сайта",
                en: "there is no page Content/\(name).md, and every page links to it"),
            help: Message(
                ru: "Верните файл. Если он больше не нужен, пусть дизайнер уберёт site.pages.\(name) из шаблонов.",
                en:
                    "Put the file back. If it is no longer needed, let a designer take site.pages.\(name) out of the templates."
            ))
    }

    private static func hidden(_ item: ContentItem, because reason: Message) -> Diagnostic {
        Diagnostic(
            rule: "page-needed", place: item.file.place(at: item.titleOffset),
            message: Message(
                ru: "на эту страницу ведёт каждая страница сайта, а её не будет: \(reason.ru)",
                en: "every page links to this one, which would not be there: \(reason.en)"),
            help: Message(
                ru: "Уберите строку, которая её прячет: «Черновик», «Показать с» или «Снять после».",
                en: "Drop the line that hides it: draft, publish-from or expires."))
    }
}
