import SiteModel

/// The only codes the command ends with; the highest class present wins, in the order of `severityOrder`.
enum ExitStatus: Int32, Error {
    case good = 0
    case content = 1
    case usage = 2
    case configuration = 3
    case templates = 4
    case disk = 5
    case internalFault = 70
    case interrupted = 130

    private static let severityOrder: [ExitStatus] = [
        .internalFault, .interrupted, .disk, .usage, .configuration, .templates, .content,
    ]

    /// The code for a run that met these problems; `strict` counts warnings as errors.
    init(_ problems: [Diagnostic], strict: Bool) {
        let present = Set(
            problems.filter { $0.severity == .error || (strict && $0.severity == .warning) }.map(\.problemClass))
        self = Self.severityOrder.first { status in present.contains { Self.of($0) == status } } ?? .good
    }

    private static func of(_ problemClass: ProblemClass) -> ExitStatus {
        switch problemClass {
        case .content: .content
        case .usage: .usage
        case .configuration: .configuration
        case .templates: .templates
        case .disk: .disk
        case .internalFault: .internalFault
        }
    }
}
