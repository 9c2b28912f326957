import SiteModel

/// Reads the colours of a theme from its `tokens.css`: rules of custom properties, alone or inside `@media`.
package enum TokenSheet {
    /// The scheme of a `:root` that stands outside any condition.
    package static let baseName = "обычная"

    /// The ordinary scheme first, then the others as they come; each takes over what it does not set itself.
    package static func read(_ file: SourceFile) -> Diagnosed<[ColourScheme]> {
        var reader = TokenReader(file)
        reader.readRules()
        return Diagnosed(merge(reader.rules), problems: reader.problems)
    }

    private static func merge(_ rules: [TokenReader.Rule]) -> [ColourScheme] {
        var base = ColourScheme(name: baseName, tokens: [:])
        for rule in rules where rule.scheme == baseName { base.tokens.merge(rule.tokens) { _, new in new } }
        var schemes: [ColourScheme] = [base]
        for rule in rules where rule.scheme != baseName && !rule.tokens.isEmpty {
            let index = schemes.firstIndex { $0.name == rule.scheme } ?? schemes.count
            if index == schemes.count { schemes.append(ColourScheme(name: rule.scheme, tokens: base.tokens)) }
            schemes[index].tokens.merge(rule.tokens) { _, new in new }
        }
        return schemes
    }
}
