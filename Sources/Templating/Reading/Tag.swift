/// A tag of a template as it is written, not yet checked against any shape.
enum Tag: Sendable {
    case print(PathName, FilterUse?)
    case ifBegin(PathName)
    case eachBegin(PathName, name: TagName)
    case slotBegin(TagName)
    case otherwise
    case end(SectionKind)
    case partial(PartialUse)
    case layout(TagName)
    case comment

    /// Whether a line that holds only such tags vanishes from the page.
    var isBlock: Bool {
        if case .print = self { return false }
        return true
    }
}

/// The tags that stand around something.
enum SectionKind: String, Sendable {
    case `if`, each, slot
}

/// One name and the byte where it begins.
struct TagName: Sendable {
    let text: String
    let offset: Int
}

/// Names joined by dots, `page.place.name`, and the byte where they begin.
struct PathName: Sendable {
    let parts: [String]
    let offset: Int

    var text: String { parts.joined(separator: ".") }
    var first: String { parts.first ?? "" }
}

/// `| name "argument" "argument"`.
struct FilterUse: Sendable {
    let name: String
    let arguments: [String]
    let offset: Int
}

/// `{{> name argument=value}}`.
struct PartialUse: Sendable {
    let name: TagName
    let arguments: [Argument]

    struct Argument: Sendable {
        let name: TagName
        let value: ArgumentValue
    }

    enum ArgumentValue: Sendable {
        case path(PathName)
        case text([UInt8], offset: Int)
    }
}
