import SiteModel
import Templating

/// The easy-read twin of a page: its field `prosto`, a list of short lines, on a page of its own beside it.
enum EasyRead {
    static let key = "prosto"
    /// The day the lines were last made to say what the page says.
    static let dayKey = "prosto-updated"

    /// What templates see of the twin on the page itself: a link, for types that have the field.
    static let linkField = ValueField("easy-read", .record("link"), isOptional: true)

    /// What the template of the twin gets.
    static let fields = [ValueField("lines", .list(of: .html)), ValueField("normal", .record("link"))]

    static func isOffered(by type: ContentType) -> Bool {
        type.slot(of: key).map { (type.fields[$0].kind as? ListField)?.element is MarkdownField } ?? false
    }

    static func address(of item: ContentItem) -> String { item.name + "-prosto.html" }

    /// Missing for a page without a twin.
    static func link(to item: ContentItem, of type: ContentType) -> Value {
        lines(of: item, type: type) == nil
            ? .missing : PageRecords.link(item.title, address(of: item), origin: item.titleOrigin)
    }

    /// The written lines; nil where there are none, or the type has no such field.
    static func lines(of item: ContentItem, type: ContentType) -> PlacedValue? {
        guard isOffered(by: type), let field = type.slot(of: key).flatMap({ item.fields[$0] }),
            case .list(let lines) = field.value, !lines.isEmpty
        else { return nil }
        return field
    }

    /// Shown pages that have a twin.
    static func items(of site: LoadedSite) -> [Int] {
        let index = site.index
        guard site.types.types.contains(where: isOffered) else { return [] }
        return index.items.indices.filter { number in
            let item = index.items[number]
            return index.isShown(number) && lines(of: item, type: site.types.types[item.type]) != nil
        }
    }

    /// The values of `fields`.
    static func values(of number: Int, in site: LoadedSite, _ rendered: [RenderedItem]) -> [Value] {
        let item = site.index.items[number]
        let lines = site.types.types[item.type].slot(of: key).map { rendered[number].record[$0] } ?? .list([])
        return [lines, PageRecords.link(item.title, item.address, origin: item.titleOrigin)]
    }
}
