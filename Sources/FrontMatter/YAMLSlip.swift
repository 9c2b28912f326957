import SiteModel

/// A value that means something else in YAML, so that a person or another program would read it otherwise than we do.
enum YAMLSlip {
    /// `[…]` as a whole.
    case list
    /// `{…}` as a whole.
    case group
    /// `&word`, `!word`, or `*word` without a closing `*`.
    case sign
    /// `>` alone: folded text.
    case folded

    /// Nil for plain text, which `[ссылка](x)`, `**жирно**`, `*курсив*` and `> 18` are.
    init?(of value: Range<Int>, in bytes: [UInt8]) {
        let first = bytes[value.lowerBound]
        switch first {
        case UInt8(ascii: "["):
            guard Self.closes(value, in: bytes, UInt8(ascii: "]")) else { return nil }
            self = .list
        case UInt8(ascii: "{"):
            guard Self.closes(value, in: bytes, UInt8(ascii: "}")) else { return nil }
            self = .group
        case UInt8(ascii: "&"), UInt8(ascii: "!"):
            guard Self.isWord(value, in: bytes) else { return nil }
            self = .sign
        case UInt8(ascii: "*"):
            guard Self.isWord(value, in: bytes), !bytes[value.dropFirst()].contains(first) else { return nil }
            self = .sign
        case UInt8(ascii: ">"):
            guard bytes[value.dropFirst()].allSatisfy(Self.isIndicator) else { return nil }
            self = .folded
        default: return nil
        }
    }

    /// Whether the bracket that opens the value is closed by its last byte.
    private static func closes(_ value: Range<Int>, in bytes: [UInt8], _ closing: UInt8) -> Bool {
        guard value.count > 1, bytes[value.upperBound - 1] == closing else { return false }
        var depth = 0
        for index in value {
            if bytes[index] == bytes[value.lowerBound] { depth += 1 }
            if bytes[index] == closing { depth -= 1 }
            if depth == 0 { return index == value.upperBound - 1 }
        }
        // More opened than closed: still nothing but brackets.
        return true
    }

    /// Whether a letter, digit or `_` follows the sign; `!!int` counts too.
    private static func isWord(_ value: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard value.count > 1 else { return false }
        var next = bytes[value.lowerBound + 1]
        if next == UInt8(ascii: "!"), value.count > 2, bytes[value.lowerBound] == next {
            next = bytes[value.lowerBound + 2]
        }
        switch next {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): return true
        // First bytes of Latin, Greek and Cyrillic letters.
        default: return (0xC3...0xD4).contains(next)
        }
    }

    /// YAML's chomping and indentation signs after `>`.
    private static func isIndicator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
    }

    /// `form` shows how a list is written here, with the words that are there.
    func diagnostic(at place: SourcePlace, written: String, form: String) -> Diagnostic {
        switch self {
        case .list: Self.flowList(place, form)
        case .group: Self.flowGroup(place, written)
        case .sign: Self.sign(place, written)
        case .folded: Self.folded(place)
        }
    }

    private static func flowList(_ place: SourcePlace, _ form: String) -> Diagnostic {
        problem(
            place, "Список в квадратных скобках здесь не пишут", "A list is not written in square brackets here",
            help:
                "Список пишут по строкам, если поле его допускает:\n\(form)\nЕсли скобки — часть текста, возьмите всё "
                + "значение в кавычки.",
            "A list is written in lines, where the field takes one:\n\(form)\nIf the brackets belong to the text, put "
                + "the whole value in quotes.")
    }

    private static func flowGroup(_ place: SourcePlace, _ written: String) -> Diagnostic {
        problem(
            place, "Значение в фигурных скобках здесь не пишут", "A value is not written in braces here",
            help: "Группу полей пишут ниже с отступом, каждое поле на своей строке. Если скобки — часть текста, "
                + "возьмите его в кавычки: '\(written)'.",
            "A group of fields is written below, indented, each field on its own line. If the braces belong to the "
                + "text, put it in quotes: '\(written)'.")
    }

    private static func sign(_ place: SourcePlace, _ written: String) -> Diagnostic {
        let sign = String(written.prefix(1))
        return problem(
            place, "Значение не может начинаться со знака \(sign) вплотную к слову",
            "A value cannot begin with the sign \(sign) joined to a word",
            help: "Поставьте после знака пробел или возьмите всё значение в кавычки: \"\(written)\".",
            "Put a space after the sign, or put the whole value in quotes: \"\(written)\".")
    }

    private static func folded(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, "Знак «>» вместо значения здесь не пишут", "The sign “>” is no value here",
            help: "Для текста в несколько строк поставьте «|», а текст пишите ниже с отступом.",
            "For text of several lines put “|” and write the text below, indented.")
    }

    private static func problem(
        _ place: SourcePlace, _ ru: String, _ en: String, help: String, _ helpEn: String
    ) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place, message: Message(ru: ru, en: en),
            help: Message(ru: help, en: helpEn))
    }
}
