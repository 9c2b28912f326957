import SiteModel

/// A good build that is about to be shown, as it will tell of itself to the next.
struct BuildNotes: Sendable {
    private let options: BuildOptions
    private let sources: SiteSources
    private let clock: ClockFacts
    private let result: BuildResult
    private let pages: FormerPages

    /// `uses` are the bodies that pages show, by the number of their file.
    init(
        _ options: BuildOptions, _ site: LoadedSite, from sources: SiteSources, rendered: [RenderedItem],
        uses: [Int: [FormerPage.Use]], result: BuildResult, parallel: Parallel
    ) async {
        self.options = options
        self.sources = sources
        self.result = SessionContinuity.lasting(result)
        clock = ClockFacts(site)
        let stamps = Dictionary(
            sources.entries.compactMap { entry in entry.stamp.map { (entry.path, $0) } },
            uniquingKeysWith: { first, _ in first })
        let index = site.index
        // A body that stands on a page together with others moves with them.
        var bodies: [String: Int] = [:]
        for use in uses.values.flatMap({ $0 }) { bodies[use.path, default: 0] += 1 }
        let counts = bodies
        let found = SearchedPages(site)?.items ?? []
        let numbers = Dictionary(zip(found, found.indices), uniquingKeysWith: { first, _ in first })
        let pages = await parallel.map(Array(index.items.indices)) { number -> FormerPage? in
            let item = index.items[number]
            let own = uses[item.fileNumber] ?? []
            return stamps[item.file.path].map { stamp in
                FormerPage(
                    item, of: index.types.types[item.type], rendered[number], stamp: stamp, searched: numbers[number],
                    uses: own,
                    isAlone: own.allSatisfy { counts[$0.path] == 1 })
            }
        }
        self.pages = FormerPages(
            pages: PageTable(pages.compactMap { $0 }),
            withheld: Set(index.withheld.keys.map { "\(index.items[$0].name).md" }), files: index.files,
            glossary: SiteGlossary.terms(of: site), basePath: site.settings.basePath,
            sheets: site.design.sheets.map(\.path))
    }

    /// `output` is of what readers see now.
    func former(output: PublishedSums) -> FormerBuild {
        let sum = sources.walk.sum(of: options.source) { sources.file($0).map { ContentHash($0.file.bytes) } }
        return FormerBuild(
            request: options.request, clock: clock, sources: sum, output: output, result: result,
            pages: .known(pages))
    }
}

extension FormerPage {
    fileprivate init(
        _ item: ContentItem, of type: ContentType, _ rendered: RenderedItem, stamp: SourceStamp, searched: Int?,
        uses: [Use], isAlone: Bool
    ) {
        let bytes = item.file.bytes
        let start = item.bodyRange.lowerBound
        let isWhole = item.bodyRange.upperBound == bytes.count
        let exceptions = type.slot(of: ExceptionField.definition.key).flatMap { item.fields[$0] }
        let consent = type.consentSlots.first.flatMap { item.fields[$0] }
        let (whole, front) = bytes.withUnsafeBytes { all in
            (ContentHash(all), ContentHash(UnsafeRawBufferPointer(rebasing: all[..<start])))
        }
        self.init(
            path: item.file.path, stamp: stamp, whole: whole, front: front, bodyStart: start,
            outline: rendered.body.outline,
            isPlain: isWhole && isAlone && exceptions == nil && consent == nil && !type.makesSheets,
            searched: searched, uses: uses)
    }
}
