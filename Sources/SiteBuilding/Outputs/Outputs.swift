/// A file made from all pages: its address, and its bytes, nil when the site has none.
struct SiteOutput: Sendable {
    let address: String
    let make: @Sendable (PagePlan) -> [UInt8]?
}

/// Every file the site makes beside its pages, a line each.
enum Outputs {
    static let all = [
        SiteOutput(address: "sitemap.xml", make: Sitemap.bytes(for:))
    ]
}
