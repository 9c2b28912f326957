import SiteModel
import Templating

/// A node of a JSON-LD graph in making: its members in the order they are said, nothing that is not known.
struct DataNode: Sendable {
    private(set) var members: [DataValue.Member] = []

    init(_ type: String, id: String? = nil) { self.init([type], id: id) }

    init(_ types: [String], id: String? = nil) {
        add("@type", types.count == 1 ? types.first.map(DataValue.text) : .list(types.map(DataValue.text)))
        add("@id", id)
    }

    /// A reference to a node of the graph, or of another page.
    static func reference(_ id: String) -> DataValue { .object([DataValue.Member("@id", .text(id))]) }

    mutating func add(_ key: String, _ value: DataValue?) {
        if let value { members.append(DataValue.Member(key, value)) }
    }

    mutating func add(_ key: String, _ text: String?) {
        if let text, !text.isEmpty { add(key, DataValue.text(text)) }
    }

    /// One value as it is, several as a list; nothing for none.
    mutating func add(_ key: String, list values: [DataValue]) {
        add(key, values.count > 1 ? .list(values) : values.first)
    }

    var value: DataValue { .object(members) }
}
