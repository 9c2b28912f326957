import SiteModel

/// The list of a page's problems at the foot of the window, in Russian, folded and unfolded by mouse and keyboard.
struct ProblemPanel {
    /// Problems of the file the page is made from.
    let own: [Diagnostic]
    let otherCount: Int
    let isOutdated: Bool

    /// More than this are told by their number.
    static let limit = 50

    var isShown: Bool { !own.isEmpty || otherCount > 0 }

    /// Empty when there is nothing to tell.
    var markup: String {
        guard isShown else { return "" }
        return """
            <aside class="pandus-panel" lang="ru" aria-labelledby="pandus-heading">
            <details\(own.isEmpty ? "" : " open")>
            <summary><h2 id="pandus-heading">\(heading)</h2></summary>
            \(isOutdated ? Self.outdated : "")\(ProblemList.markup(own, limit: Self.limit))
            <p>\(others)<a href="\(OwnAddress.problems)">Все замечания сайта</a></p>
            </details>
            </aside>

            """
    }

    /// What the page says to those who do not see it change.
    var said: String {
        isShown ? "Страница обновлена. \(heading). \(others)" : "Страница обновлена. Замечаний нет."
    }

    private var heading: String {
        own.isEmpty ? "К этой странице замечаний нет" : "Замечания к этой странице: \(own.count)"
    }

    private var others: String { otherCount > 0 ? "К другим файлам замечаний: \(otherCount). " : "" }

    static let outdated = """
        <p><strong>Показана прежняя страница.</strong> Новая появится, когда не останется ни одной ошибки.</p>

        """
}
