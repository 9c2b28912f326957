import SiteModel

/// The values that pages have in a field of free text, with the pages of each.
///
/// Spellings with one slug are one value, named as most pages write it. However many there are, the list of them stays
/// short: the rarest stand together under «Другое».
struct FreeValues {
    /// Values that get a page of their own.
    static let limit = 100

    private struct Value {
        var spellings: [String: Int] = [:]
        var items: [Int] = []

        /// The most frequent spelling; of two as frequent the first by its bytes.
        var name: String {
            spellings.min { left, right in
                left.value != right.value
                    ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
            }?.key ?? ""
        }
    }

    private let facet: Facet
    private var values: [String: Value] = [:]
    /// The name of the rest.
    private let rest: Facet.Choice
    /// The place of each item in the section.
    private let order: [Int]

    init(_ facet: Facet, items: [Int], type: ContentType, in site: LoadedSite) {
        self.facet = facet
        order = items
        let name = site.words.text("facet-rest", or: "Другое")
        rest = Facet.Choice(name: name, slug: Slug.make(from: name))
        for number in items {
            var seen: Set<String> = []
            for choice in facet.texts(of: site.index.items[number], type: type) where seen.insert(choice.slug).inserted
            {
                values[choice.slug, default: Value()].spellings[choice.name, default: 0] += 1
                values[choice.slug, default: Value()].items.append(number)
            }
        }
    }

    /// By name; the rest stands last.
    func entries(folder: Substring) -> [FacetContent.Entry] {
        let kept = frequent
        let named = kept.compactMap { slug in values[slug].map { (slug, $0.name, $0.items) } }
            .sorted { Self.precedes(($0.1, $0.0), ($1.1, $1.0)) }
            .map { slug, name, items in
                FacetContent.Entry(Facet.Choice(name: name, slug: slug), of: facet, folder: folder, items: items)
            }
        let others = Set(values.filter { !kept.contains($0.key) }.flatMap(\.value.items))
        guard !others.isEmpty else { return named }
        return named + [
            FacetContent.Entry(rest, of: facet, folder: folder, items: order.filter(others.contains))
        ]
    }

    /// Slugs of the values with a page of their own: all, or the most frequent.
    private var frequent: Set<String> {
        if values.count <= Self.limit { return Set(values.keys) }
        let sorted = values.filter { $0.key != rest.slug }.map { (slug: $0.key, count: $0.value.items.count) }
            .sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8)
            }
        return Set(sorted.prefix(Self.limit - 1).map(\.slug))
    }

    private static func precedes(_ left: (String, String), _ right: (String, String)) -> Bool {
        let keys = [left, right].map { Array(String($0.0.comparableName.precomposedScalars).utf8) + Array($0.1.utf8) }
        return keys[0].lexicographicallyPrecedes(keys[1])
    }
}
