/// A selector of the token sheet: when it holds for the root, and the element inside it is about, if any.
struct RootSelector: Sendable {
    let condition: SchemeCondition
    /// The selector below the root: `.strip`; nil when it is about the root itself.
    let inner: String?
    let specificity: Specificity

    init(_ selector: Selector) {
        specificity = selector.specificity()
        guard let first = selector.compounds.first, Self.isAboutRoot(first, depth: 0) else {
            condition = .always
            inner = selector.text
            return
        }
        condition = Self.condition(of: first, depth: 0)
        let rest = selector.compounds.dropFirst().map(\.text)
        inner = rest.isEmpty ? nil : rest.joined(separator: " ")
    }

    /// Whether a compound can only be about the root: it says so, or holds nothing but the marks of a scheme.
    private static func isAboutRoot(_ compound: Selector.Compound, depth: Int) -> Bool {
        if compound.simples.contains(where: isRoot) { return true }
        return !compound.simples.isEmpty && compound.simples.allSatisfy { isSchemeMark($0, depth: depth) }
    }

    private static func isRoot(_ simple: Selector.Simple) -> Bool {
        simple == .type("html") || simple == .pseudoClass(name: "root", argument: nil)
    }

    private static func isSchemeMark(_ simple: Selector.Simple, depth: Int) -> Bool {
        switch simple {
        case .className("krupno"), .attribute("data-scheme", _, _), .pseudoClass("has", _?): true
        case .pseudoClass("is", let list?), .pseudoClass("where", let list?), .pseudoClass("not", let list?):
            depth < Selector.depthLimit
                && Selector.list(list).allSatisfy { selector in
                    selector.compounds.count == 1
                        && selector.compounds.allSatisfy { isAboutRoot($0, depth: depth + 1) }
                }
        default: false
        }
    }

    private static func condition(of compound: Selector.Compound, depth: Int) -> SchemeCondition {
        .all(compound.simples.map { condition(of: $0, in: compound, depth: depth) })
    }

    private static func condition(
        of simple: Selector.Simple, in compound: Selector.Compound, depth: Int
    ) -> SchemeCondition {
        switch simple {
        case .universal, .type("html"), .pseudoClass("root", nil): return .always
        case .className("krupno"): return .large
        case .className(let name): return .other("." + name)
        case .attribute("data-scheme", "", _): return .anyChosen
        case .attribute("data-scheme", "=", let value): return chosen(value)
        case .pseudoClass("is", let list?), .pseudoClass("where", let list?):
            return any(of: list, in: compound, depth: depth)
        case .pseudoClass("not", let list?): return .not(any(of: list, in: compound, depth: depth))
        case .pseudoClass("has", let list?): return .any(Selector.list(list).map(CheckedScheme.condition))
        default: return .other(compound.text)
        }
    }

    private static func any(of list: String, in compound: Selector.Compound, depth: Int) -> SchemeCondition {
        guard depth < Selector.depthLimit else { return .other(compound.text) }
        return .any(
            Selector.list(list).map { selector in
                guard selector.compounds.count == 1, let only = selector.compounds.first else {
                    return .other(selector.text)
                }
                return condition(of: only, depth: depth + 1)
            })
    }

    /// The word `system` stands for no choice.
    static func chosen(_ name: String) -> SchemeCondition { name == "system" ? .not(.anyChosen) : .chosen(name) }
}

/// What `:has(#scheme-black:checked)` and the like ask: which of the page's switches is on.
private enum CheckedScheme {
    static func condition(_ selector: Selector) -> SchemeCondition {
        let simples = selector.compounds.flatMap(\.simples)
        guard simples.contains(.pseudoClass(name: "checked", argument: nil)) else { return unknown(selector) }
        if let name = simples.lazy.compactMap(name).first { return RootSelector.chosen(name) }
        let excluded = simples.flatMap(excludedNames)
        guard !excluded.isEmpty else { return unknown(selector) }
        return .all(excluded.map { .not(RootSelector.chosen($0)) } + [.anyChosen])
    }

    private static func name(_ simple: Selector.Simple) -> String? {
        switch simple {
        case .id(let id) where id.hasPrefix("scheme-"): String(id.dropFirst("scheme-".count))
        case .attribute("value", "=", let value): value
        default: nil
        }
    }

    private static func excludedNames(_ simple: Selector.Simple) -> [String] {
        guard case .pseudoClass("not", let list?) = simple else { return [] }
        return Selector.list(list).flatMap(\.compounds).flatMap(\.simples).compactMap(name)
    }

    private static func unknown(_ selector: Selector) -> SchemeCondition { .other(":has(" + selector.text + ")") }
}
