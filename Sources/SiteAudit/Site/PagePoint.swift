import SiteModel

/// A place on one page of a site, kept until all pages were seen.
struct PagePoint: Sendable, Hashable {
    /// The page's number in its `SiteRecord`.
    let page: Int
    /// Where it was written; nil for what nobody wrote.
    let origin: Origin?

    init(_ page: Int, _ built: BuiltPage, byte: Int?) {
        self.page = page
        origin = byte.flatMap(built.origin(at:)) ?? built.title
    }
}
