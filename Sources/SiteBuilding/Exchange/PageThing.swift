import Foundation
import SiteModel
import Templating

/// What a page is about, as JSON-LD: its type's `schema:`, and the fields the type file maps to properties.
struct PageThing: Sendable {
    private let site: LoadedSite
    private let publisher: Publisher

    init(of site: LoadedSite, publisher: Publisher) {
        self.site = site
        self.publisher = publisher
    }

    /// Nil for a page that is only a page: its fields are said of the page itself by nobody.
    func value(of item: ContentItem, canonical: String) -> DataValue? {
        let type = site.types.types[item.type]
        guard let schema = type.schema, !SchemaVocabulary.is(schema, a: "WebPage"),
            SchemaVocabulary.types.contains(schema)
        else { return nil }
        var node = DataNode(schema, id: canonical + "#subject")
        node.add(SchemaVocabulary.is(schema, a: "Article") ? "headline" : "name", item.title)
        node.add("description", item.description)
        node.add("url", canonical)
        node.add("mainEntityOfPage", DataNode.reference(canonical))
        addPublisher(to: &node, schema)
        if SchemaVocabulary.is(schema, a: "Article") { addDates(of: item, type, to: &node) }
        for property in Self.properties(of: type) {
            add(property, of: item, type, canonical: canonical, to: &node)
        }
        return node.value
    }

    /// Who provides it: the office, unless the page itself is an organisation.
    private func addPublisher(to node: inout DataNode, _ schema: String) {
        if SchemaVocabulary.is(schema, a: "Service") { node.add("provider", publisher.reference) }
        if SchemaVocabulary.is(schema, a: "Event") { node.add("organizer", publisher.reference) }
        if SchemaVocabulary.is(schema, a: "Article") { node.add("publisher", publisher.reference) }
    }

    private func addDates(of item: ContentItem, _ type: ContentType, to node: inout DataNode) {
        for (property, key) in [("datePublished", "publish-from"), ("dateModified", "updated")] {
            node.add(property, type.slot(of: key).flatMap { item.fields[$0]?.date?.iso })
        }
    }

    /// The mapped properties in the order of the file; those of one thing between stand together.
    private static func properties(of type: ContentType) -> [(name: String, lines: [PropertyMapping])] {
        var found: [(name: String, lines: [PropertyMapping])] = []
        for line in type.properties {
            let name = String(line.property.prefix { $0 != "." })
            if let place = found.firstIndex(where: { $0.name == name }) {
                found[place].lines.append(line)
            } else {
                found.append((name, [line]))
            }
        }
        return found
    }

    private func add(
        _ property: (name: String, lines: [PropertyMapping]), of item: ContentItem, _ type: ContentType,
        canonical: String, to node: inout DataNode
    ) {
        guard let between = SchemaVocabulary.between[property.name] else {
            return node.add(
                property.name, list: property.lines.flatMap { values(of: $0, item, type, canonical: canonical) })
        }
        var inner = DataNode(between)
        for line in property.lines {
            let name = String(line.property.drop { $0 != "." }.dropFirst())
            inner.add(name, list: values(of: line, item, type, canonical: canonical))
        }
        if inner.members.count > 1 { node.add(property.name, inner.value) }
    }

    private func values(
        of line: PropertyMapping, _ item: ContentItem, _ type: ContentType, canonical: String
    ) -> [DataValue] {
        guard let schema = type.schema, let range = SchemaVocabulary.properties(of: schema)[line.property],
            let slot = type.slot(of: line.field)
        else { return [] }
        let own = item.fields[slot]
        if range == .sessions {
            return SessionEvents(zone: site.settings.zone, organizer: publisher.reference)
                .values(of: own, item, schema: schema, canonical: canonical)
        }
        let field = own ?? line.setting.flatMap(site.settings.field)
        return PropertyValue(site: site, range: range, thing: line.thing).values(of: field, type: type, slot: slot)
    }
}
