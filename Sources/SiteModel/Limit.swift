/// A bound the code holds, as people are told of it.
package struct Limit: Sendable {
    /// What is counted.
    package enum Unit: String, Sendable, Codable { case bytes, characters, count, seconds }

    /// Kebab-case, for programs.
    package let id: String
    package let value: Int
    package let unit: Unit
    /// What it bounds.
    package let what: Message
    /// What becomes of that which is over it.
    package let beyond: Message

    package init(_ id: String, _ value: Int, _ unit: Unit, _ what: Message, _ beyond: Message) {
        (self.id, self.value, self.unit, self.what, self.beyond) = (id, value, unit, what, beyond)
    }
}
