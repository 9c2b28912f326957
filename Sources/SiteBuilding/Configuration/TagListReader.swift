import FrontMatter
import SiteModel

/// Reads `Content/tags.yaml`.
enum TagListReader {
    private static let fields = [
        FieldDefinition("name", "Название", TextField(maximum: 60, acceptsPlaceholder: false), required: true),
        FieldDefinition("hashtag", "Хештег", TextField(maximum: 60)),
        FieldDefinition("synonyms", "Синонимы", ListField(of: TextField(acceptsPlaceholder: false))),
    ]

    static func read(_ file: SourceFile, number: Int) -> Diagnosed<TagList> {
        var problems: [Diagnostic] = []
        let shape = Shape.list(of: .group(fields.groupShape))
        let node = FrontMatterReader.readDocument(file, shape: shape, problemClass: .configuration)
            .collect(into: &problems)
        guard let node, case .list(let nodes) = node.content else { return Diagnosed(TagList(), problems: problems) }
        var reader = FieldReader(file: file, problemClass: .configuration)
        var entries: [(tag: TagList.Tag, synonyms: [String])] = []
        for node in nodes {
            guard let entry = entry(node, number: number, reader: &reader) else { continue }
            if let twin = entries.first(where: { $0.tag.slug == entry.tag.slug }) {
                reader.report(.equalTags(entry.tag.name, twin.tag.name), at: node.offset)
            } else {
                entries.append(entry)
            }
        }
        return Diagnosed(TagList(entries), problems: problems + reader.problems)
    }

    private static func entry(
        _ node: Node, number: Int, reader: inout FieldReader
    ) -> (tag: TagList.Tag, synonyms: [String])? {
        guard case .group(let entries) = node.content else { return nil }
        let values = fields.read(entries, unread: node.unread, at: node.offset, reader: &reader)
        guard let name = values[0], let text = name.text else { return nil }
        let slug = Slug.make(from: text)
        guard !slug.isEmpty, slug != "index" else {
            reader.report(.unnameableTag(text), at: name.offset)
            return nil
        }
        var synonyms: [String] = []
        if case .list(let list)? = values[2]?.value { synonyms = list.compactMap(\.text) }
        let origin = Origin(file: number, offset: name.offset)
        return (TagList.Tag(name: text, slug: slug, hashtag: values[1]?.text, origin: origin), synonyms)
    }
}

extension FieldReader.Complaint {
    fileprivate static func equalTags(_ name: String, _ first: String) -> Self {
        Self(
            "tag-slug",
            message: { _ in
                Message(
                    ru: "у тем «\(name)» и «\(first)» одинаковый адрес",
                    en: "the tags “\(name)” and “\(first)” have one address")
            },
            help: Message(ru: "Переименуйте или уберите одну из них.", en: "Rename or drop one of them."))
    }

    fileprivate static func unnameableTag(_ name: String) -> Self {
        Self(
            "tag-slug",
            message: { _ in
                Message(ru: "из темы «\(name)» нельзя сделать адрес", en: "no address can be made of the tag “\(name)”")
            },
            help: Message(ru: "Назовите тему словами.", en: "Name the tag in words."))
    }
}
