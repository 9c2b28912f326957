import Foundation
import SiteModel

/// Begins a section: a folder with its `index.md`, and the type of its pages: `pandus new section`.
package struct NewSection: Sendable {
    /// What was written.
    package struct Result: Sendable {
        /// Relative to `--source`.
        package let path: String
        package let folder: String
        /// The label of the type whose pages lie there; nil while no type names the folder.
        package let typeLabel: String?
        /// The type file that was written for the folder.
        package let typePath: String?
    }

    private let desk: Desk
    private let title: String
    private let folder: String?

    /// `folder` is the name of the folder; nil makes one of the title.
    package init(source: String, title: String, folder: String?, now: Date) {
        desk = Desk(source: source, now: now)
        self.title = title
        self.folder = folder
    }

    /// Writes `index.md`; nil, with problems, when it cannot be.
    package func write() async throws(DiskError) -> Diagnosed<Result?> {
        let loaded = try await desk.load()
        guard let site = loaded.value, let type = site.types.named(TypeSet.page) else {
            return Diagnosed(nil, problems: loaded.problems)
        }
        let name = DeskName(title, of: type)
        guard let slug = name.slug, let written = name.written, name.problems.isEmpty else {
            return Diagnosed(nil, problems: name.problems)
        }
        let folder = folder ?? slug
        guard Slug.isValid(folder), !ContentNames.reserved.contains(folder) else {
            return Diagnosed(nil, problems: [Self.badFolder(folder)])
        }
        let draft = PageDraft(
            type: type, title: written, types: site.types, tags: site.tags, today: site.today, sessionID: "",
            neighbours: [:])
        let path = "Content/\(folder)/index.md"
        let problems = try desk.write(draft.sectionText, to: path, in: site)
        guard problems.isEmpty else { return Diagnosed(nil, problems: problems) }
        let label = site.types.byFolder[folder].map { site.types.types[$0].label }
        let typePath = label == nil ? try writeType(titled: title, folder: folder, site) : nil
        return Diagnosed(
            Result(
                path: path, folder: folder, typeLabel: label ?? (typePath == nil ? nil : title), typePath: typePath))
    }

    /// A type with the fields of every page; nothing where the templates have no page for it.
    private func writeType(titled title: String, folder: String, _ site: LoadedSite) throws(DiskError) -> String? {
        guard site.templates.contains(Self.template), site.types.named(folder) == nil else { return nil }
        let path = "Content/_types/\(folder).yaml"
        let text = """
            # Страницы раздела «\(title)». У них есть поля всех страниц из файла _all.yaml.
            label: \(title)
            folder: \(folder)
            template: \(Self.template)

            """
        return try desk.write(text, to: path, in: site).isEmpty ? path : nil
    }

    /// The template that needs no field but those of every page.
    private static let template = "plain"
}

extension NewSection {
    fileprivate static func badFolder(_ folder: String) -> Diagnostic {
        let slug = Slug.make(from: folder)
        return Desk.usage(
            Message(
                ru: "папку нельзя назвать «\(folder.prefix(60))»",
                en: "a folder cannot be named “\(folder.prefix(60))”"),
            Message(
                ru: "Латинские буквы, цифры и дефис" + (slug.isEmpty ? "." : ", например --folder \(slug)."),
                en: "Latin letters, digits and hyphens" + (slug.isEmpty ? "." : ", such as --folder \(slug).")))
    }
}
