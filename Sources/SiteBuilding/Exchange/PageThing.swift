import Foundation
import SiteModel
import Templating

/// What a page is about, as JSON-LD: its type's `schema:`, and the fields the type file maps to properties.
struct PageThing: Sendable {
    private let site: LoadedSite
    private let publisher: Publisher
    /// What the properties of a type of schema.org hold, for the types of the site.
    private let ranges: [String: [String: SchemaVocabulary.Range]]

    init(of site: LoadedSite, publisher: Publisher) {
        self.site = site
        self.publisher = publisher
        let schemas = Set(site.types.types.compactMap(\.schema))
        ranges = Dictionary(
            schemas.map { ($0, SchemaVocabulary.properties(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a page that is only a page: its fields are said of the page itself by nobody.
    func value(of item: ContentItem, canonical: String) -> DataValue? {
        let type = site.types.types[item.type]
        guard let schema = type.schema, !SchemaVocabulary.is(schema, a: "WebPage"),
            SchemaVocabulary.types.contains(schema)
        else { return nil }
        var node = DataNode(schema, id: canonical + "#subject")
        node.add(SchemaVocabulary.titleProperty(of: schema), item.title)
        node.add("description", description(of: item, type))
        node.add("url", canonical)
        node.add("mainEntityOfPage", DataNode.reference(canonical))
        addPublisher(to: &node, schema)
        if SchemaVocabulary.is(schema, a: "Article") { addDates(of: item, type, to: &node) }
        let lines = type.properties.filter { $0.property != "description" }
        _ = add(lines, below: "", of: item, type, canonical: canonical, to: &node)
        return node.value
    }

    /// The description of the page, followed by what the type file adds to it.
    private func description(of item: ContentItem, _ type: ContentType) -> String {
        let parts = type.properties.filter { $0.property == "description" }.compactMap { line -> String? in
            guard let slot = line.field.flatMap(type.slot) else { return line.constant }
            let texts = PropertyValue.texts(of: item.fields[slot])
            return texts.isEmpty ? nil : "\(type.fields[slot].label): \(texts.joined(separator: "; "))"
        }
        return ([item.description] + parts).joined(separator: "\n")
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

    /// The mapped properties in the order of the file, by the name behind `path`; those of one thing between stand
    /// together.
    private static func properties(
        _ lines: [PropertyMapping], below path: String
    ) -> [(name: String, lines: [PropertyMapping])] {
        var found: [(name: String, lines: [PropertyMapping])] = []
        for line in lines {
            let name = String(line.property.dropFirst(path.count).prefix { $0 != "." })
            if let place = found.firstIndex(where: { $0.name == name }) {
                found[place].lines.append(line)
            } else {
                found.append((name, [line]))
            }
        }
        return found
    }

    /// Adds what the lines say; whether a field says any of it. A thing of which only the type file speaks is left out.
    private func add(
        _ lines: [PropertyMapping], below path: String, of item: ContentItem, _ type: ContentType,
        canonical: String, to node: inout DataNode
    ) -> Bool {
        var isSaid = false
        for property in Self.properties(lines, below: path) {
            let name = path + property.name
            if let between = SchemaVocabulary.between[name] {
                var inner = DataNode(between)
                guard add(property.lines, below: name + ".", of: item, type, canonical: canonical, to: &inner) else {
                    continue
                }
                node.add(property.name, inner.value)
                isSaid = true
            } else {
                let said = property.lines.map { line in
                    (isOfField: line.field != nil, values: values(of: line, item, type, canonical: canonical))
                }
                node.add(property.name, list: said.flatMap(\.values))
                if said.contains(where: { $0.isOfField && !$0.values.isEmpty }) { isSaid = true }
            }
        }
        return isSaid
    }

    private func values(
        of line: PropertyMapping, _ item: ContentItem, _ type: ContentType, canonical: String
    ) -> [DataValue] {
        guard let schema = type.schema, let range = ranges[schema]?[line.property] else {
            return []
        }
        let writer = PropertyValue(site: site, range: range, thing: line.thing)
        if let constant = line.constant { return writer.values(of: constant) }
        guard let slot = line.field.flatMap(type.slot) else { return [] }
        let own = item.fields[slot]
        if range == .sessions {
            return SessionEvents(zone: site.settings.zone, organizer: publisher.reference)
                .values(of: own, item, schema: schema, canonical: canonical)
        }
        let field = own ?? line.setting.flatMap(site.settings.field)
        return writer.values(of: field, type: type, slot: slot)
    }
}
