/// The head of a request that is whole and well formed (RFC 9112, section 2); what it asks for is not judged yet.
package struct Request: Sendable, Hashable {
    /// A field line: its name in lower case and its value without the space around it.
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: [UInt8]
    }

    package let method: String
    /// As it came: between the two spaces of the first line.
    package let target: [UInt8]
    package let fields: [Field]
    /// Whether the connection may serve another request: HTTP/1.1 without `Connection: close`.
    package let isPersistent: Bool
    /// No method that is answered here takes a body, so a connection with one is closed.
    package let hasBody: Bool

    /// Every value of a field, in order; `name` in lower case.
    package func values(of name: String) -> [[UInt8]] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of a field that came exactly once.
    package func single(_ name: String) -> [UInt8]? {
        let all = values(of: name)
        return all.count == 1 ? all[0] : nil
    }
}
