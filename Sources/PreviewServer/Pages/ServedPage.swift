/// A page of the site with what only the preview adds: the reload script, the panel, the mark of a draft.
struct ServedPage {
    let panel: ProblemPanel
    let isDraft: Bool
    let version: String

    /// The page's bytes with the additions in their places; a page without a `</body>` gets them at its end.
    func bytes(from page: [UInt8]) -> [UInt8] {
        let body = TagSearch.last("</body", in: page) ?? page.count
        var made: [UInt8] = []
        made.reserveCapacity(page.count + 4096)
        var place = 0
        func add(_ text: String, before next: Int) {
            made += page[place..<max(place, next)]
            made += text.utf8
            place = max(place, next)
        }
        if panel.isShown || isDraft, let head = TagSearch.first("</head", in: page), head <= body {
            add("<link rel=\"stylesheet\" href=\"\(OwnAddress.style)\">\n", before: head)
        }
        if isDraft, let start = TagSearch.endOfTag("<body", in: page, from: place), start <= body {
            add(Self.draftMark, before: start)
        }
        add(panel.markup + ReloadScript.markup(version: version, said: panel.said), before: body)
        return made + page[place...]
    }

    private static let draftMark = """

        <aside class="pandus-draft" lang="ru" aria-label="Предпросмотр">\
        <p><strong>Черновик.</strong> На готовом сайте этой страницы нет.</p></aside>
        """
}
