import SiteModel

/// What a template was compiled to: operations in a row, numbers instead of names. Shared by all who render it.
final class Program: Sendable {
    let operations: [Operation]
    /// All literals, one after the other.
    let literals: [UInt8]
    let runs: [LiteralRun]
    /// Field numbers of all paths, one path after the other; `Path.address` stands for `.href`.
    let steps: [Int32]
    let formatters: [Filter.Formatter]
    /// Frames as they are before a page is rendered: texts written in templates are there already.
    let frames: [Value]
    let rootCount: Int
    let usedFiles: [Int]

    init(_ builder: ProgramBuilder, rootCount: Int, usedFiles: [Int]) {
        operations = builder.operations
        literals = builder.literals
        runs = builder.runs
        steps = builder.steps
        formatters = builder.formatters
        frames = builder.frames
        self.rootCount = rootCount
        self.usedFiles = usedFiles
    }
}

/// Literal bytes that stand one after the other in one file; the run ends where the next begins.
struct LiteralRun: Sendable {
    let position: Int32
    let origin: Origin
}

/// A value by numbers: a frame, and the fields to go down from it.
struct Path: Sendable {
    /// The step from a contact to the address that calls or writes.
    static let address: Int32 = -1

    let frame: Int32
    let firstStep: Int32
    let stepCount: Int32

    var steps: Range<Int> { Int(firstStep)..<(Int(firstStep) + Int(stepCount)) }
}

/// One step of rendering; targets are indexes of operations.
enum Operation: Sendable {
    case literal(from: Int32, to: Int32, firstRun: Int32, lastRun: Int32)
    case print(Path, Printing, tag: Origin)
    case format(Path, formatter: Int32, Printing, tag: Origin)
    case branch(Path, Test, otherwise: Int32)
    /// Begins a loop whose item is frame `item`; an empty list goes to `empty`.
    case each(Path, item: Int32, empty: Int32)
    /// The next item, back at `body`; after the last one simply on.
    case next(body: Int32)
    case jump(Int32)
}

/// What is asked of a value in `{{#if}}`.
enum Test: Sendable {
    /// A value or `?`, and not an empty list.
    case present
    case known
    case flag
}

/// The shape a place was checked for; a value of another shape prints nothing there.
enum Printing: Sendable {
    case text, attributeText
    case number, attributeNumber
    case contact, attributeContact
    case address, attributeAddress
    case fragment
    /// The result of a filter, escaped; in an attribute `?` prints nothing.
    case formatted, attributeFormatted
    case json

    var isAttribute: Bool {
        switch self {
        case .attributeText, .attributeNumber, .attributeContact, .attributeAddress, .attributeFormatted: true
        case .text, .number, .contact, .address, .fragment, .formatted, .json: false
        }
    }
}
