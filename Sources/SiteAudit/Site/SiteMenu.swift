/// A row of links as it stands on a page: a menu, or the ways to get help.
struct SiteMenu: Sendable, Hashable {
    /// One link of it.
    struct Entry: Sendable, Hashable {
        let text: String
        /// The number of the file it leads to; nil for another site.
        let file: Int32?
    }

    let entries: [Entry]

    /// Texts in this order, each once.
    var order: [String] {
        var seen: Set<String> = []
        return entries.map(\.text).filter { seen.insert($0).inserted }
    }

    /// On how many pages a menu stands, and the first of them by address.
    struct Use: Sendable {
        var count = 0
        var first: PagePoint
        var firstAddress: [UInt8]

        mutating func add(_ point: PagePoint, _ address: [UInt8]) {
            count += 1
            guard address.lexicographicallyPrecedes(firstAddress) else { return }
            first = point
            firstAddress = address
        }
    }

    /// All menus of one name over the site.
    struct Family: Sendable {
        private(set) var uses: [SiteMenu: Use] = [:]
        /// Another one on nearly every page is no menu of the site.
        private(set) var isLoose = false

        private static let limit = 1_000

        mutating func add(_ menu: SiteMenu, _ point: PagePoint, _ address: [UInt8]) {
            guard !isLoose else { return }
            uses[menu, default: Use(first: point, firstAddress: address)].add(point, address)
            guard uses.count > Self.limit else { return }
            isLoose = true
            uses = [:]
        }

        /// The most used first; of equally used ones the one on the first page.
        var ranked: [(menu: SiteMenu, use: Use)] {
            uses.map { (menu: $0.key, use: $0.value) }.sorted { left, right in
                if left.use.count != right.use.count { return left.use.count > right.use.count }
                return left.use.firstAddress.lexicographicallyPrecedes(right.use.firstAddress)
            }
        }
    }
}

extension SiteMenu.Family {
    /// A menu whose order is not the usual one: `second` stands before `first` there.
    struct Disorder {
        let first: String
        let second: String
        let use: SiteMenu.Use
        let usual: SiteMenu.Use
    }

    /// Every menu that has two entries in another order than the most used one has.
    var disorders: [Disorder] {
        let ranked = ranked
        guard let usual = ranked.first, ranked.count > 1 else { return [] }
        let places = Dictionary(uniqueKeysWithValues: usual.menu.order.enumerated().map { ($0.element, $0.offset) })
        return ranked.dropFirst().compactMap { menu, use in
            let shared = menu.order.filter { places[$0] != nil }
            let pair = zip(shared, shared.dropFirst()).first { (places[$0] ?? 0) > (places[$1] ?? 0) }
            return pair.map { Disorder(first: $0.1, second: $0.0, use: use, usual: usual.use) }
        }
    }
}
