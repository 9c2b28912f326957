import FrontMatter
import SiteModel

/// A field an import writes: its values as they stand in a file, one for a text, several for a list.
struct ImportedField: Sendable {
    let key: String
    /// The name it gets in a new line.
    let label: String
    let isList: Bool
    let values: [String]

    /// What tells one set of values from another, in 8 hexadecimal digits.
    var mark: String { Self.mark(of: values) }

    static func mark(of values: [String]) -> String {
        let digits = ContentHash(Array(values.joined(separator: "\n").utf8)).description
        return String(digits.prefix(8))
    }

    /// The lines of the field, without their ends. `name` is how the file writes its key.
    func lines(named name: String? = nil) -> [String] {
        let head = (name ?? label) + ":"
        guard isList else { return [head + " " + FieldWriting.scalar(values.first ?? "?")] }
        return [head] + values.map { "  - " + FieldWriting.scalar($0) }
    }
}

/// Writes texts as values of front matter.
enum FieldWriting {
    /// A value of one line, quoted where a plain one would be read otherwise.
    static func scalar(_ text: String) -> String {
        let line =
            text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
        if isPlain(line) { return line }
        return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// A letter, a digit or `«` at its head makes nothing else of a line than what it says.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.utf8.last, last > 0x20 else { return false }
        return first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "«" || first == "№"
    }

    /// The values of a field as a file has them; nil for what an import does not write, such as groups.
    static func values(of node: Node) -> [String]? {
        switch node.content {
        case .scalar(let scalar): return [scalar.text.text]
        case .group: return nil
        case .list(let nodes):
            let texts = nodes.compactMap { node -> String? in
                if case .scalar(let scalar) = node.content { scalar.text.text } else { nil }
            }
            return texts.count == nodes.count ? texts : nil
        }
    }
}
