import SiteModel

/// Which shown pages name a page, by type and field.
struct MentionIndex: Sendable {
    private struct Key: Hashable, Sendable {
        let target: Int
        let type: Int
        let slot: Int
    }

    private let pages: [Key: [Int]]

    /// Goes through the items in `order`, so that every list has it.
    init(
        items: [ContentItem], order: [Int], types: TypeSet, pages byPath: [String: Int], withheld: [Int: Message]
    ) {
        let slots = Self.mentionedSlots(of: types)
        var pages: [Key: [Int]] = [:]
        for number in order where withheld[number] == nil {
            let item = items[number]
            for slot in slots[item.type] {
                for name in Set(Self.names(in: item.fields[slot])) {
                    guard let target = byPath[name + ".md"] else { continue }
                    pages[Key(target: target, type: item.type, slot: slot), default: []].append(number)
                }
            }
        }
        self.pages = pages
    }

    /// The pages a mention of `item` lists.
    func pages(of mention: Mention, naming item: Int, in types: TypeSet) -> [Int] {
        guard let type = types.byName[mention.type], let slot = types.types[type].slot(of: mention.field) else {
            return []
        }
        return pages[Key(target: item, type: type, slot: slot)] ?? []
    }

    private static func mentionedSlots(of types: TypeSet) -> [[Int]] {
        var slots = types.types.map { _ in Set<Int>() }
        for mention in types.types.flatMap(\.mentions) {
            guard let type = types.byName[mention.type], let slot = types.types[type].slot(of: mention.field) else {
                continue
            }
            slots[type].insert(slot)
        }
        return slots.map { $0.sorted() }
    }

    private static func names(in field: PlacedValue?) -> [String] {
        switch field?.value {
        case .reference(let name): [name]
        case .list(let elements): elements.flatMap { names(in: $0) }
        default: []
        }
    }
}
