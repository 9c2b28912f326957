import FrontMatter
import SiteModel

/// Reads `Content/tags.yaml`.
enum TagListReader {
    private static let fields = [
        FieldDefinition("name", "Название", TextField(maximum: 60, acceptsPlaceholder: false), required: true),
        FieldDefinition("hashtag", "Хештег", TextField(maximum: 60)),
        FieldDefinition("synonyms", "Синонимы", ListField(of: TextField(acceptsPlaceholder: false))),
    ]

    static func read(_ file: SourceFile, number: Int) -> Diagnosed<TagList?> {
        var problems: [Diagnostic] = []
        let shape = Shape.list(of: .group(fields.groupShape))
        let node = FrontMatterReader.readDocument(file, shape: shape, problemClass: .configuration)
            .collect(into: &problems)
        guard let node, case .list(let nodes) = node.content else { return Diagnosed(nil, problems: problems) }
        var reader = FieldReader(file: file, problemClass: .configuration)
        var entries: [Written] = []
        for node in nodes {
            guard let entry = entry(node, number: number, reader: &reader) else { continue }
            if let twin = entries.first(where: { $0.tag.slug == entry.tag.slug }) {
                reader.report(.equalTags(entry.tag.name, twin.tag.name), at: node.offset)
            } else {
                entries.append(entry)
            }
        }
        checkNames(entries, reader: &reader)
        let list = TagList(entries.map { ($0.tag, $0.synonyms.compactMap(\.text)) })
        return Diagnosed(list, problems: problems + reader.problems)
    }

    /// One word leads to one tag: a synonym is neither the name nor the synonym of another.
    private static func checkNames(_ entries: [Written], reader: inout FieldReader) {
        var owners: [String: String] = [:]
        for entry in entries { owners[entry.tag.name.comparableName] = entry.tag.name }
        for entry in entries {
            for synonym in entry.synonyms {
                guard let word = synonym.text else { continue }
                let owner = owners.updateValue(entry.tag.name, forKey: word.comparableName)
                if let owner, owner != entry.tag.name {
                    owners[word.comparableName] = owner
                    reader.report(.sharedName(word, owner: owner), at: synonym.offset)
                }
            }
        }
    }

    private static func entry(
        _ node: Node, number: Int, reader: inout FieldReader
    ) -> Written? {
        guard case .group(let entries) = node.content else { return nil }
        let values = fields.read(entries, unread: node.unread, at: node.offset, reader: &reader)
        guard let name = values[0], let text = name.text else { return nil }
        let slug = Slug.make(from: text)
        guard !slug.isEmpty, slug != "index" else {
            reader.report(.unnameableTag(text), at: name.offset)
            return nil
        }
        var synonyms: [PlacedValue] = []
        if case .list(let list)? = values[2]?.value { synonyms = list }
        if let hashtag = values[1], let text = hashtag.text, !isHashtag(text) {
            reader.report(.badHashtag(text), at: hashtag.offset)
        }
        let origin = Origin(file: number, offset: name.offset)
        return Written(
            tag: TagList.Tag(name: text, slug: slug, hashtag: values[1]?.text, origin: origin), synonyms: synonyms)
    }

    /// As social networks take it: `#`, then letters, digits and low lines.
    private static func isHashtag(_ text: String) -> Bool {
        text.hasPrefix("#") && text.count > 1
            && text.unicodeScalars.dropFirst().allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
            }
    }

    private struct Written {
        let tag: TagList.Tag
        let synonyms: [PlacedValue]
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

    fileprivate static func sharedName(_ word: String, owner: String) -> Self {
        Self(
            "tag-name",
            message: { _ in
                Message(
                    ru: "слово «\(word.prefix(60))» уже ведёт к теме «\(owner)»",
                    en: "the word “\(word.prefix(60))” leads to the tag “\(owner)” already")
            },
            help: Message(ru: "Оставьте это слово у одной темы.", en: "Leave the word to one of the tags."))
    }

    fileprivate static func badHashtag(_ text: String) -> Self {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "_")
        return Self(
            "tag-hashtag",
            message: { _ in
                Message(ru: "хештег «\(text.prefix(60))» записан неверно", en: "“\(text.prefix(60))” is no hashtag")
            },
            help: Message(
                ru: "Хештег начинается с «#», дальше буквы, цифры и «_» без пробелов"
                    + (words.isEmpty ? "." : ": «#\(words)»."),
                en: "A hashtag is “#”, then letters, digits and “_”" + (words.isEmpty ? "." : ": “#\(words)”.")))
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
