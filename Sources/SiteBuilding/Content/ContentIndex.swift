import Markup
import SiteModel

/// Where everything of the site is: pages by source path, files by path, and which pages are not shown.
struct ContentIndex: Sendable {
    let items: [ContentItem]
    let types: TypeSet
    /// Item by path under `Content/`: `partnery/fond.md`.
    let pages: [String: Int]
    /// Files that are copied, by path under `Content/`.
    let files: [String: LinkedFile]
    /// Items that are not shown, and why.
    let withheld: [Int: Message]
    /// The moment the site is built for, in its zone.
    let now: LocalDateTime
    /// Items in the order of their titles, then names.
    let titleOrder: [Int]
    /// The same for lists: what comes next stands first, what has no date follows, what is over comes last.
    let listOrder: [Int]
    /// Shown items that name an item.
    let mentions: MentionIndex
    /// Paths in order, for «возможно …».
    let pagePaths: [String]
    let filePaths: [String]

    init(
        items: [ContentItem], types: TypeSet, files: [String: LinkedFile], withheld: [Int: Message], now: LocalDateTime
    ) {
        self.items = items
        self.types = types
        self.files = files
        self.withheld = withheld
        let pages = Dictionary(
            items.indices.map { ("\(items[$0].name).md", $0) }, uniquingKeysWith: { first, _ in first })
        self.pages = pages
        self.now = now
        let titleOrder = Self.titleOrder(of: items)
        self.titleOrder = titleOrder
        listOrder = Schedule.order(titleOrder, of: items, types: types, now: now)
        mentions = MentionIndex(items: items, order: listOrder, types: types, pages: pages, withheld: withheld)
        pagePaths = pages.keys.sorted()
        filePaths = files.keys.sorted()
    }

    private static func titleOrder(of items: [ContentItem]) -> [Int] {
        items.indices.sorted { first, second in
            let (left, right) = (items[first], items[second])
            if left.sortKey.lexicographicallyPrecedes(right.sortKey) { return true }
            return left.sortKey == right.sortKey && left.name < right.name
        }
    }

    /// The page that lists a section.
    func sectionIndex(of folder: Substring) -> ContentItem? { pages["\(folder)/index.md"].map { items[$0] } }

    func isShown(_ item: Int) -> Bool { withheld[item] == nil }

    func item(named name: String, type: String) -> Int? {
        guard let item = pages[name + ".md"], types.types[items[item].type].name == type else { return nil }
        return item
    }

    func names(ofType type: String) -> [String] {
        items.filter { types.types[$0.type].name == type }.map { String($0.name) }
    }
}
