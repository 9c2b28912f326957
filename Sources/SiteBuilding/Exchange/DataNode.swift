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

extension DataValue {
    /// The same without members whose text holds a word, such as the one that stands for what is not known.
    func leavingOut(_ word: String) -> DataValue {
        switch self {
        case .list(let values): return .list(values.filter { !$0.holds(word) }.map { $0.leavingOut(word) })
        case .object(let members):
            return .object(
                members.filter { !$0.value.holds(word) }.map { Member($0.key, $0.value.leavingOut(word)) })
        default: return self
        }
    }

    private func holds(_ word: String) -> Bool {
        guard case .text(let text) = self else { return false }
        return text.holds(word)
    }
}

extension String {
    /// Whether a word stands in the text as it is written; every text holds the empty word, so that counts as none.
    func holds(_ word: String) -> Bool { !word.isEmpty && Array(utf8).firstRange(of: Array(word.utf8)) != nil }
}
