import SiteModel
import Templating

/// A page that will be written, in both trees unless it stands alone.
struct PlannedPage: Sendable {
    /// What the page is made of beside what every page has.
    enum Kind: Sendable, Hashable {
        case item
        case home
        case section
        /// All pages of a section one after another.
        case sheet
        /// The pages of a section that have one value, or those behind the first page of a long list.
        case facet
        /// A page in short lines.
        case easyRead
        /// A page to be hung up.
        case poster
        /// Ready texts for social networks.
        case shareKit
        /// The pages of ready texts.
        case shareList
        /// The form that finds pages.
        case search
        /// What others may take as data.
        case openData
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
    let neighbours: Neighbours?
    /// Name of the menu entry the page belongs to.
    let menuEntry: String
    let noindex: Bool
    /// For the sitemap.
    let modified: LocalDate?
    let isInSitemap: Bool
    /// Links to the parts of a long body; empty for a short one.
    var contents: [Value] = []
    /// Number of the item it shows as its own.
    var item: Int?
    /// Whether it comes and goes with what it lists: nobody promises its address.
    var isPassing = false

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

    /// The pages before and after one in its section's list: links.
    struct Neighbours: Sendable {
        var previous = Value.missing
        var next = Value.missing

        /// Of every page that stands directly in a section.
        static func all(in sections: [SectionContent], of site: LoadedSite) -> [Int: Neighbours] {
            var all: [Int: Neighbours] = [:]
            for section in sections {
                let own = section.items.filter { site.index.items[$0].folder == section.folder }
                for (former, latter) in zip(own, own.dropFirst()) {
                    all[former, default: Neighbours()].next = link(to: latter, of: site)
                    all[latter, default: Neighbours()].previous = link(to: former, of: site)
                }
            }
            return all
        }

        private static func link(to number: Int, of site: LoadedSite) -> Value {
            let item = site.index.items[number]
            return PageRecords.link(item.title, item.address, origin: item.titleOrigin)
        }
    }

    var isHome: Bool { kind == .home }
    /// `404.html` may be shown at any address: it has no twin, and its links begin at the site's path.
    var hasTwin: Bool { kind != .notFound }
}
