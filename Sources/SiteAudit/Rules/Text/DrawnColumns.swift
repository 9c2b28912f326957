import HTMLTree
import SiteModel

/// `drawn-columns`: tables and columns are not drawn with spaces.
enum DrawnColumns {
    static let rule = Rule(
        id: "drawn-columns", severity: .warning, criteria: ["1.3.1", "1.3.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Таблицы и столбцы не нарисованы пробелами", en: "Tables and columns are not drawn with spaces"),
        explanation: Message(
            ru: "Пробелы держат столбцы только для глаза: вслух строки идут подряд, а на телефоне всё съезжает.",
            en: "Spaces keep columns for the eye alone: read aloud the lines run on, and on a phone all slips."),
        help: Message(
            ru: "Сделайте настоящую таблицу с заголовками столбцов.", en: "Make a real table with column headers."),
        proves: Message(
            ru: "Нет строк с несколькими промежутками из трёх и более пробелов.",
            en: "No lines with several gaps of three spaces and more."),
        cannotProve: Message(ru: "Столбцы, сделанные стилями.", en: "Columns made by styles."))

    /// Text where spaces are kept: preformatted without code, and paragraphs with spaces that do not break.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        let kept = page.elements(.pre).filter { pre in
            !page.tree.descendants(of: pre).contains { page.tree.isHTML($0, .code) || page.tree.isHTML($0, .samp) }
        }
        let paragraphs = page.elements(.p).filter { paragraph in
            page.tree.children(of: paragraph).contains { isSpaced(page.tree.textBytes(of: $0)) }
        }
        return (kept + paragraphs).filter(page.isExposed).sorted()
    }

    /// Three spaces that do not break in a row.
    private static func isSpaced(_ text: ArraySlice<UInt8>) -> Bool {
        var run = 0
        var index = text.startIndex
        while index + 1 < text.endIndex {
            if text[index] == 0xC2, text[index + 1] == 0xA0 {
                run += 1
                index += 2
                if run == 3 { return true }
            } else {
                if text[index] != 0x20 { run = 0 }
                index += 1
            }
        }
        return false
    }

    private static func judge(_ block: NodeID, _ page: PageFacts) -> Outcome {
        var bytes: [UInt8] = []
        for node in page.tree.descendants(of: block) {
            if page.tree.kind(of: node) == .text { bytes += page.tree.textBytes(of: node) }
            if page.tree.isHTML(node, .br) { bytes.append(0x0A) }
        }
        let rows = bytes.split(separator: 0x0A).map(gaps)
        let columns = zip(rows, rows.dropFirst()).contains { $0 > 0 && $1 > 0 }
        return columns || rows.contains { $0 > 2 } ? .failed(drawn()) : .passed
    }

    /// Runs of three spaces and more between words of a line.
    private static func gaps(_ line: ArraySlice<UInt8>) -> Int {
        var (gaps, run, hasWord) = (0, 0, false)
        for letter in Letters(line) {
            let isSpace =
                letter.range.count == 1
                ? line[letter.range.lowerBound] == 0x20 : line[letter.range].elementsEqual([0xC2, 0xA0])
            if isSpace {
                run += 1
            } else {
                if run >= 3, hasWord { gaps += 1 }
                (run, hasWord) = (0, true)
            }
        }
        return gaps
    }

    private static let examples = Examples(
        passing: [
            "<pre>Строка первая\nстрока вторая</pre>",
            "<p>Отступ: &nbsp;&nbsp;&nbsp;текст</p>",
        ],
        failing: [
            "↓<pre>День      Часы\nВторник   9–18</pre>",
            "↓<p>Вторник&nbsp;&nbsp;&nbsp;&nbsp;9–18<br>Среда&nbsp;&nbsp;&nbsp;&nbsp;9–17</p>",
        ],
        inapplicable: [
            "<p>Текст</p>",
            "<pre><code>a     b\nc     d</code></pre>",
        ])
}

extension DrawnColumns {
    private static func drawn() -> Finding {
        Finding(
            Message(ru: "столбцы нарисованы пробелами", en: "columns are drawn with spaces"), at: .wording)
    }
}
