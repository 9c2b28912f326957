import HTMLTree
import SiteModel

/// One reading of a sheet, byte by byte.
struct TokenReader {
    /// The custom properties of one rule and under what they stand.
    struct Rule {
        /// The conditions of the `@media` blocks around it, outermost first.
        let media: [String]
        /// The list of selectors as written.
        let selectors: String
        let declarations: [Declaration]
    }

    /// One custom property.
    struct Declaration {
        /// Without the two hyphens.
        let name: String
        let token: ColourScheme.Token
        let isImportant: Bool
    }

    private let lines: LineIndex
    private let bytes: [UInt8]
    private var position = 0
    private var conditions: [(text: String, start: Int)] = []
    private(set) var rules: [Rule] = []
    private(set) var problems: [Diagnostic] = []

    init(_ file: SourceFile) {
        lines = LineIndex(of: file)
        bytes = file.bytes
        position = file.hasByteOrderMark ? 3 : 0
    }

    mutating func readRules() {
        while skipSpace() {
            if bytes[position] == UInt8(ascii: "}") {
                if conditions.popLast() == nil { problems.append(Self.strayBrace(place(position))) }
                position += 1
            } else {
                readRule()
            }
        }
        for condition in conditions { problems.append(Self.unclosed(place(condition.start))) }
    }

    private mutating func readRule() {
        let start = position
        let head = text(upTo: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ";") })
        guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else {
            if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
            return problems.append(Self.blockless(head, place(start)))
        }
        position += 1
        if head.lowercased().hasPrefix("@media") {
            conditions.append((String(head.dropFirst("@media".count).drop(while: \.isWhitespace)), start))
        } else {
            if head.hasPrefix("@") { problems.append(Self.unknownRule(head, place(start))) }
            readDeclarations(of: head, from: start)
        }
    }

    private mutating func readDeclarations(of selectors: String, from start: Int) {
        var declarations: [Declaration] = []
        while skipSpace() {
            if bytes[position] == UInt8(ascii: "}") {
                position += 1
                if !selectors.hasPrefix("@"), !declarations.isEmpty {
                    let media = conditions.map(\.text)
                    rules.append(Rule(media: media, selectors: selectors, declarations: declarations))
                }
                return
            }
            if let declaration = readDeclaration() { declarations.append(declaration) }
        }
        problems.append(Self.unclosed(place(start)))
    }

    private mutating func readDeclaration() -> Declaration? {
        let start = position
        let text = text(upTo: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "{") })
        if position < bytes.count, bytes[position] == UInt8(ascii: "{") {
            problems.append(Self.nested(place(start)))
            skipBlock()
            return nil
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
        guard text.hasPrefix("--") else { return nil }
        guard let colon = text.firstIndex(of: ":") else {
            problems.append(Self.colonless(text, place(start)))
            return nil
        }
        return Self.declaration(text[..<colon], text[text.index(after: colon)...], place(start))
    }

    private static func declaration(_ name: Substring, _ value: Substring, _ place: SourcePlace) -> Declaration {
        let parts = value.split(separator: "!", maxSplits: 1)
        let words = (parts.first ?? "").split(whereSeparator: \.isWhitespace)
        let mark = parts.dropFirst().first?.lowercased().filter { !$0.isWhitespace }
        return Declaration(
            name: ColourScheme.tokenName(name.split(whereSeparator: \.isWhitespace).joined()),
            token: ColourScheme.Token(value: words.joined(separator: " "), place: place),
            isImportant: mark == "important")
    }

    private func place(_ offset: Int) -> SourcePlace { lines.place(at: offset) }
}

// MARK: Steps

extension TokenReader {
    /// Steps over white space and comments; false at the end.
    private mutating func skipSpace() -> Bool {
        while position < bytes.count {
            if bytes[position].isASCIIWhitespace {
                position += 1
            } else if !skipComment() {
                return true
            }
        }
        return false
    }

