import FrontMatter
import SiteModel
import Templating

/// Tags of `Content/tags.yaml`, by name or synonym.
struct TagsField: FieldKind {
    static let name = "tags"
    static let record = RecordShape(
        name: "tag",
        fields: [ValueField("name", .text), ValueField("url", .url), ValueField("hashtag", .text, isOptional: true)])

    init(form: inout FieldForm) {}

    var shape: Shape { .list(of: .text) }
    var absence: Value { .list([]) }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard case .list(let nodes) = node.content else { return nil }
        var uses: [FieldValue.TagUse] = []
        for node in nodes {
            guard let text = reader.text(node) else { continue }
            guard let tag = reader.tags.tag(named: text) else {
                reader.report(.unknownTag(text.text, tags: reader.tags), at: node.offset)
                continue
            }
            if !uses.contains(where: { $0.slug == tag.slug }) {
                uses.append(FieldValue.TagUse(slug: tag.slug, offset: node.offset))
            }
        }
        return .tags(uses)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        records[Self.record.name] = Self.record
        return .list(of: .record(Self.record.name))
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .tags(let uses) = field.value else { return .list([]) }
        return .list(uses.compactMap { writer.tags.values[$0.slug] })
    }
}

extension FieldReader.Complaint {
    fileprivate static func unknownTag(_ text: String, tags: TagList) -> Self {
        let quoted = text.prefix(60)
        let nearest = Nearest.name(to: text, among: tags.allNames)
        return Self(
            "tag-unknown",
            message: { _ in
                Message(
                    ru: "темы «\(quoted)» нет" + (nearest.map { ", возможно, вы имели в виду «\($0)»" } ?? ""),
                    en: "there is no tag “\(quoted)”" + (nearest.map { ", perhaps you meant “\($0)”" } ?? ""))
            },
            help: Message(
                ru: "Выберите тему из файла Content/tags.yaml или добавьте туда новую.",
                en: "Choose a tag of Content/tags.yaml or add a new one there."))
    }
}
