/// How a text is written that shares its page with others: below a heading of its own, its ids unlike theirs.
package struct Nesting: Sendable, Hashable {
    /// How many levels its headings are lower than alone on a page; never below the sixth.
    package let levels: Int
    /// Begins every id of the text, and every link of the text to one of them.
    package let prefix: String

    /// The nesting of one text; `prefix` ends with a sign that no id of a text holds, such as a full stop.
    package init(levels: Int, prefix: String) {
        (self.levels, self.prefix) = (levels, prefix)
    }

    /// Places of the page itself, which every page has: a text does not make them.
    package static let placesOfPage: Set<String> = ["main", ""]

    /// Where a link of the text to `id` leads.
    func target(_ id: String) -> String { Self.placesOfPage.contains(id) ? id : prefix + id }

    /// The level that a heading of `level` gets.
    func level(_ level: Int) -> Int { min(6, level + max(0, levels)) }
}
