import SiteModel
import Templating

/// Turns the value of a field into values of a property of schema.org; what is not known is not said.
struct PropertyValue {
    let site: LoadedSite
    let range: SchemaVocabulary.Range
    /// The type `as:` names.
    let thing: String?

    /// Several for a list.
    func values(of field: PlacedValue?, type: ContentType, slot: Int) -> [DataValue] {
        guard let field else { return [] }
        let kind = type.fields[slot].kind
        if case .list(let elements) = field.value {
            let target = (kind as? ListField)?.element as? ReferenceField
            return elements.compactMap { value(of: $0, target: target) }
        }
        return value(of: field, target: kind as? ReferenceField).map { [$0] } ?? []
    }

    /// Of what a type file says itself.
    func values(of constant: String) -> [DataValue] {
        switch range {
        case .number: Int(constant).map { [.number($0)] } ?? []
        case .flag: [.flag(["да", "yes"].contains(constant.lowercased()))]
        case .url: [.text(constant)]
        default: worded(constant).map { [$0] } ?? []
        }
    }

    /// The texts of a field, of a list each.
    static func texts(of field: PlacedValue?) -> [String] {
        guard let field else { return [] }
        if case .list(let elements) = field.value { return elements.compactMap { text($0.value) } }
        return text(field.value).map { [$0] } ?? []
    }

    private func value(of field: PlacedValue, target: ReferenceField?) -> DataValue? {
        if range == .freeOfCharge { return Self.isFree(field).map(DataValue.flag) }
        switch field.value {
        case .number(let text, _) where range == .number: return .decimal(text)
        case .flag(let flag) where range == .flag: return .flag(flag)
        case .date(let day) where range == .lastDay: return lastSecond(of: day).map(DataValue.text)
        case .reference(let name): return target.flatMap { reference(name, to: $0) }
        case .url(let address): return range == .url ? .text(address) : nil
        case .group:
            return SourcedField.group.field("value", of: field.value).flatMap { value(of: $0, target: nil) }
        default: return Self.text(field.value).flatMap(worded)
        }
    }

    private func worded(_ text: String) -> DataValue? {
        switch range {
        case .text, .prose, .date: return .text(text)
        case .employment: return SchemaVocabulary.employments[text.lowercased()].map(DataValue.text)
        case .thing(let type, let property):
            var node = DataNode(thing ?? type)
            node.add(thing == nil ? property : "name", text)
            return node.value
        default: return nil
        }
    }

    /// `2026-12-31T23:59:59+03:00` (RFC 3339): a day alone would end at its first moment.
    private func lastSecond(of day: LocalDate) -> String? {
        guard let moment = LocalDateTime(endOf: day) else { return nil }
        return moment.iso + ":59" + SessionEvents.offset(at: moment, in: site.settings.zone)
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .text(let text): text.text
        case .contact(let text, _): text
        case .number(let text, _): text
        case .date(let date): date.iso
        default: nil
        }
    }

    /// A page of the site that machines may be told of, by its own type.
    private func reference(_ name: String, to target: ReferenceField) -> DataValue? {
        guard case .thing(let usual, _) = range, let number = site.index.item(named: name, type: target.type),
            PublicItems.isPublic(number, in: site)
        else { return nil }
        let item = site.index.items[number]
        let own = site.types.types[item.type].schema ?? usual
        let schema = SchemaVocabulary.is(own, a: "WebPage") ? usual : own
        let address = PageAddress.canonical(item.address, base: site.settings.baseURL)
        var node = DataNode(thing ?? schema, id: address + "#subject")
        node.add("name", item.title)
        node.add("url", address)
        return node.value
    }

    /// «Бесплатно» at the beginning says so; other words say nothing certain.
    private static func isFree(_ field: PlacedValue) -> Bool? {
        if case .flag(let flag) = field.value { return flag }
        return field.text?.lowercased().hasPrefix("бесплатно") == true ? true : nil
    }
}
