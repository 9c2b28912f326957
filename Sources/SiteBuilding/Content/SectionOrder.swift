import SiteModel

/// Finds entries of a section's `order` that name no page of the section: nothing would stand where the editor put it.
enum SectionOrder {
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        site.index.items.filter(\.isSection).flatMap { index in problems(of: index, in: site) }
    }

    private static func problems(of index: ContentItem, in site: LoadedSite) -> [Diagnostic] {
        guard let slot = site.types.types[index.type].slot(of: "order"),
            case .list(let entries)? = index.fields[slot]?.value
        else { return [] }
        return entries.compactMap { entry in
            guard let name = entry.text, site.index.pages["\(index.folder)/\(name).md"] == nil else { return nil }
            let pages = site.index.items.filter { !$0.isIndex && $0.folder.starts(inFolder: index.folder) }
            return unknown(name, folder: index.folder, pages: pages, at: index.file.place(at: entry.offset))
        }
    }
}

extension Substring {
    /// Whether a folder is `folder` or lies in it.
    fileprivate func starts(inFolder folder: Substring) -> Bool { self == folder || hasPrefix(folder + "/") }
}

extension SectionOrder {
    private static func unknown(
        _ name: String, folder: Substring, pages: [ContentItem], at place: SourcePlace
    ) -> Diagnostic {
        let names = pages.map { String(Substring($0.name.utf8.dropFirst(folder.utf8.count + 1))) }
        let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let titled = pages.firstIndex { $0.title.comparableName == name.comparableName }.map { names[$0] }
        let nearest = titled ?? Nearest.name(to: bare, among: names)
        let example = nearest ?? names.first ?? "podbor-raboty"
        return Diagnostic(
            rule: "order-unknown", place: place,
            message: Message(
                ru: "в разделе «\(folder)» нет страницы «\(name.prefix(80))»"
                    + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the section “\(folder)” has no page “\(name.prefix(80))”"
                    + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Впишите имя файла из папки Content/\(folder) без .md, например «\(example)», "
                    + "или удалите эту строку.",
                en: "Write the name of a file of Content/\(folder) without .md, such as “\(example)”, "
                    + "or delete this line."))
    }
}