    private mutating func skipComment() -> Bool {
        guard bytes[position...].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")]) else { return false }
        let start = position
        position += 2
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                return true
            }
            position += 1
        }
        problems.append(Self.unclosedComment(place(start)))
        position = bytes.count
        return true
    }

    /// Text without comments, trimmed; a stop inside quotes or brackets does not count.
    private mutating func text(upTo stops: (UInt8) -> Bool) -> String {
        var text: [UInt8] = []
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "/"), skipComment() {
                text.append(0x20)
                continue
            }
            if depth == 0, stops(byte) { break }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                text += quoted()
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            // A bracket left open ends with its block.
            if depth > 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "{") { break }
            text.append(byte)
            position += 1
        }
        return String(decoding: text[...].trimmingASCIIWhitespace, as: UTF8.self)
    }

    private mutating func quoted() -> ArraySlice<UInt8> {
        let start = position
        let quote = bytes[position]
        position += 1
        while position < bytes.count, bytes[position] != quote, bytes[position] != 0x0A {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        if position < bytes.count, bytes[position] == quote {
            position += 1
        } else {
            problems.append(Self.unclosedQuote(place(start)))
        }
        return bytes[start..<position]
    }

    /// From a `{` past its `}`.
    private mutating func skipBlock() {
        var depth = 0
        while skipSpace() {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return }
            }
        }
    }
}

// MARK: Problems

extension TokenReader {
    private static func problem(_ place: SourcePlace, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: "token-sheet", problemClass: .templates, place: place, message: message, help: help)
    }

    private static func unclosed(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, Message(ru: "блок открыт, но не закрыт", en: "this block is opened but not closed"),
            Message(ru: "Поставьте } там, где блок кончается.", en: "Put } where the block ends."))
    }

    private static func unclosedComment(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, Message(ru: "комментарий открыт, но не закрыт", en: "this comment is opened but not closed"),
            Message(ru: "Закончите комментарий знаками */.", en: "End the comment with */."))
    }

    private static func unclosedQuote(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, Message(ru: "кавычка открыта, но не закрыта", en: "this quote is opened but not closed"),
            Message(ru: "Закройте кавычку на той же строке.", en: "Close the quote on the same line."))
    }

    private static func strayBrace(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, Message(ru: "лишняя скобка }", en: "a } that closes nothing"),
            Message(ru: "Удалите её или верните { перед ней.", en: "Remove it, or give back the { before it."))
    }

    private static func blockless(_ head: String, _ place: SourcePlace) -> Diagnostic {
        let quoted = CollapsedText.quoted(head)
        return problem(
            place, Message(ru: "после «\(quoted)» нет блока { … }", en: "no block { … } follows “\(quoted)”"),
            Message(
                ru: "Здесь пишутся только правила вида :root { --имя: значение; } и @media (…) { … }.",
                en: "Only rules like :root { --name: value; } and @media (…) { … } stand here."))
    }

    private static func unknownRule(_ head: String, _ place: SourcePlace) -> Diagnostic {
        let quoted = CollapsedText.quoted(head)
        return problem(
            place,
            Message(ru: "в файле цветов не читается «\(quoted)»", en: "“\(quoted)” is not read in a file of colours"),
            Message(
                ru: "Из правил с @ здесь бывает только @media; остальное перенесите в другой файл стилей.",
                en: "Of the @ rules only @media stands here; move the others to another style sheet."))
    }

    private static func nested(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, Message(ru: "блок внутри правила", en: "a block inside a rule"),
            Message(
                ru: "Закройте предыдущее правило скобкой } и пишите каждое правило отдельно.",
                en: "Close the rule before with } and write each rule on its own."))
    }

    private static func colonless(_ text: String, _ place: SourcePlace) -> Diagnostic {
        let quoted = CollapsedText.quoted(text)
        return problem(
            place, Message(ru: "в «\(quoted)» нет двоеточия", en: "“\(quoted)” has no colon"),
            Message(ru: "Пишите так: --имя: значение;", en: "Write --name: value;"))
    }
}
