/// What an editor is told of a kind of field. In Russian only: it becomes part of a new page.
struct FieldAdvice: Sendable {
    /// What to write, with its bounds and choices: «текст, до 160 знаков».
    let words: String
    /// A value of the right form; nil where the words say enough.
    var example: String?
    /// The fields of a kind that is a group.
    var fields: [FieldDefinition] = []
    /// Values of the group that can be told beforehand, by key.
    var prefilled: [String: String] = [:]
    /// What a list holds, and how many at least.
    var element: (kind: any FieldKind, minimum: Int)?

    init(_ words: String, example: String? = nil) {
        self.words = words
        self.example = example
    }

    /// Advice on a group of named fields.
    init(_ words: String, fields: [FieldDefinition], prefilled: [String: String] = [:]) {
        self.init(words)
        self.fields = fields
        self.prefilled = prefilled
    }
}
