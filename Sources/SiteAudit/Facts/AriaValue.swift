import HTMLTree

/// What may be written as the value of a state or property (WAI-ARIA 1.2, 6.2.4).
package enum AriaValue: Sendable {
    /// One of these words.
    case token([StaticString])
    /// Some of these words, with spaces between.
    case tokens([StaticString])
    case integer
    case number
    /// Text and references to ids: anything.
    case any

    /// The type of a state or property.
    package init(of name: AttributeName) {
        switch name {
        case .ariaAtomic, .ariaBusy, .ariaDisabled, .ariaModal, .ariaMultiline, .ariaMultiselectable, .ariaReadonly,
            .ariaRequired:
            self = .token(["true", "false"])
        case .ariaExpanded, .ariaGrabbed, .ariaHidden, .ariaSelected: self = .token(["true", "false", "undefined"])
        case .ariaChecked, .ariaPressed: self = .token(["true", "false", "mixed", "undefined"])
        case .ariaColcount, .ariaColindex, .ariaColspan, .ariaLevel, .ariaPosinset, .ariaRowcount, .ariaRowindex,
            .ariaRowspan, .ariaSetsize:
            self = .integer
        case .ariaValuemax, .ariaValuemin, .ariaValuenow: self = .number
        default: self = Self.words(of: name)
        }
    }

    private static func words(of name: AttributeName) -> AriaValue {
        switch name {
        case .ariaAutocomplete: .token(["inline", "list", "both", "none"])
        case .ariaCurrent: .token(["page", "step", "location", "date", "time", "true", "false"])
        case .ariaHaspopup: .token(["false", "true", "menu", "listbox", "tree", "grid", "dialog"])
        case .ariaInvalid: .token(["grammar", "false", "spelling", "true"])
        case .ariaLive: .token(["assertive", "off", "polite"])
        case .ariaOrientation: .token(["horizontal", "undefined", "vertical"])
        case .ariaSort: .token(["ascending", "descending", "none", "other"])
        case .ariaDropeffect: .tokens(["copy", "execute", "link", "move", "none", "popup"])
        case .ariaRelevant: .tokens(["additions", "all", "removals", "text"])
        default: .any
        }
    }

    /// Whether a value is of the type; the case of letters does not count.
    package func allows(_ value: ArraySlice<UInt8>) -> Bool {
        let trimmed = value.trimmingASCIIWhitespace
        switch self {
        case .any: return true
        case .token(let words): return words.contains { trimmed.equals($0) }
        case .tokens(let words):
            let parts = trimmed.split(whereSeparator: \.isASCIIWhitespace)
            return !parts.isEmpty && parts.allSatisfy { part in words.contains { part.equals($0) } }
        case .integer:
            let digits = Self.unsigned(trimmed)
            return !digits.isEmpty && digits.allSatisfy(Self.isDigit)
        case .number: return Self.isNumber(trimmed)
        }
    }

    /// What is allowed, in words for a message: `true, false`; nil when words are not what is wanted.
    package var words: [StaticString]? {
        switch self {
        case .token(let words), .tokens(let words): words
        default: nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func unsigned(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        value.first == UInt8(ascii: "-") || value.first == UInt8(ascii: "+") ? value.dropFirst() : value
    }

    /// A real number in digits, perhaps with a fraction and an exponent.
    private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
        let whole = unsigned(value).prefix(while: isDigit)
        var rest = value[whole.endIndex...]
        var digits = whole.count
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            digits += fraction.count
            rest = value[fraction.endIndex...]
        }
        guard digits > 0 else { return false }
        guard let mark = rest.first else { return true }
        let exponent = unsigned(rest.dropFirst())
        return mark.asciiLowercased == UInt8(ascii: "e") && !exponent.isEmpty && exponent.allSatisfy(isDigit)
    }
}
