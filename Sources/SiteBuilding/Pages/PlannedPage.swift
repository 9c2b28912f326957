import SiteModel
import Templating

/// A page that will be written, in both trees unless it stands alone.
struct PlannedPage: Sendable {
    /// What the page is made of beside what every page has.
    enum Kind: Sendable, Hashable {
        case item
        case home
        case section
        case tag
        case tags
        case sitemap
        case notFound
    }

    let kind: Kind
    /// In the normal tree, from the root.
    let address: String
    /// File under `Templates/` without `.html`.
    let template: String
    /// Where a missing template is to be complained of, when a type names it.
    let templateOrigin: Origin?
    /// The record shape of `page`.
    let shape: String
    let title: String
    /// Where the title was written.
    let titleOrigin: Origin?
    /// The item record; what every page has and `special` follow it.
    let record: Record
    let special: [Value]
    let breadcrumbs: [Crumb]
    /// Name of the menu entry the page belongs to.
    let menuEntry: String
    let noindex: Bool
    /// For the sitemap.
    let modified: LocalDate?
    let isInSitemap: Bool

    /// A page above this one.
    struct Crumb: Sendable {
        let title: String
        let address: String
        let origin: Origin?
        /// What templates see of it.
        let link: Value

        init(title: String, address: String, origin: Origin?) {
            self.title = title
            self.address = address
            self.origin = origin
            link = PageRecords.link(title, address, origin: origin)
        }
    }

    var isHome: Bool { kind == .home }
    /// `404.html` may be shown at any address: it has no twin, and its links begin at the site's path.
    var hasTwin: Bool { kind != .notFound }
}
