import SiteModel

extension NodeReader {
    /// Reads a text: plain, quoted or a block; nil after a reported problem.
    mutating func readText(_ value: Range<Int>, owner: Owner) -> Node? {
        guard !value.isEmpty else { return readNothing(owner) }
        switch bytes[value.lowerBound] {
        case Sign.doubleQuote, Sign.singleQuote: return readQuoted(value, owner)
        case Sign.bar:
            if value.count == 1 { return readBlock(value, owner) }
            return refuse(value.lowerBound + 1, owner, Self.textAfterBar)
        default: break
        }
        if let slip = YAMLSlip(of: value, in: bytes) { return refuse(slip, value, .text, owner) }
        advance()
        return plain(value)
    }

    func plain(_ value: Range<Int>) -> Node {
        let text = SourceText(bytes: Array(bytes[value]), base: value.lowerBound)
        return Node(content: .scalar(Scalar(text: text, style: .plain)), offset: value.lowerBound)
    }

    /// No text in the line: lines below are of the wrong kind, and none at all is an empty value.
    private mutating func readNothing(_ owner: Owner) -> Node? {
        let before = problems.items.count
        let end = cursor.line?.end ?? 0
        advance()
        if let line = cursor.line, belongs(line, to: owner) {
            mismatchBelow(line, .text, owner)
        } else if problems.items.count == before {
            reportEmpty(.text, owner, end: end)
        }
        return nil
    }

    /// Reports a problem of the value and passes over it.
    mutating func refuse(_ offset: Int, _ owner: Owner, _ make: (SourcePlace) -> Diagnostic) -> Node? {
        problems.add(at: offset, make)
        skipValue(owner)
        return nil
    }

    mutating func refuse(_ slip: YAMLSlip, _ value: Range<Int>, _ shape: Shape, _ owner: Owner) -> Node? {
        let written = quote(value)
        let form = sample(shape.isText ? .list(of: .text) : shape, value, owner)
        return refuse(value.lowerBound, owner) { slip.diagnostic(at: $0, written: written, form: form) }
    }

    private mutating func readQuoted(_ value: Range<Int>, _ owner: Owner) -> Node? {
        let quoted = QuotedText(value, in: bytes)
        if let fault = quoted.fault {
            return refuse(fault.offset, owner) { QuotedText.diagnostic(of: fault, at: $0) }
        }
        if quoted.text.isEmpty {
            let name = owner.key.map(quote)
            return refuse(value.lowerBound, owner) { Self.emptyQuotes($0, name) }
        }
        advance()
        return Node(content: .scalar(Scalar(text: quoted.text, style: .quoted)), offset: value.lowerBound)
    }

    private static func textAfterBar(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "После «|» в той же строке ничего не пишут", en: "Nothing may follow “|” in its line"),
            help: Message(
                ru:
                    "Оставьте в строке только «|», а текст пишите ниже с отступом. Если «|» — часть текста, возьмите весь "
                    + "текст в кавычки.",
                en: "Leave “|” alone in its line and write the text below, indented. If “|” belongs to the text, put "
                    + "the whole text in quotes."))
    }

    private static func emptyQuotes(_ place: SourcePlace, _ name: String?) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: name.map { "У поля «\($0)» пустое значение в кавычках" } ?? "Пустая строка списка",
                en: name.map { "The field “\($0)” has an empty value in quotes" } ?? "An empty item of a list"),
            help: Message(
                ru: "Напишите значение, или ? без кавычек, если оно ещё неизвестно, или удалите строку.",
                en: "Write the value, or ? without quotes if it is not known yet, or delete the line."))
    }
}
