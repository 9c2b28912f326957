import SiteModel

/// A definition of a field as written in a type file, while a kind is made out of it.
struct FieldForm: Sendable {
    var kindName = ""
    var key = ""
    var minimum: Double?
    var maximum: Double?
    var unit: String?
    var values: [String] = []
    var schemes: [String] = []
    /// Type a reference leads to.
    var to: String?
    /// Kind of a list's elements.
    var of: String?
    var fields: [FieldDefinition] = []
    var offset = 0
    var reader: FieldReader

    init(reader: FieldReader) {
        self.reader = reader
    }

    /// The form of a list's elements: the bounds belong to the list.
    func ofElement() -> FieldForm {
        var form = self
        form.kindName = of ?? ""
        (form.minimum, form.maximum, form.of) = (nil, nil, nil)
        return form
    }

    mutating func complain(_ ru: String, _ en: String, helpRu: String, helpEn: String) {
        reader.report(
            FieldReader.Complaint(
                "type-field", message: { _ in Message(ru: ru, en: en) }, help: Message(ru: helpRu, en: helpEn)),
            at: offset)
    }
}
