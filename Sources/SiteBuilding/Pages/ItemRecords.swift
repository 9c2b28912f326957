import Markup
import SiteModel
import Templating

/// What templates see of a page: the record `item:<type>` — its fields, then `url`, `type` and `body`, then what
/// follows from other pages and from the date.
enum ItemRecords {
    private static let own = [ValueField("url", .url), ValueField("type", .text), ValueField("body", .html)]
    /// What pages have that are shown together on a sheet.
    private static let nested = [
        ValueField("nested-id", .text), ValueField("nested-url", .url), ValueField("nested-body", .html),
    ]

    /// Names a type's fields may not take.
    static let ownNames = Set(
        (own + nested + [CalendarIndex.field, CardIndex.field]).map(\.name) + PageRecords.commonNames
            + PageRecords.specialNames)

    static func recordName(of type: ContentType) -> String { "item:" + type.name }

    /// The shapes of all types, with every record their fields need.
    static func shapes(of types: TypeSet) -> RecordTable {
        var records: RecordTable = [:]
        for type in types.types {
            let name = recordName(of: type)
            let fields = type.fields.recordShape(named: name, records: &records).fields
            let further = own + (type.makesSheets ? nested : []) + DerivedFields.fields(of: type)
            records[name] = RecordShape(name: name, fields: fields + further)
        }
        return records
    }
}

/// An item made ready to be shown: its record, its rendered body and what was found on the way.
struct RenderedItem: Sendable {
    let record: Record
    /// The short form of the page in lists: a record `summary`.
    let summary: Value
    let body: Fragment
    /// Ids that links of the item rely on.
    let anchors: [Fragment.AnchorReference]
    let problems: [Diagnostic]
    /// What machines are told of the body.
    let content: BodyContent

    /// Renders the body and the fields of an item.
    init(_ number: Int, index: ContentIndex, tags: TagList) {
        let item = index.items[number]
        let type = index.types.types[item.type]
        let links = ContentLinks(index: index, folder: item.folder)
        var writer = ValueWriter(
            file: item.file, fileNumber: item.fileNumber, index: index, links: links, tags: tags)
        var values = type.fields.values(of: item.fields, writer: &writer)
        Self.standIn(for: item, type: type, values: &values)
        body = MarkdownRenderer(resolver: links).render(item.body, in: item.file, role: .body)
            .collect(into: &writer.problems)
        let origin = Origin(file: item.fileNumber, offset: item.titleOffset)
        content = BodyContent(body)
        values.append(.url(URLValue(item.address, base: .root(.paged), origin: origin)))
        values.append(.text(TextValue(type.label, origin: type.origin)))
        values.append(.html(HTMLValue(fragment: body, file: item.fileNumber, isBody: true)))
        if type.makesSheets { values += Self.nested(item, links: links) }
        values += DerivedFields.values(of: number, type: type, index: index, from: values)
        record = Record(values)
        summary = SummaryContent.value(
            of: item, type: type, section: index.sectionIndex(of: item.folder)?.title ?? "")
        anchors = body.anchors + writer.anchors
        problems = writer.problems
    }

    /// The id of the item on a sheet, and its body as it stands there. What is wrong with it has been told of the body.
    private static func nested(_ item: ContentItem, links: ContentLinks) -> [Value] {
        // No id of a text or a template holds a full stop.
        let id = String(item.name.replacing("/", with: "."))
        let body = MarkdownRenderer(resolver: links).render(
            item.body, in: item.file, role: .body, nesting: Nesting(levels: 1, prefix: id + ".")
        ).value
        return [
            .text(TextValue(id)), .url(URLValue("#" + id, base: .absolute)),
            .html(HTMLValue(fragment: body, file: item.fileNumber)),
        ]
    }

    /// A title or description that could not be read has been complained of: something stands in for it, so that the
    /// page is still judged by everything else.
    private static func standIn(for item: ContentItem, type: ContentType, values: inout [Value]) {
        let texts = ["title": item.title, "description": item.description.isEmpty ? item.title : item.description]
        for (key, text) in texts {
            if let slot = type.slot(of: key), case .missing = values[slot] { values[slot] = .text(TextValue(text)) }
        }
    }
}
