/// Words of a message in both languages the command speaks.
package struct Message: Sendable, Hashable {
    package let ru: String
    package let en: String

    package init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }
}

/// How heavy a problem is: an error stops publishing, a warning is answered by the editor, a review needs a person.
package enum Severity: String, Sendable, Hashable, Codable {
    case error, warning, review
}

/// What a problem is about; with `error` it decides the exit code (see `ExitCode` of the command).
package enum ProblemClass: Int, Sendable, Hashable {
    case content = 1
    case usage = 2
    case configuration = 3
    case templates = 4
    case disk = 5
    case internalFault = 70
}

/// A problem as a value: what, where, why and how to mend it. `help` is never empty.
package struct Diagnostic: Sendable, Hashable {
    package var rule: String
    package var severity: Severity
    package var problemClass: ProblemClass
    package var place: SourcePlace
    package var message: Message
    package var help: Message
    package var notes: [Note]
    /// WCAG 2.2 success criteria, as `1.1.1`.
    package var wcag: [String]
    /// Ids of W3C ACT rules.
    package var act: [String]

    /// A further place that belongs to the problem, such as the first of two equal keys.
    package struct Note: Sendable, Hashable {
        package let place: SourcePlace?
        package let message: Message

        package init(place: SourcePlace?, message: Message) {
            self.place = place
            self.message = message
        }
    }

    package init(
        rule: String, severity: Severity = .error, problemClass: ProblemClass = .content, place: SourcePlace,
        message: Message, help: Message, notes: [Note] = [], wcag: [String] = [], act: [String] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.problemClass = problemClass
        self.place = place
        self.message = message
        self.help = help
        self.notes = notes
        self.wcag = wcag
        self.act = act
    }
}

/// A value and the problems met on the way to it; nothing throws for a content mistake.
package struct Diagnosed<Value> {
    package var value: Value
    package var problems: [Diagnostic]

    package init(_ value: Value, problems: [Diagnostic] = []) {
        self.value = value
        self.problems = problems
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
        Diagnosed<Other>(transform(value), problems: problems)
    }

    /// The value; its problems join `problems`.
    package func collect(into problems: inout [Diagnostic]) -> Value {
        problems += self.problems
        return value
    }
}

extension Diagnosed: Sendable where Value: Sendable {}
