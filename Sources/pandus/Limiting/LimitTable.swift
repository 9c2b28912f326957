import HTMLTree
import PreviewServer
import SiteBuilding
import SiteModel

/// Every limit the code holds, and their table: for people, and for `docs/limits.md`.
enum LimitTable {
    static let all = Limits.all + pages + command + preview

    /// Finished pages, and those `pandus audit` is given.
    private static let pages = [
        Limit(
            "page-size", MarkupLimits.size, .bytes, Message(ru: "готовая страница HTML", en: "a finished HTML page"),
            unread),
        Limit(
            "page-depth", MarkupLimits.depth, .count,
            Message(ru: "элементов HTML друг в друге", en: "HTML elements inside each other"), unread),
        Limit(
            "page-attributes", MarkupLimits.attributes, .count,
            Message(ru: "атрибутов у одного элемента", en: "attributes of one element"), unread),
    ]

    private static let command = [
        Limit(
            "problems-shown", TextReport.limit, .count,
            Message(ru: "замечаний в отчёте для человека", en: "problems in a report for people"),
            Message(
                ru: "остальные сосчитаны; все есть в --format json", en: "the others are a count; --format json has all"
            )),
        Limit(
            "jobs", SiteOptions.jobsLimit, .count,
            Message(ru: "страниц делается сразу (--jobs)", en: "pages at once (--jobs)"),
            Message(ru: "команда не выполняется", en: "the command is refused")),
    ]

    private static let preview = [
        Limit(
            "preview-request", ServerLimits.standard.headBytes, .bytes,
            Message(ru: "начало запроса к предпросмотру", en: "head of a request to the preview"), refused),
        Limit(
            "preview-lines", ServerLimits.standard.fieldLines, .count,
            Message(ru: "строк в начале запроса", en: "lines in the head of a request"), refused),
        Limit(
            "preview-request-time", seconds(ServerLimits.standard.request), .seconds,
            Message(ru: "время на один запрос", en: "time for one request"), closed),
        Limit(
            "preview-idle-time", seconds(ServerLimits.standard.idle), .seconds,
            Message(ru: "молчание между запросами", en: "silence between requests"), closed),
        Limit(
            "preview-connections", ServerLimits.standard.connections, .count,
            Message(ru: "соединений с предпросмотром", en: "connections to the preview"), closed),
    ]

    private static let unread = Message(
        ru: "страница не проверяется, это ошибка", en: "the page is not judged, which is an error")
    private static let refused = Message(ru: "отказ в ответе", en: "the answer is a refusal")
    private static let closed = Message(ru: "соединение закрыто", en: "the connection is closed")

    private static func seconds(_ time: Duration) -> Int { Int(clamping: time.components.seconds) }
}

extension LimitTable {
    /// The table for people, in both languages.
    static func message(of limits: [Limit]) -> Message {
        Message(
            ru: text(["Не больше", "Чего", "Что будет с лишним"], limits, .ru),
            en: text(["At most", "Of what", "What becomes of more"], limits, .en))
    }

    /// The table as a page of the documents.
    static func page(of limits: [Limit]) -> String {
        let rows = limits.map { "| `\($0.id)` | \(value($0, .en)) | \($0.what.en) | \($0.beyond.en) |" }
        return """
            # Limits

            What the code holds, so that no input hangs or bloats a build; `pandus limits` prints the same. Written by
            `UPDATE_EXPECTED=1 swift test --filter LimitsTests`; do not edit.

            | limit | at most | of what | what becomes of more |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private static func text(_ heads: [String], _ limits: [Limit], _ language: ReportOptions.Language) -> String {
        let rows =
            [heads]
            + limits.map { limit in
                [value(limit, language)] + [limit.what, limit.beyond].map { language == .ru ? $0.ru : $0.en }
            }
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
            return (cells.dropLast() + row.suffix(1)).joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// The number with its unit, thousands apart.
    static func value(_ limit: Limit, _ language: ReportOptions.Language) -> String {
        let isRussian = language == .ru
        switch limit.unit {
        case .count: return grouped(limit.value, isRussian)
        case .seconds: return "\(limit.value) " + (isRussian ? "с" : "s")
        case .characters:
            let signs = RussianPlural("знак", "знака", "знаков")
            return isRussian ? signs.count(limit.value) : englishCount(limit.value, "character", "characters")
        case .bytes:
            let units = isRussian ? ["байт", "КБ", "МБ", "ГБ"] : ["bytes", "KB", "MB", "GB"]
            var (size, unit) = (limit.value, 0)
            while size >= 1024, size.isMultiple(of: 1024), unit < units.count - 1 {
                (size, unit) = (size / 1024, unit + 1)
            }
            return grouped(size, isRussian) + " " + units[unit]
        }
    }

    private static func grouped(_ number: Int, _ isRussian: Bool) -> String {
        let digits = Array(String(number))
        return digits.indices.map { index in
            let isFirstOfThree = index > 0 && (digits.count - index).isMultiple(of: 3)
            return (isFirstOfThree ? (isRussian ? "\u{A0}" : ",") : "") + String(digits[index])
        }.joined()
    }
}

extension JSONReport {
    /// A limit, for `limits`.
    struct LimitEntry: Encodable {
        let limit: String
        let value: Int
        let unit: Limit.Unit
        let what: String
        let beyond: String

        init(_ limit: Limit, language: ReportOptions.Language) {
            self.limit = limit.id
            (value, unit) = (limit.value, limit.unit)
            (what, beyond) = language == .ru ? (limit.what.ru, limit.beyond.ru) : (limit.what.en, limit.beyond.en)
        }
    }
}
