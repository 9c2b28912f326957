import SiteModel

/// A value in quotes. In double ones `\"` and `\\` are escapes and nothing else is; in single ones `''` is `'`.
struct QuotedText {
    enum Fault {
        case unclosed(Int)
        case escape(Int)
        case trailing(Int, isDouble: Bool)

        var offset: Int {
            switch self {
            case .unclosed(let offset), .escape(let offset), .trailing(let offset, _): offset
            }
        }
    }

    private(set) var text: SourceText
    private(set) var fault: Fault?

    init(_ value: Range<Int>, in bytes: [UInt8]) {
        let quote = bytes[value.lowerBound]
        var kept: [UInt8] = []
        var map = OffsetMap(base: value.lowerBound + 1)
        var index = value.lowerBound + 1
        text = SourceText(bytes: [], base: index)
        while index < value.upperBound {
            let next = index + 1 < value.upperBound ? bytes[index + 1] : 0
            if bytes[index] == Sign.backslash, quote == Sign.doubleQuote {
                guard next == Sign.doubleQuote || next == Sign.backslash else {
                    fault = .escape(index)
                    return
                }
                index += 1
            } else if bytes[index] == quote {
                if quote == Sign.doubleQuote || next != quote { break }
                index += 1
            }
            // Adds a run only after an escape: otherwise text and file go side by side.
            map.add(position: kept.count, offset: index)
            kept.append(bytes[index])
            index += 1
        }
        text = SourceText(bytes: kept, map: map)
        checkEnd(index, value, bytes)
    }

    private mutating func checkEnd(_ close: Int, _ value: Range<Int>, _ bytes: [UInt8]) {
        if close >= value.upperBound {
            fault = .unclosed(value.lowerBound)
        } else if close + 1 < value.upperBound {
            var index = close + 1
            while Sign.isBlank(bytes[index]) { index += 1 }
            fault = .trailing(index, isDouble: bytes[close] == Sign.doubleQuote)
        }
    }

    static func diagnostic(of fault: Fault, at place: SourcePlace) -> Diagnostic {
        switch fault {
        case .unclosed: unclosed(place)
        case .escape: escape(place)
        case .trailing(_, let isDouble): trailing(place, isDouble: isDouble)
        }
    }

    private static func unclosed(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, "Кавычка не закрыта в той же строке", "The quote is not closed in its line",
            help: "Поставьте такую же кавычку в конце значения. Текст в несколько строк пишут после «|» с отступом.",
            "Put the same quote at the end of the value. Text of several lines is written after “|”, indented.")
    }

    private static func escape(_ place: SourcePlace) -> Diagnostic {
        problem(
            place, "Знак \\ в двойных кавычках может стоять только перед \" или \\",
            "In double quotes the sign \\ may only stand before \" or \\",
            help: "Напишите \\\\ вместо \\ или возьмите значение в одинарные кавычки '…': в них \\ — обычный знак.",
            "Write \\\\ for \\, or put the value in single quotes '…', where \\ is a plain sign.")
    }

    private static func trailing(_ place: SourcePlace, isDouble: Bool) -> Diagnostic {
        let other = isDouble ? "'…'" : "\"…\""
        return problem(
            place, "После закрывающей кавычки стоит ещё текст", "There is text after the closing quote",
            help: "Если кавычки — часть текста, пишите «ёлочки» или возьмите всё значение в \(other). Пояснение (#) "
                + "пишут на отдельной строке.",
            "If the quotes belong to the text, write «…» or put the whole value in \(other). A comment (#) needs a "
                + "line of its own.")
    }

    private static func problem(
        _ place: SourcePlace, _ ru: String, _ en: String, help: String, _ helpEn: String
    ) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place, message: Message(ru: ru, en: en),
            help: Message(ru: help, en: helpEn))
    }
}
