import SiteModel

/// Turns a value into text: `{{x | date "short"}}`. One filter, one file, one line in `all`.
struct Filter: Sendable {
    /// Appends the plain text of a value; nothing for a value of another shape.
    typealias Formatter = @Sendable (Value, inout [UInt8]) -> Void

    /// What comes of a shape and the arguments in a template.
    enum Preparation {
        case ready(Formatter)
        case wrongShape
        case wrongArguments
    }

    let name: String
    /// The shapes it takes, in words.
    let takes: Message
    /// How the arguments are written.
    let usage: Message
    let prepare: @Sendable (ValueShape, [String]) -> Preparation

    static let all: [Filter] = [.date, .plural, .json, .size, .count, .number]
}
