/// A style sheet as its rules, enough to ask what is said about whom.
struct SettingsSheet {
    struct Rule {
        /// The `@media` and `@container` heads around the rule, outermost first.
        let conditions: [String]
        let selector: String
        let declarations: [Declaration]
    }

    struct Declaration {
        let property: String
        let value: String
    }

    private(set) var rules: [Rule] = []

    init(_ text: String) {
        let plain = text.replacing(/\/\*(?s).*?\*\//, with: "")
        var conditions: [String] = []
        var rest = plain[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let head = rest[..<brace].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isEnd = rest[brace] == "}"
            rest = rest[rest.index(after: brace)...]
            if isEnd {
                _ = conditions.popLast()
            } else if head.hasPrefix("@") {
                conditions.append(head)
            } else {
                let end = rest.firstIndex(of: "}") ?? rest.endIndex
                let declarations = Self.declarations(rest[..<end])
                rules.append(Rule(conditions: conditions, selector: head, declarations: declarations))
                rest = rest[end...].dropFirst()
            }
        }
    }

    /// Every declaration with the rule it stands in.
    var all: [(rule: Rule, declaration: Declaration)] {
        rules.flatMap { rule in rule.declarations.map { (rule, $0) } }
    }

    func values(of property: String, where fits: (Rule) -> Bool = { _ in true }) -> [String] {
        all.filter { $0.declaration.property == property && fits($0.rule) }.map(\.declaration.value)
    }

    private static func declarations(_ text: Substring) -> [Declaration] {
        text.split(separator: ";").compactMap { part in
            let sides = part.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            return Declaration(property: trimmed(sides[0]), value: trimmed(sides[1]))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
