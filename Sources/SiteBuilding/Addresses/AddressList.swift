import SiteModel

/// `Content/addresses.yaml`: the addresses people have seen, and where what moved is to be found.
struct AddressList: Sendable {
    static let path = "Content/addresses.yaml"

    /// What has become of a page.
    enum Fate: Sendable, Hashable {
        /// It is to be there.
        case stays
        /// It is at another address of the site, or at a full one elsewhere.
        case moved(to: String)
        /// It was taken down for good.
        case gone
    }

    struct Entry: Sendable {
        /// In the normal tree, from the site's root: `uslugi/podbor-raboty.html`.
        let address: String
        let fate: Fate
        /// Bytes of the file at which the address and, for what moved, the new one stand.
        let offset: Int
        let targetOffset: Int
    }

    let file: SourceFile
    let entries: [Entry]

    /// What moved, from where to where, in the order of the old addresses.
    var moves: [(from: String, to: String)] {
        entries.compactMap { entry -> (from: String, to: String)? in
            guard case .moved(let target) = entry.fate else { return nil }
            return (entry.address, target)
        }.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
    }

    /// Whether an address leads out of the site.
    static func isFull(_ address: String) -> Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }
}
