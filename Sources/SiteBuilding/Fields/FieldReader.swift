import FrontMatter
import SiteModel

/// What a field needs while it is read: its file, its label for messages, the known tags; it collects the problems.
struct FieldReader: Sendable {
    /// What is wrong with a value and how to mend it.
    struct Complaint: Sendable {
        let rule: String
        let message: @Sendable (_ label: String) -> Message
        let help: Message

        init(_ rule: String, message: @escaping @Sendable (_ label: String) -> Message, help: Message) {
            self.rule = rule
            self.message = message
            self.help = help
        }

        /// Whether the words of a value are wrong, not their number: then a comment among them may be the reason.
        var isOfValue: Bool {
            !["field-length", "field-count", "field-required", "field-placeholder", "session-end"].contains(rule)
        }
    }

    let file: SourceFile
    let problemClass: ProblemClass
    let tags: TagList
    var label = ""
    var problems: [Diagnostic] = []
    /// Made for the first problem: a file with many is read once.
    private var lines: LineIndex?

    init(file: SourceFile, problemClass: ProblemClass, tags: TagList = TagList()) {
        self.file = file
        self.problemClass = problemClass
        self.tags = tags
    }

    mutating func report(
        _ complaint: Complaint, at offset: Int, severity: Severity = .error, notes: [Diagnostic.Note] = []
    ) {
        let lines = lines ?? LineIndex(of: file)
        self.lines = lines
        problems.append(
            Diagnostic(
                rule: complaint.rule, severity: severity, problemClass: problemClass, place: lines.place(at: offset),
                message: complaint.message(label),
                help: complaint.isOfValue && hasComment(at: offset) ? Self.comment : complaint.help, notes: notes))
    }

    /// Whether a `#` after a space stands in the rest of the line.
    private func hasComment(at offset: Int) -> Bool {
        let line = file.bytes.dropFirst(offset).prefix { $0 != 0x0A && $0 != 0x0D }
        return zip(line, line.dropFirst()).contains { ($0 == 0x20 || $0 == 0x09) && $1 == UInt8(ascii: "#") }
    }

    private static let comment = Message(
        ru: "Пояснение после «#» пишут на отдельной строке: здесь оно стало частью значения.",
        en: "A comment stands on a line of its own: here it became part of the value.")

    /// The text of a scalar; the reader of front matter has already refused lists and groups in its place.
    func text(_ node: Node) -> SourceText? {
        guard case .scalar(let scalar) = node.content else { return nil }
        return scalar.text
    }
}

extension FieldReader {
    mutating func reportMissing(_ definition: FieldDefinition, at offset: Int) {
        label = definition.label
        report(
            Complaint(
                "field-required",
                message: { label in
                    Message(
                        ru: "не заполнено обязательное поле «\(label)»", en: "the required field “\(label)” is missing")
                },
                help: Message(
                    ru: definition.kind.acceptsPlaceholder
                        ? "Добавьте строку «\(definition.label): …»; если значение ещё неизвестно, поставьте знак «?»."
                        : "Добавьте строку «\(definition.label): …».",
                    en: definition.kind.acceptsPlaceholder
                        ? "Add a line “\(definition.key): …”; write “?” while the value is not known."
                        : "Add a line “\(definition.key): …”.")),
            at: offset)
    }
}

extension FieldReader.Complaint {
    static let placeholderRefused = Self(
        "field-placeholder",
        message: { label in
            Message(ru: "в поле «\(label)» нельзя ставить «?»", en: "the field “\(label)” cannot be “?”")
        },
        help: Message(ru: "Впишите настоящее значение.", en: "Write the real value."))
}
