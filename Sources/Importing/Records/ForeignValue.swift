/// A value of somebody else's file, whatever its form was: JSON, XML or a cell of a table; numbers stay text.
package indirect enum ForeignValue: Sendable, Equatable {
    case null
    case text(String)
    case flag(Bool)
    case list([ForeignValue])
    case group([Member])

    /// A named part of a group; a name may come twice, as elements of XML do.
    package struct Member: Sendable, Equatable {
        /// In the form of `ForeignName.comparable`.
        package let name: String
        package let value: ForeignValue

        package init(_ name: String, _ value: ForeignValue) {
            self.name = name
            self.value = value
        }
    }

    /// Everything that stands at a way of names, `["company", "name"]`; lists on the way are entered.
    package func values(_ way: [String]) -> [ForeignValue] {
        var found = [self]
        for name in way { found = found.flatMap { $0.members(named: name) } }
        return found
    }

    /// The texts at a way, those of lists and groups below it too, without empty ones.
    package func texts(_ way: [String]) -> [String] { values(way).flatMap(\.leaves) }

    /// The members of a group, or of the groups of a list, that have this name.
    private func members(named name: String) -> [ForeignValue] {
        switch self {
        case .group(let members): members.filter { $0.name == name }.map(\.value)
        // The depth of lists in each other is bounded by the readers.
        case .list(let values): values.flatMap { $0.members(named: name) }
        default: []
        }
    }

    /// Every text below, in order; the readers bound the depth.
    package var leaves: [String] {
        switch self {
        case .null: []
        case .text(let text): text.utf8.allSatisfy { $0 <= 0x20 } ? [] : [text]
        case .flag(let isTrue): [isTrue ? "true" : "false"]
        case .list(let values): values.flatMap(\.leaves)
        case .group(let members): members.flatMap(\.value.leaves)
        }
    }
}
