import SiteModel

extension NodeReader {
    /// Reads the lines below `|`: the indentation of the first is cut, line breaks are kept, the last one is not.
    mutating func readBlock(_ bar: Range<Int>, _ owner: Owner) -> Node? {
        let before = problems.items.count
        let text = blockText(of: owner)
        advance()
        guard !text.isEmpty else {
            if problems.items.count == before { problems.add(at: bar.lowerBound, Self.emptyBlock) }
            return nil
        }
        return Node(content: .scalar(Scalar(text: text, style: .block)), offset: text.start)
    }

    private mutating func blockText(of owner: Owner) -> SourceText {
        var block = BlockText()
        var wasReported = false
        while let line = cursor.upcoming {
            if line.isBlank {
                block.addBlank(line)
            } else {
                let isTab = bytes[line.content] == Sign.tab && line.indent < max(block.indent ?? .max, owner.column + 1)
                guard isTab || line.indent > owner.column else { break }
                let wanted = block.indent ?? line.indent
                if !wasReported, isTab || line.indent < wanted {
                    wasReported = true
                    problems.add(at: line.content) { isTab ? Self.tabInBlock($0) : Self.shallow($0, wanted) }
                }
                block.add(line, of: bytes)
            }
            cursor.take(line)
        }
        return SourceText(bytes: block.bytes, map: block.map)
    }

    private static func emptyBlock(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "После «|» нет текста", en: "There is no text after “|”"),
            help: Message(
                ru: "Пишите текст на следующих строках с отступом хотя бы в два пробела, или поставьте «?» вместо «|».",
                en: "Write the text on the next lines, indented by two spaces or more, or put “?” for “|”."))
    }

    private static func shallow(_ place: SourcePlace, _ wanted: Int) -> Diagnostic {
        let ru = RussianPlural("пробел", "пробела", "пробелов").count(wanted)
        return indentation(
            place, "Строка текста после «|» стоит левее его первой строки",
            "A line of the text after “|” stands left of its first line",
            help: "Сделайте отступ не меньше, чем у первой строки: \(ru).",
            "Indent it no less than the first line: by \(englishCount(wanted, "space", "spaces")).")
    }

    private static func tabInBlock(_ place: SourcePlace) -> Diagnostic {
        indentation(
            place, "Отступ текста после «|» сделан табуляцией", "The text after “|” is indented with a tab",
            help: "Замените табуляцию в начале строки пробелами.", "Put spaces in place of the tab.")
    }
}
