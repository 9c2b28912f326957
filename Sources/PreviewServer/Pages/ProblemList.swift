import SiteModel

/// Problems as a list in HTML: what is wrong, where, and how to mend it.
enum ProblemList {
    static func markup(_ problems: [Diagnostic], limit: Int) -> String {
        guard !problems.isEmpty else { return "" }
        // What keeps the site from being built stands first.
        let sorted = [Severity.error, .warning, .review].flatMap { rank in problems.filter { $0.severity == rank } }
        let items = sorted.prefix(limit).map(item).joined(separator: "\n")
        let rest = problems.count - limit
        return "<ol>\n\(items)\n</ol>\n" + (rest > 0 ? "<p>И ещё: \(rest).</p>\n" : "")
    }

    private static func item(_ problem: Diagnostic) -> String {
        let place = "\(problem.place.path):\(problem.place.line):\(problem.place.column)"
        return """
            <li><p><strong>\(severity(problem.severity)):</strong> \(escaped(sentence(problem.message.ru)))</p>
            <p>Где: <code>\(escaped(place))</code></p>
            <p class="pandus-help">Как исправить: \(escaped(problem.help.ru))</p></li>
            """
    }

    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "Ошибка"
        case .warning: "Предупреждение"
        case .review: "Вопрос к человеку"
        }
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// Text for a page: no markup, and no sign that turns the reading order around unseen.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { made, scalar in
            switch scalar {
            case "&": made += "&amp;"
            case "<": made += "&lt;"
            case ">": made += "&gt;"
            case "\"": made += "&quot;"
            case "\n", "\t": made.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                made += "\u{FFFD}"
            default: made.unicodeScalars.append(scalar)
            }
        }
    }
}
