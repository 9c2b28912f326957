import Foundation

/// What a pipeline's file holds: texts, lists and mappings in their order.
indirect enum PipelineNode: Equatable {
    case text(String)
    case list([PipelineNode])
    case map([Entry])

    struct Entry: Equatable {
        let key: String
        let value: PipelineNode
    }

    subscript(key: String) -> PipelineNode? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var entries: [Entry] {
        guard case .map(let entries) = self else { return [] }
        return entries
    }

    var items: [PipelineNode] {
        guard case .list(let items) = self else { return [] }
        return items
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

/// Reads the part of YAML that `docs/ci` is written in, and refuses every line it does not know for certain.
struct PipelineFile {
    struct Unknown: Error, CustomStringConvertible {
        let line: Int
        let text: String
        var description: String { "line \(line): \(text)" }
    }

    private struct Line {
        let number: Int
        let indent: Int
        let text: String
    }

    private var lines: [Line]
    private var next = 0
    private static var key: Regex<(Substring, Substring, Substring?)> { /^([A-Za-z_][\w-]*):(?: (.+))?$/ }

    static func read(_ text: String) throws -> PipelineNode {
        var file = PipelineFile(text)
        file.skipComments()
        let root = try file.node(at: 0)
        if let rest = file.line { throw Unknown(line: rest.number, text: rest.text) }
        return root
    }

    private init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let indent = line.prefix { $0 == " " }.count
            return Line(number: index + 1, indent: indent, text: String(line.dropFirst(indent)))
        }
    }

    private var line: Line? { next < lines.count ? lines[next] : nil }

    private mutating func skipComments() {
        while let line, line.text.isEmpty || line.text.hasPrefix("#") { next += 1 }
    }

    private mutating func node(at indent: Int) throws -> PipelineNode {
        line?.text.hasPrefix("- ") == true ? try list(at: indent) : try map(at: indent)
    }

    private mutating func list(at indent: Int) throws -> PipelineNode {
        var items: [PipelineNode] = []
        while let line, line.indent == indent, line.text.hasPrefix("- ") {
            let rest = String(line.text.dropFirst(2))
            if rest.firstMatch(of: Self.key) != nil {
                // The mapping begins behind the dash.
                lines[next] = Line(number: line.number, indent: indent + 2, text: rest)
                items.append(try map(at: indent + 2))
            } else {
                items.append(try value(rest, of: line))
            }
        }
        return .list(items)
    }

    private mutating func map(at indent: Int) throws -> PipelineNode {
        var entries: [PipelineNode.Entry] = []
        while let line, line.indent == indent, !line.text.hasPrefix("- ") {
            guard let found = line.text.firstMatch(of: Self.key),
                !entries.contains(where: { $0.key == String(found.1) })
            else {
                throw Unknown(line: line.number, text: line.text)
            }
            let rest = String(found.2 ?? "")
            entries.append(.init(key: String(found.1), value: try value(rest, of: line)))
        }
        return .map(entries)
    }

    /// What follows a dash or a key: the rest of the line, a block of lines, or what is indented below.
    private mutating func value(_ rest: String, of line: Line) throws -> PipelineNode {
        next += 1
        if rest == "|" { return .text(try block(under: line)) }
        skipComments()
        if rest.isEmpty {
            guard let below = self.line, below.indent > line.indent else { return .text("") }
            return try node(at: below.indent)
        }
        if let below = self.line, below.indent > line.indent { throw Unknown(line: below.number, text: below.text) }
        return .text(try scalar(rest, of: line))
    }

    private mutating func block(under parent: Line) throws -> String {
        guard let first = line, first.indent > parent.indent else {
            throw Unknown(line: parent.number, text: "an empty block")
        }
        var text = ""
        while let line, line.text.isEmpty || line.indent >= first.indent {
            text += String(repeating: " ", count: max(0, line.indent - first.indent)) + line.text + "\n"
            next += 1
        }
        // Of the empty lines at the end none counts.
        while text.hasSuffix("\n\n") { text.removeLast() }
        skipComments()
        return text
    }

    /// A plain text or one in single quotes; signs that mean something to YAML are refused.
    private func scalar(_ text: String, of line: Line) throws -> String {
        if let quoted = text.wholeMatch(of: /'([^']*)'/) { return String(quoted.1) }
        let isPlain =
            text.first.map { !"[]{}&*!|>%@`\"'#,?-".contains($0) } ?? false
            && !text.contains(" #") && !text.contains(": ") && !text.contains("\t") && !text.hasSuffix(":")
            && !text.hasSuffix(" ")
        guard isPlain else { throw Unknown(line: line.number, text: text) }
        return text
    }
}
