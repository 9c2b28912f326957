import SiteModel

/// Where in an HTML document a template stands: moved on by every literal, asked by every value.
///
/// A small part of the tokenizer of the HTML standard (section 13.2.5): enough to tell text, tags, attributes with
/// their names, comments and raw text apart. Where the two could differ, this one refuses.
struct HTMLContext: Sendable {
    enum State: Sendable, Equatable {
        case text
        /// After `<`.
        case tagOpen
        case tagName
        /// Inside a tag where an attribute may begin.
        case beforeAttribute
        /// Inside a tag where white space must come first: after a quote, or after a section.
        case afterItem
        case attributeName
        case afterAttributeName
        /// After `=`.
        case beforeValue
        case quoted(UInt8)
        case unquoted
        /// After `</`.
        case endTag
        /// After `<!` and this many hyphens.
        case declaration(hyphens: Int)
        /// With the hyphens just read, of which `-->` needs two.
        case comment(hyphens: Int)
        /// Inside an element whose text is not markup; so many bytes of its end tag were read.
        case raw(matched: Int)
    }

    /// How far the value of an address attribute has come.
    enum Address: Sendable, Equatable {
        case none
        case literal
        /// A value was printed; only `#…`, `?…` or the end may follow.
        case value
        case tail
        /// Something in it was wrong; nothing more is said of it.
        case wrong
    }

    var state = State.text
    /// Name of the tag the place stands in, or of the raw element around it; lower case.
    var element: [UInt8] = []
    /// Name of the attribute the place stands in; lower case.
    var attribute: [UInt8] = []
    /// The literal value of `type`, which tells JSON-LD from other scripts.
    var scriptType: [UInt8] = []
    var address = Address.none
    /// What the attribute holds whose value the place stands in.
    var kind = AttributeKind.plain
    /// Where the tag or comment around the place began.
    var tagStart = Origin(file: 0, offset: 0)
    /// Where the attribute value around the place began: its quote.
    var valueStart = Origin(file: 0, offset: 0)

    /// Raw element around the place, if it stands in one.
    var rawElement: RawElement? {
        guard case .raw = state else { return nil }
        return RawElement(element, type: scriptType)
    }

    /// Before a section, partial or slot a name is complete: nothing may be composed of a literal and a branch.
    mutating func reachBoundary() {
        switch state {
        case .tagName, .attributeName, .unquoted: state = .afterItem
        case .afterAttributeName: state = .beforeAttribute
        default: break
        }
    }

    /// Whether two ways through a template end in the same place, so that what follows means the same after both.
    func agrees(with other: HTMLContext, ignoringAddress: Bool = false) -> Bool {
        guard isInTag == other.isInTag, isInTag || state == other.state, element == other.element else { return false }
        guard scriptType == other.scriptType, isInTag || attribute == other.attribute else { return false }
        return ignoringAddress || (address == .none) == (other.address == .none)
    }

    /// What is true after either of two ways that agree: the stricter of both.
    func joined(with other: HTMLContext) -> HTMLContext {
        var joined = self
        if other.state == .afterItem { joined.state = .afterItem }
        if other.address == .value || other.address == .wrong { joined.address = other.address }
        return joined
    }

    /// Where what the place stands in began: an attribute value, a tag, a comment, a raw element.
    var start: Origin {
        if case .quoted = state { return valueStart }
        return tagStart
    }

    /// A value was printed here; where it must not be, what follows is read as if it had been right.
    mutating func wroteValue() {
        switch state {
        case .quoted, .unquoted:
            let isWrong = kind == .plain || kind == .code || address == .wrong
            address = isWrong ? address : .value
        case .beforeValue:
            state = .unquoted
            kind = .plain
        case .beforeAttribute, .afterItem, .afterAttributeName:
            state = .attributeName
            attribute = []
        default: break
        }
    }

    /// After a branch that ended elsewhere was reported: what follows is read as if it had not been there.
    func forgiving() -> HTMLContext {
        var context = self
        if address == .none, kind == .address || kind == .addresses { context.address = .wrong }
        return context
    }

    private var isInTag: Bool { state == .beforeAttribute || state == .afterItem }
}

/// Elements whose text the HTML standard does not read as markup.
enum RawElement: Sendable, Equatable {
    case script, jsonLinkedData, style
    /// `title` and `textarea`: text with character references.
    case plain
    /// `iframe`, `noembed`, `noframes`, `xmp`, `plaintext`.
    case other

    init?(_ element: [UInt8], type: [UInt8]) {
        switch String(decoding: element, as: UTF8.self) {
        case "script":
            let isData = String(decoding: type, as: UTF8.self) == "application/ld+json"
            self = isData ? .jsonLinkedData : .script
        case "style": self = .style
        case "title", "textarea": self = .plain
        case "iframe", "noembed", "noframes", "xmp", "plaintext": self = .other
        default: return nil
        }
    }
}

/// What an attribute holds, by its name.
enum AttributeKind: Sendable, Equatable {
    case plain
    /// One address.
    case address
    /// Addresses with widths, parted by commas.
    case addresses
    /// Script or style: no value may stand in it.
    case code
    /// `type` of a `script`: it decides how the element is read, so it is written out.
    case scriptType

    init(of name: [UInt8], in element: [UInt8]) {
        let name = String(decoding: name, as: UTF8.self)
        if name == "type", element.elementsEqual("script".utf8) {
            self = .scriptType
        } else if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
            self = .code
        } else if name == "srcset" || name == "imagesrcset" {
            self = .addresses
        } else {
            self = Self.addressNames.contains(name) ? .address : .plain
        }
    }

    private static let addressNames: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping", "poster", "src",
        "xlink:href",
    ]
}
