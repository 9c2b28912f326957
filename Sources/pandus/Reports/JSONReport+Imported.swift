import SiteBuilding

extension JSONReport {
    /// What `pandus import` met and did, beside the summary and the problems.
    struct Imported: Encodable {
        let read: Int
        let kept: Int
        /// By the reason: invalid, region, unmarked, old, repeated.
        let dropped: [String: Int]
        /// By what became of them: new, updated, unchanged, removed, closed, dismissed; of a table new and existing.
        let pages: [String: Int]
        /// Pages whose editor's words stayed though the source changed.
        let keptByEditor: Int
        let partial: Bool
        let written: Bool

        init(_ report: ImportReport) {
            (read, kept, partial, written) = (report.read, report.kept, report.isPartial, !report.isDryRun)
            keptByEditor = report.keptFields.count
            dropped = Dictionary(
                uniqueKeysWithValues: ImportReport.Reason.allCases.map { ($0.rawValue, report.dropped[$0]?.count ?? 0) }
            )
            pages = Dictionary(
                uniqueKeysWithValues: ImportReport.Change.allCases.map { ($0.rawValue, report.count($0)) })
        }

        init(_ result: ImportTable.Result) {
            (read, kept, dropped) = (result.rowCount, result.made.count, [:])
            (partial, written, keptByEditor) = (true, result.isWritten, 0)
            pages = ["new": result.made.count, "existing": result.existing.count]
        }
    }
}
