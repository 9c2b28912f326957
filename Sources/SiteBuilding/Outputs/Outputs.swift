import SiteModel

/// A file the site makes beside its pages; it lies once for both trees.
struct SiteFile: Sendable, Hashable {
    let address: String
    let bytes: [UInt8]
}

/// Files of one kind that are made from all pages.
struct SiteOutput: Sendable {
    /// The addresses it takes, known before any page is made.
    let addresses: @Sendable (LoadedSite) -> [String]
    let make: @Sendable (PagePlan) -> [SiteFile]

    /// One that an editor may write too: the file of `Content/` takes its place.
    static func standIn(_ address: String, _ make: @escaping @Sendable (PagePlan) -> [UInt8]?) -> SiteOutput {
        let isOwn: @Sendable (LoadedSite) -> Bool = { $0.copies.contains("Content/" + address) }
        return SiteOutput(
            addresses: { isOwn($0) ? [] : [address] },
            make: { plan in
                isOwn(plan.site) ? [] : make(plan).map { [SiteFile(address: address, bytes: $0)] } ?? []
            })
    }

    /// One file at a fixed address; no bytes mean that the site has none.
    static func file(_ address: String, _ make: @escaping @Sendable (PagePlan) -> [UInt8]?) -> SiteOutput {
        SiteOutput(
            addresses: { _ in [address] },
            make: { plan in make(plan).map { [SiteFile(address: address, bytes: $0)] } ?? [] })
    }
}

/// Every file the site makes beside its pages, a line each.
enum Outputs {
    static let all = [
        SiteOutput.file("sitemap.xml", Sitemap.bytes), SiteOutput.standIn("robots.txt", Robots.bytes),
        SiteOutput.file(SecurityText.address, SecurityText.bytes), IndexNowKey.output, FeedFiles.output,
        Calendars.output, ContactCards.output,
        SiteOutput.file(WebManifest.address, WebManifest.bytes), ShareKit.output, OpenData.output,
    ]
}
