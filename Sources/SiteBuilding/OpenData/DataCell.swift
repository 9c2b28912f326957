import SiteModel
import Templating

/// The value of a field as others read it: text in a table, JSON in a file for programs. What is not known is nothing.
struct DataCell: Sendable {
    let site: LoadedSite
    /// The word for what is not known: a text that holds it is not given away, as JSON-LD does not say it.
    private let unknown: [UInt8]

    init(site: LoadedSite) {
        self.site = site
        unknown = Array(site.words.placeholder.utf8)
    }

    // MARK: Text

    /// Parts of a list are joined by a semicolon; of a group each part stands behind its label.
    func text(of field: PlacedValue?, _ kind: any FieldKind) -> String {
        guard let field else { return "" }
        switch field.value {
        case .placeholder, .markdown: return ""
        case .text(let text): return isKnown(text) ? text.text : ""
        case .date(let date): return date.iso
        case .dateTime(let moment): return "\(moment.date.iso) \(moment.clock)"
        case .flag(let flag): return flag ? "да" : "нет"
        case .number(let text, _), .contact(let text, _), .url(let text): return text
        case .tags(let uses): return uses.compactMap { name(of: $0) }.joined(separator: "; ")
        case .reference(let name): return address(of: name, kind) ?? ""
        case .list(let elements):
            let element = (kind as? ListField)?.element ?? kind
            return elements.map { text(of: $0, element) }.filter { !$0.isEmpty }.joined(separator: "; ")
        case .group(let parts):
            return plain(kind).compactMap { slot, part in
                let words = slot < parts.count ? text(of: parts[slot], part.kind) : ""
                return words.isEmpty ? nil : "\(part.label): \(words)"
            }.joined(separator: ", ")
        }
    }

    // MARK: JSON

    static let null = DataValue.written(Array("null".utf8))

    func data(of field: PlacedValue?, _ kind: any FieldKind) -> DataValue {
        guard let field else { return kind is TagsField || kind is ListField ? .list([]) : Self.null }
        switch field.value {
        case .placeholder, .markdown: return Self.null
        case .text(let text): return isKnown(text) ? .text(text.text) : Self.null
        case .date(let date): return .text(date.iso)
        case .dateTime(let moment):
            return .text(moment.iso + ":00" + SessionEvents.offset(at: moment, in: site.settings.zone))
        case .flag(let flag): return .flag(flag)
        case .number(let text, _): return .decimal(text) ?? Self.null
        case .contact(let text, _), .url(let text): return .text(text)
        case .tags(let uses): return .list(uses.compactMap { name(of: $0).map(DataValue.text) })
        case .reference(let name): return address(of: name, kind).map(DataValue.text) ?? Self.null
        case .list(let elements):
            let element = (kind as? ListField)?.element ?? kind
            return .list(elements.map { data(of: $0, element) }.filter { $0 != Self.null })
        case .group(let parts):
            return .object(
                plain(kind).map { slot, part in
                    DataValue.Member(part.key, data(of: slot < parts.count ? parts[slot] : nil, part.kind))
                })
        }
    }

    // MARK: Both

    private func isKnown(_ text: SourceText) -> Bool {
        unknown.isEmpty || text.bytes.count < unknown.count || text.bytes.firstRange(of: unknown) == nil
    }

    private func plain(_ kind: any FieldKind) -> [(Int, FieldDefinition)] {
        (kind.groupFields ?? []).enumerated().filter { OpenDataSet.isPlain($0.element.kind) }.map { ($0, $1) }
    }

    private func name(of use: FieldValue.TagUse) -> String? { site.tags.tags.first { $0.slug == use.slug }?.name }

    /// Of a page that machines may be told of.
    private func address(of name: String, _ kind: any FieldKind) -> String? {
        guard let target = kind as? ReferenceField, let number = site.index.item(named: name, type: target.type),
            PublicItems.isPublic(number, in: site)
        else { return nil }
        return PageAddress.canonical(site.index.items[number].address, base: site.settings.baseURL)
    }
}
