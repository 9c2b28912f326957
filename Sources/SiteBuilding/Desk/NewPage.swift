import Foundation
import FrontMatter
import SiteModel

/// Begins a page of a type under a title: `pandus new`. Never touches a file that exists.
package struct NewPage: Sendable {
    /// What was written, and what stands in its way to the site.
    package struct Result: Sendable {
        /// Relative to `--source`.
        package let path: String
        package let typeLabel: String
        /// The folder that still needs an `index.md`.
        package let sectionToMake: String?
    }

    private let desk: Desk
    private let typeName: String
    private let title: String

    /// `typeName` is the type's name, folder or Russian label.
    package init(source: String, type: String, title: String, now: Date) {
        desk = Desk(source: source, now: now)
        typeName = type
        self.title = title
    }

    /// Writes the page; nil, with problems of the usage, the configuration or the file's place, when it cannot be.
    package func write() async throws(DiskError) -> Diagnosed<Result?> {
        let loaded = try await desk.load()
        guard let site = loaded.value else { return Diagnosed(nil, problems: loaded.problems) }
        guard let type = type(in: site.types) else {
            return Diagnosed(
                nil,
                problems: [
                    Self.unknownType(
                        typeName, among: Self.names(of: site.types), labels: site.types.types.map(\.label))
                ])
        }
        guard let folder = type.folder ?? (type.name == TypeSet.page ? "" : nil) else {
            return Diagnosed(nil, problems: [Self.noFolder(type)])
        }
        let name = DeskName(title, of: type)
        guard let slug = name.slug, let written = name.written, name.problems.isEmpty else {
            return Diagnosed(nil, problems: name.problems)
        }
        let path = "Content/" + (folder.isEmpty ? "" : folder + "/") + slug + ".md"
        let draft = draft(of: type, title: written, slug: slug, in: site)
        let problems = try desk.write(draft.text, to: path, in: site)
        guard problems.isEmpty else { return Diagnosed(nil, problems: problems) }
        let isHomeless = !folder.isEmpty && site.index.pages[folder + "/index.md"] == nil
        return Diagnosed(Result(path: path, typeLabel: type.label, sectionToMake: isHomeless ? folder : nil))
    }

    private func type(in types: TypeSet) -> ContentType? {
        let wanted = typeName.comparableName
        return types.types.first { type in
            [type.name, type.label, type.folder].contains { $0?.comparableName == wanted }
        }
    }

    private static func names(of types: TypeSet) -> [String] {
        types.types.map(\.label) + types.types.map(\.name) + types.types.compactMap(\.folder)
    }

    private func draft(of type: ContentType, title: String, slug: String, in site: LoadedSite) -> PageDraft {
        var neighbours: [String: String] = [:]
        for (number, item) in site.index.items.enumerated() where !item.isIndex && site.index.isShown(number) {
            let name = site.types.types[item.type].name
            if neighbours[name] == nil { neighbours[name] = String(item.name) }
        }
        return PageDraft(
            type: type, title: title, types: site.types, tags: site.tags, today: site.today,
            sessionID: Self.sessionID(slug, site: site), neighbours: neighbours)
    }

    /// `uverennost-2026-1`: slug, year, and the first number that is free in the whole site.
    private static func sessionID(_ slug: String, site: LoadedSite) -> String {
        let taken = Set(
            site.index.items.flatMap { item in
                item.fields.flatMap { $0.map { SessionField.ids(in: $0.value).map(\.id) } ?? [] }
            })
        let base = "\(slug.prefix(60))-\(site.today.year)-"
        let number = (1...taken.count + 1).first { !taken.contains(base + String($0)) } ?? 1
        return base + String(number)
    }
}

extension NewPage {
    fileprivate static func unknownType(_ name: String, among names: [String], labels: [String]) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: names)
        let list = labels.joined(separator: ", ")
        return Desk.usage(
            Message(
                ru: "вида страниц «\(name.prefix(60))» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "there is no type of page “\(name.prefix(60))”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            Message(ru: "Напишите один из видов: \(list).", en: "Write one of the types: \(list)."))
    }

    fileprivate static func noFolder(_ type: ContentType) -> Diagnostic {
        Desk.usage(
            Message(
                ru: "у вида «\(type.label)» нет папки: его страницам негде лежать",
                en: "the type “\(type.name)” has no folder for its pages"),
            Message(
                ru: "Впишите строку «folder: …» в файл Content/_types/\(type.name).yaml.",
                en: "Add a line “folder: …” to Content/_types/\(type.name).yaml."))
    }
}
