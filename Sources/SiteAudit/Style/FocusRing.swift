/// What declarations and selectors say of the ring around what has the focus.
enum FocusRing {
    /// Whether the outline is taken away.
    static func isRemoved(_ declaration: RuleSheet.Declaration) -> Bool {
        switch declaration.property {
        case "outline", "outline-style", "outline-width": declaration.words.contains(where: isNothing)
        default: false
        }
    }

    /// Whether something visible is drawn around the element.
    static func isGiven(_ declaration: RuleSheet.Declaration) -> Bool {
        switch declaration.property {
        case "outline", "outline-style", "border", "border-style", "border-bottom", "box-shadow":
            !declaration.words.contains(where: isNothing)
                || declaration.property == "box-shadow" && declaration.value != "none"
        case "border-color", "border-width": true
        default: false
        }
    }

    private static func isNothing(_ word: String) -> Bool {
        if word == "none" || word == "hidden" || word == "transparent" { return true }
        let number = word.prefix { $0.isNumber || $0 == "." }
        return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
    }

    /// Whether the selector is about what has the focus.
    static func isAboutFocus(_ selector: Selector) -> Bool {
        selector.compounds.last?.simples.contains(where: isFocus) ?? false
    }

    /// Whether the elements of a selector can be reached by keyboard, as far as it says.
    static func isNeeded(by selector: Selector) -> Bool {
        guard let subject = selector.compounds.last, !subject.simples.contains(where: isPseudoElement) else {
            return false
        }
        let isFocused = subject.simples.contains(where: isFocus)
        // Told apart from the keyboard's focus: the browser's own ring stays for that.
        if subject.simples.contains(where: isNotVisibleFocus) { return false }
        for simple in subject.simples {
            switch simple {
            case .type(let name): return interactive.contains(name)
            case .attribute("tabindex", _, let value): return !value.hasPrefix("-")
            case .attribute("href", _, _), .attribute("contenteditable", _, _): return true
            case .id(let id) where contentNames.contains(id.lowercased()): return false
            default: break
            }
        }
        return isFocused || subject.simples.allSatisfy { $0 == .universal }
    }

    /// Whether a ring's selector holds for all elements of another, once they have the focus.
    static func covers(_ ring: Selector, _ other: Selector) -> Bool {
        let outer = other.compounds.dropLast().map(\.text)
        let ringOuter = ring.compounds.dropLast().map(\.text)
        guard ringOuter.isEmpty || ringOuter == Array(outer), let subject = other.compounds.last else { return false }
        let own = subject.simples.filter { !isFocus($0) && $0 != .universal }
        let wanted = (ring.compounds.last?.simples ?? []).filter { !isFocus($0) && $0 != .universal }
        return wanted.allSatisfy { own.contains($0) || isAlternative($0, own) }
    }

    /// Whether one of the choices of `:is(…)` holds for these simple selectors.
    private static func isAlternative(_ simple: Selector.Simple, _ own: [Selector.Simple]) -> Bool {
        switch simple {
        case .pseudoClass("is", let list?), .pseudoClass("where", let list?):
            Selector.list(list).contains { choice in
                choice.compounds.count == 1 && choice.compounds[0].simples.allSatisfy(own.contains)
            }
        default: false
        }
    }

    private static func isFocus(_ simple: Selector.Simple) -> Bool {
        switch simple {
        case .pseudoClass("focus", nil), .pseudoClass("focus-visible", nil), .pseudoClass("focus-within", nil): true
        default: false
        }
    }

    private static func isNotVisibleFocus(_ simple: Selector.Simple) -> Bool {
        guard case .pseudoClass("not", let list?) = simple else { return false }
        return list.contains("focus-visible")
    }

    private static func isPseudoElement(_ simple: Selector.Simple) -> Bool {
        if case .pseudoElement = simple { return true }
        return false
    }

    private static let interactive: Set<String> = [
        "a", "area", "button", "input", "select", "textarea", "summary", "iframe", "audio", "video",
    ]
    /// Ids that targets of skip links have.
    private static let contentNames: Set<String> = ["main", "content", "main-content", "maincontent", "soderzhanie"]
}
