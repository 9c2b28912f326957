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
        self.result = result
        clock = ClockFacts(site)
        let stamps = Dictionary(
            sources.entries.compactMap { entry in entry.stamp.map { (entry.path, $0) } },
            uniquingKeysWith: { first, _ in first })
        let index = site.index
        let pages = await parallel.map(Array(index.items.indices)) { number -> FormerPage? in
            let item = index.items[number]
            return stamps[item.file.path].map { stamp in
                FormerPage(
                    item, of: index.types.types[item.type], rendered[number], stamp: stamp,
                    uses: uses[item.fileNumber] ?? [])
            }
        }.compactMap { $0 }
        let paths = Set(pages.map(\.path))
        self.pages = FormerPages(
            pages: pages,
            others: SourceSum(sources.entries.filter { !paths.contains($0.path) }, start: sources.walk.start).sum,
            withheld: Set(index.withheld.keys.map { "\(index.items[$0].name).md" }), files: index.files,
            glossary: SiteGlossary.terms(of: site), basePath: site.settings.basePath)
    }

    /// `output` is of the tree that readers see now.
    func former(output: TreeSum) -> FormerBuild {
        let sum = sources.walk.sum(of: options.source) { sources.file($0).map { ContentHash($0.file.bytes) } }
        return FormerBuild(
            request: options.request, clock: clock, sources: sum, output: output, result: result,
            pages: .known(pages))
    }
}

extension FormerPage {
    fileprivate init(
        _ item: ContentItem, of type: ContentType, _ rendered: RenderedItem, stamp: SourceStamp, uses: [Use]
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
            outline: rendered.body.outline, isPlain: isWhole && exceptions == nil && consent == nil, uses: uses)
    }
}
