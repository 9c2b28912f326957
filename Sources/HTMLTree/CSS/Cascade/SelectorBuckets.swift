/// Finds the entries of a cascade that an element can be the subject of, by its id, classes and name.
struct SelectorBuckets: Sendable {
    /// What a subject must have.
    enum Key: Hashable, Sendable {
        case id(UInt64)
        case className(UInt64)
        case type(TagName)
        /// An attribute, whatever its value.
        case attribute(AttributeName)
        case any
    }

    /// An open hash table over ids and classes; a slot with the number 0 is empty.
    private var slots: [(name: UInt64, range: Range<Int32>)] = []
    private var mask = 0
    private var types: [Range<Int32>] = Array(repeating: 0..<0, count: 256)
    private var attributes: [Range<Int32>] = Array(repeating: 0..<0, count: 256)
    private(set) var universal: Range<Int32> = 0..<0
    /// Numbers of entries; the ranges above are runs of it.
    private(set) var entries: [Int32] = []

    init() {}

    var isEmpty: Bool { entries.isEmpty }

    init(_ keys: [(Key, Int32)]) {
        var groups: [Key: [Int32]] = [:]
        for (key, entry) in keys { groups[key, default: []].append(entry) }
        var size = 16
        while size < groups.count * 2 { size *= 2 }
        slots = Array(repeating: (0, 0..<0), count: size)
        mask = size - 1
        for (key, numbers) in groups { add(key, numbers) }
    }

    private mutating func add(_ key: Key, _ numbers: [Int32]) {
        let start = Int32(clamping: entries.count)
        entries += numbers
        let range = start..<Int32(clamping: entries.count)
        switch key {
        case .any: universal = range
        case .type(let tag): types[Int(tag.rawValue)] = range
        case .attribute(let name): attributes[Int(name.rawValue)] = range
        case .id(let hash): insert(Self.salted(hash), range)
        case .className(let hash): insert(hash, range)
        }
    }

    private mutating func insert(_ name: UInt64, _ range: Range<Int32>) {
        var index = place(of: name)
        while slots[index].name != 0 { index = (index + 1) & mask }
        slots[index] = (name, range)
    }

    private func place(of name: UInt64) -> Int { Int(truncatingIfNeeded: name ^ name >> 32) & mask }

    /// So that an id and a class of one name are two.
    private static func salted(_ id: UInt64) -> UInt64 { id ^ 0x9E37_79B9_7F4A_7C15 }

    func ofType(_ tag: TagName) -> Range<Int32> { types[Int(tag.rawValue)] }

    func ofAttribute(_ name: AttributeName) -> Range<Int32> { attributes[Int(name.rawValue)] }

    func ofID(_ hash: UInt64) -> Range<Int32> { find(Self.salted(hash)) }

    func ofClass(_ hash: UInt64) -> Range<Int32> { find(hash) }

    private func find(_ name: UInt64) -> Range<Int32> {
        guard !slots.isEmpty else { return 0..<0 }
        var index = place(of: name)
        while slots[index].name != 0 {
            if slots[index].name == name { return slots[index].range }
            index = (index + 1) & mask
        }
        return 0..<0
    }

    /// Where a selector is looked for: by what its subject must have, else by what the subject's parent must have.
    static func keys(of selector: Selector, in table: SelectorTable) -> (own: [Key], parent: [Key]) {
        guard let subject = selector.compounds.first else { return ([.any], []) }
        let own = keys(of: subject, in: table, 0)
        guard own.contains(.any) else { return (own, []) }
        let next = subject + 1
        guard next < selector.compounds.upperBound, table.compounds[Int(next)].combinator == .child else {
            return ([.any], [])
        }
        let parent = keys(of: next, in: table, 0)
        return parent.contains(.any) ? ([.any], []) : ([], parent)
    }

    /// Of one compound: an id, else a class, else a name, else the choices of an `:is()`, else an attribute.
    private static func keys(of compound: Int32, in table: SelectorTable, _ depth: Int) -> [Key] {
        var best: Key?
        var choices: [Key]?
        var attribute: Key?
        for index in table.compounds[Int(compound)].simples {
            switch table.simples[Int(index)] {
            case .id(let hash): return [.id(hash)]
            case .className(let hash): best = .className(hash)
            case .type(let tag, _): if best == nil { best = .type(tag) }
            case .root: if best == nil { best = .type(.html) }
            case .any(let list): if choices == nil, depth < 4 { choices = keys(ofAny: list, in: table, depth + 1) }
            case .attribute(let test):
                // Names outside the list are common to many attributes of an element.
                let name = table.attributes[Int(test)].name
                if name != .other { attribute = .attribute(name) }
            default: break
            }
        }
        return best.map { [$0] } ?? choices ?? attribute.map { [$0] } ?? [.any]
    }

    /// Nil when one of the choices may be any element.
    private static func keys(ofAny list: Range<Int32>, in table: SelectorTable, _ depth: Int) -> [Key]? {
        var all: Set<Key> = []
        for selector in list {
            guard let subject = table.selectors[Int(selector)].compounds.first else { return nil }
            all.formUnion(keys(of: subject, in: table, depth))
            // Too many to be worth it.
            if all.count > 64 { return nil }
        }
        return all.contains(.any) ? nil : Array(all)
    }
}
