import SiteModel
import Templating

/// The tags of `Content/tags.yaml`, found by name or synonym.
struct TagList: Sendable {
    struct Tag: Sendable {
        let name: String
        let slug: String
        let hashtag: String?
        let origin: Origin

        var address: String { "tegi/\(slug).html" }
    }

    let tags: [Tag]
    /// Every way to write a tag, in comparable form.
    private let byName: [String: Int]
    /// Every way to write a tag, as it stands in the file.
    private let byBytes: [[UInt8]: Int]
    let allNames: [String]
    /// What templates see of a tag, by slug.
    let values: [String: Value]
    /// The name and the synonyms of a tag, by slug.
    let names: [String: [String]]

    init(_ entries: [(tag: Tag, synonyms: [String])] = []) {
        tags = entries.map(\.tag)
        var byName: [String: Int] = [:]
        var byBytes: [[UInt8]: Int] = [:]
        for (number, entry) in entries.enumerated() {
            for name in [entry.tag.name] + entry.synonyms where byName[name.comparableName] == nil {
                byName[name.comparableName] = number
                byBytes[Array(name.utf8)] = number
            }
        }
        self.byName = byName
        self.byBytes = byBytes
        allNames = entries.flatMap { [$0.tag.name] + $0.synonyms }
        names = Dictionary(
            entries.map { ($0.tag.slug, [$0.tag.name] + $0.synonyms) }, uniquingKeysWith: { first, _ in first })
        values = Dictionary(tags.map { ($0.slug, Self.value(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    func tag(named text: SourceText) -> Tag? {
        (byBytes[text.bytes] ?? byName[text.text.comparableName]).map { tags[$0] }
    }

    /// The slugs of the tags a page has, in its order.
    static func slugs(of item: ContentItem, type: ContentType) -> [String] {
        guard case .tags(let uses)? = type.slot(of: "tags").flatMap({ item.fields[$0] })?.value else { return [] }
        return uses.map(\.slug)
    }

    private static func value(of tag: Tag) -> Value {
        .record(
            Record([
                .text(TextValue(tag.name, origin: tag.origin)),
                .url(URLValue(tag.address, base: .root(.paged), origin: tag.origin)),
                tag.hashtag.map { .text(TextValue($0, origin: tag.origin)) } ?? .missing,
            ]))
    }
}
