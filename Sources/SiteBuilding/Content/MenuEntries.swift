import SiteModel

/// Finds entries of the menu that lead nowhere, or to a page that is not shown.
enum MenuEntries {
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        let names = site.index.items.filter { $0.isSection || $0.folder.isEmpty }.map { item in
            item.isSection ? String(item.folder) : String(item.name)
        }
        return site.settings.menu.compactMap { entry in
            guard let name = entry.text else { return nil }
            let place = site.settings.file.place(at: entry.offset)
            guard let number = site.menuItem(named: name) else {
                return unknownMenuEntry(name, names: names, at: place)
            }
            return site.index.withheld[number].map { reason in
                withheld(name, page: site.index.items[number].file.path, reason: reason, at: place)
            }
        }
    }
}

extension MenuEntries {
    private static func unknownMenuEntry(_ name: String, names: [String], at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: names)
        return Diagnostic(
            rule: "menu-entry", problemClass: .configuration, place: place,
            message: Message(
                ru: "в меню стоит «\(name)», а такого раздела нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the menu names “\(name)”, which is not there" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Впишите имя папки раздела или страницы без .md.",
                en: "Write a section's folder or a page without .md."))
    }

    private static func withheld(
        _ name: String, page: String, reason: Message, at place: SourcePlace
    ) -> Diagnostic {
        Diagnostic(
            rule: "link-withheld", severity: .warning, place: place,
            message: Message(
                ru: "пункта меню «\(name)» на сайте нет: \(reason.ru)",
                en: "the menu entry “\(name)” is not shown: \(reason.en)"),
            help: Message(
                ru: "Опубликуйте страницу \(page) или уберите эту строку из меню.",
                en: "Publish the page \(page), or take this line out of the menu."))
    }
}
