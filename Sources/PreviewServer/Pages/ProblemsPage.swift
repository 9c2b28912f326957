import SiteModel

/// A page with all problems of the site; it stands for every page while there is none to show.
struct ProblemsPage {
    let site: ServedSite

    /// As in the text report of the command.
    private static let limit = 200

    /// The whole document.
    var text: String {
        """
        <!DOCTYPE html>
        <html lang="ru">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – предпросмотр Пандуса</title>
        <link rel="stylesheet" href="\(OwnAddress.style)">
        </head>
        <body class="pandus-page">
        <main>
        <h1>\(title)</h1>
        \(site.isOutdated ? Self.outdated : "")\(ProblemList.markup(site.problems, limit: Self.limit))
        <p><a href="/">Главная страница сайта</a></p>
        </main>
        \(ReloadScript.markup(version: site.version, said: "Страница обновлена. \(title)."))</body>
        </html>

        """
    }

    private var title: String {
        guard site.isBuilt else { return "Сайт строится" }
        return site.problems.isEmpty ? "Замечаний нет" : "Замечания: \(site.problems.count)"
    }

    private static let outdated = """
        <p>Сайт не обновлён: сначала исправьте ошибки. Эта страница обновится сама.</p>

        """
}
