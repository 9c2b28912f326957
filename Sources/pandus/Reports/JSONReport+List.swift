import SiteBuilding

extension JSONReport {
    /// What `pandus list` found, beside the summary and the problems that stood in its way.
    struct List: Encodable {
        struct Entry: Encodable {
            let path: String
            let line: Int
            let column: Int
            let title: String
            /// Keys from the outermost field, `sessions/place`.
            let field: String?
            /// `2026-06-02`, or `2026-06-02T10:00` in the site's zone.
            let date: String?
            let event: String?
        }

        let what: String
        /// Only of `next`: when the site will change by itself.
        let moment: String?
        /// Only of `next`: at that moment the site cannot be built.
        let refused: Bool?
        let entries: [Entry]

        init(_ list: SiteList) {
            what = list.what.rawValue
            moment = list.moment
            refused = list.isRefused ? true : nil
            entries = list.entries.map { entry in
                Entry(
                    path: entry.place.path, line: entry.place.line, column: entry.place.column, title: entry.title,
                    field: entry.field, date: entry.date, event: entry.event?.rawValue)
            }
        }
    }
}
