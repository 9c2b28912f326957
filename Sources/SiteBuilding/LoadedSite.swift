import SiteModel
import Templating

/// Everything a site is made of, read and checked file by file.
struct LoadedSite: Sendable {
    let sources: SourceTable
    let settings: SiteSettings
    let tags: TagList
    let types: TypeSet
    let words: SiteWords
    let index: ContentIndex
    let assets: [Asset]
    /// Files of `Content/` that are copied, by path.
    let copies: [String]
    let templates: TemplateLibrary
    let design: DesignSources
    /// Nil while the site has none.
    let addresses: AddressList?
    /// Nil while nobody wrote down where pages stood before.
    let former: FormerAddresses?
    let today: LocalDate
    let neededPages: NeededPages
    /// Whether a template names the QR code of a page.
    let showsCodes: Bool

    /// The item a menu entry names: a section's index or a root page.
    func menuItem(named name: String) -> Int? { index.pages[name + "/index.md"] ?? index.pages[name + ".md"] }

    /// What links call the home page: a fixed word, since its headline is a sentence.
    var homeTitle: String {
        words.text("home", or: index.pages["index.md"].map { index.items[$0].title } ?? settings.name)
    }
}

extension SiteWords {
    /// A fixed word, or what stands for it when the file does not have it.
    func text(_ name: String, or standard: String) -> String {
        guard let slot = shape.slot(of: name), case .text(let text) = record.values[slot] else { return standard }
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
