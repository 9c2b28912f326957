import SiteModel

/// Renders every page in both trees, has it judged, and hands it to the tree in making.
struct PageOutput: Sendable {
    let renderer: PageRenderer
    /// Nil when pages are not audited.
    let judge: SiteJudge?
    /// The problems met before. Pages are not compared where a broken template left parts of them out or a page the
    /// site needs is missing, and an error told of Markdown is not told again of its page.
    let known: [Diagnostic]
    let exceptions: WrittenExceptions
    /// Nil when nothing is to be written.
    let writer: (any OutputSink)?

    /// The findings on all pages, in the order of the pages; a fault of the disk is a problem like any other.
    func run(_ pages: [PlannedPage], parallel: Parallel) async -> PageJudgement {
        // Lists of all pages take longer than a hundred pages.
        let made = await parallel.map(pages, heavy: { $0.kind != .item }) { page in
            renderer.render(page).map { write($0, of: page) }
        }
        let isWhole = BuildSite.isWhole(known) && !lacksPages && !made.contains { $0.isEmpty }
        let found = made.flatMap { $0 } + (isWhole ? judgeTogether() : [])
        return PageJudgement(
            problems: found.flatMap(\.problems), answered: found.flatMap(\.answered), uses: found.flatMap(\.uses))
    }

    /// Whether links of every page lead nowhere for a reason that was told already.
    private var lacksPages: Bool { known.contains { ["section-index", "page-needed"].contains($0.rule) } }

    /// What the comparison of all pages finds, answered by the exceptions of the page it is told of.
    private func judgeTogether() -> [PageJudgement] {
        let told = Set(known.filter { $0.severity == .error }.map { position(of: $0) })
        return (judge?.site() ?? []).filter { !told.contains(position(of: $0.finding)) }.map { found in
            let isLarge = found.address.hasPrefix(PageAddress.largeFolder)
            let address = isLarge ? String(found.address.dropFirst(PageAddress.largeFolder.count)) : found.address
            return exceptions.judge([found.finding], on: address)
        }
    }

    private func position(of problem: Diagnostic) -> SourcePlace {
        SourcePlace(path: problem.place.path, line: problem.place.line, column: problem.place.column)
    }

    private func write(_ built: BuiltPage, of page: PlannedPage) -> PageJudgement {
        var judgement = exceptions.judge(judge?.page(built) ?? [], on: page.address)
        let isLarge = built.address != page.address
        judgement.uses = built.bodies.map { body in
            (
                body.file,
                FormerPage.Use(
                    address: page.address, isLarge: isLarge, range: body.range, inserted: built.inserted)
            )
        }
        guard let writer else { return judgement }
        do throws(DiskError) {
            try writer.put(built.bytes, at: built.address)
        } catch {
            judgement.problems.append(error.problem)
        }
        return judgement
    }
}
