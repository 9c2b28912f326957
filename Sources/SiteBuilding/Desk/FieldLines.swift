import SiteModel

/// Writes a field of a new page: a line that explains it, then the field with `?` or a prefilled value. An optional
/// one is commented out by a `#` without a space, so that deleting the sign leaves a right line.
struct FieldLines {
    let page: PageDraft

    /// `isInComment`: the group around it is commented out already.
    func lines(
        of field: FieldDefinition, prefilled: String? = nil, indent: Int = 0, isInComment: Bool = false
    ) -> [String] {
        let advice = field.kind.advice(for: page)
        let margin = String(repeating: " ", count: indent)
        let isShown = field.isRequired || field.kind is ConsentField || prefilled != nil || isInComment
        let context = Context(indent: indent, isInComment: isInComment || !isShown, isRequired: field.isRequired)
        let value = value(of: field.kind, advice, prefilled: prefilled, context)
        let own = [margin + field.label + ":" + (value.beside.isEmpty ? "" : " " + value.beside)] + value.below
        return [margin + "# " + sentence(field, advice)] + (isShown ? own : own.map { "#" + $0 })
    }

    private func sentence(_ field: FieldDefinition, _ advice: FieldAdvice) -> String {
        let need = field.isRequired ? " Обязательно." : " Не обязательно."
        let example = advice.example.map { " Например: \($0)." } ?? ""
        let unknown = field.isRequired && field.kind.acceptsPlaceholder ? " Пока не знаете – оставьте «?»." : ""
        return "\(field.label): \(advice.words).\(need)\(example)\(unknown)"
    }

    private struct Context {
        let indent: Int
        let isInComment: Bool
        let isRequired: Bool

        func deeper(by count: Int) -> Context {
            Context(indent: indent + count, isInComment: isInComment, isRequired: isRequired)
        }
    }

    /// What stands after the colon, and the lines below it.
    private struct WrittenValue {
        var beside = ""
        var below: [String] = []
    }

    private func value(
        of kind: any FieldKind, _ advice: FieldAdvice, prefilled: String?, _ context: Context
    ) -> WrittenValue {
        if let element = advice.element { return list(of: element, prefilled: prefilled, context) }
        if let prefilled { return WrittenValue(beside: prefilled) }
        if kind is TagsField, let tag = advice.example {
            return WrittenValue(below: [String(repeating: " ", count: context.indent + 2) + "- " + tag])
        }
        // A group whose file has to be there would be refused: the whole of it is still unknown.
        if context.isRequired, !context.isInComment, kind is ImageField || kind is DocumentField {
            return WrittenValue(beside: "?")
        }
        if !advice.fields.isEmpty { return WrittenValue(below: group(advice, context.deeper(by: 2))) }
        return WrittenValue(beside: scalar(kind, advice, isAnswered: context.isRequired || context.indent > 0))
    }

    /// `isAnswered`: the field comes with others, so it must not say more than its absence would.
    private func scalar(_ kind: any FieldKind, _ advice: FieldAdvice, isAnswered: Bool) -> String {
        if kind is YesNoField { return isAnswered ? "нет" : "да" }
        return kind.acceptsPlaceholder ? "?" : advice.example ?? "…"
    }

    private func group(_ advice: FieldAdvice, _ context: Context) -> [String] {
        let ordered = advice.fields.filter(\.isRequired) + advice.fields.filter { !$0.isRequired }
        return ordered.flatMap { field in
            lines(
                of: field, prefilled: advice.prefilled[field.key], indent: context.indent,
                isInComment: context.isInComment)
        }
    }

    private func list(
        of element: (kind: any FieldKind, minimum: Int), prefilled: String?, _ context: Context
    ) -> WrittenValue {
        let advice = element.kind.advice(for: page)
        let margin = String(repeating: " ", count: context.indent + 2)
        if advice.fields.isEmpty {
            let item = prefilled ?? scalar(element.kind, advice, isAnswered: true)
            return WrittenValue(below: Array(repeating: margin + "- " + item, count: min(20, max(1, element.minimum))))
        }
        if element.kind is ImageField || element.kind is DocumentField { return WrittenValue(beside: "?") }
        var lines = group(advice, context.deeper(by: 4))
        // The first field of a group stands beside the dash.
        if let first = lines.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") }) {
            lines[first] = margin + "- " + lines[first].drop { $0 == " " }
        }
        return WrittenValue(below: lines)
    }
}
