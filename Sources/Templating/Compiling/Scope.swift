import SiteModel

/// A value by numbers: two paths with the same place are the same value, whatever they are called.
struct ValuePlace: Sendable, Hashable {
    let frame: Int
    var steps: [Int32] = []

    func down(_ step: Int32) -> ValuePlace { ValuePlace(frame: frame, steps: steps + [step]) }
}

/// A value a name stands for, and what is known of it at that place of the template.
struct Binding: Sendable {
    var place: ValuePlace
    var shape: ValueShape
    var isOptional = false
    var mayBePlaceholder = false
    /// Given by the caller of a partial: another caller may give a surer one.
    var isArgument = false
    /// Whether it can be missing or `?` at all, whatever was proved.
    var canLack = false
    /// Stands for something that was wrong already; nothing more is said of it.
    var isUnknown = false

    static let unknown = Binding(place: ValuePlace(frame: 0), shape: .text, isUnknown: true)
}

/// What `{{#if}}` has proved of a value in its branch.
struct Fact: Sendable {
    let place: ValuePlace
    let isKnown: Bool
}

/// The names that can be written at a place, and what was proved of their values.
struct Scope: Sendable {
    private(set) var names: [(name: String, binding: Binding)]

    init(_ names: [(name: String, binding: Binding)]) {
        self.names = names
    }

    /// The last one wins: an argument stands before the site's roots.
    func binding(of name: String) -> Binding? { names.last { $0.name == name }?.binding }

    var known: [String] { Set(names.map(\.name)).sorted() }

    mutating func add(_ name: String, _ binding: Binding) { names.append((name, binding)) }

    mutating func cut(to count: Int) { names.removeLast(max(0, names.count - count)) }
}

extension Binding {
    /// The same value after everything proved of it is taken in.
    func narrowed(by facts: [Fact]) -> Binding {
        var binding = self
        for fact in facts where fact.place == place {
            binding.isOptional = false
            if fact.isKnown { binding.mayBePlaceholder = false }
        }
        return binding
    }

    /// A field of this value; nil when there is none of this name.
    func field(_ name: String, in records: RecordTable) -> Binding? {
        if shape == .contact, name == "href" {
            return Binding(
                place: place.down(Path.address), shape: .url, isOptional: isOptional,
                mayBePlaceholder: mayBePlaceholder,
                isArgument: isArgument, canLack: canLack)
        }
        guard let record = record(in: records), let slot = record.slot(of: name) else { return nil }
        let field = record.fields[slot]
        let isOptional = field.isOptional && !field.shape.isList
        return Binding(
            place: place.down(Int32(clamping: slot)), shape: field.shape,
            isOptional: isOptional,
            // What belongs to something not yet known is not known either.
            mayBePlaceholder: field.mayBePlaceholder || mayBePlaceholder,
            canLack: isOptional || field.mayBePlaceholder || mayBePlaceholder)
    }

    func fieldNames(in records: RecordTable) -> [String] {
        if shape == .contact { return ["href"] }
        return record(in: records)?.fields.map(\.name) ?? []
    }

    private func record(in records: RecordTable) -> RecordShape? {
        guard case .record(let name) = shape else { return nil }
        return records[name]
    }
}
