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
    /// Paths of pages and files by the last name in them, indexes apart: every folder has one.
    private let pathsByFileName: [Substring: [String]]
    private let namesByType: [Int: [String]]
    /// Pages and sections that have a calendar.
    let calendars: CalendarIndex
    /// Pages whose contacts can be kept in a phone.
    let cards: CardIndex

    init(
        items: [ContentItem], types: TypeSet, files: [String: LinkedFile], withheld: [Int: Message],
        now: LocalDateTime, settings: SiteSettings
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
        let isPublic = { number in
            !settings.isPlaceholderAddress && withheld[number] == nil
                && PublicItems.isPublic(items[number], of: types.types[items[number].type])
        }
        calendars = CalendarIndex(items: items, types: types, isPublic: isPublic)
        cards = CardIndex(items: items, types: types, settings: settings, isPublic: isPublic)
        pagePaths = pages.keys.sorted()
        filePaths = files.keys.sorted()
        pathsByFileName = Dictionary(grouping: pagePaths + filePaths, by: Self.fileName)
            .filter { $0.key != "index.md" }
        namesByType = Dictionary(grouping: items.indices) { items[$0].type }.mapValues { numbers in
            numbers.map { String(items[$0].name) }
        }
    }

    private static func fileName(of path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }

    private static func titleOrder(of items: [ContentItem]) -> [Int] {
        ByteOrder.numbers(of: items) { item, key in
            key += item.sortKey
            // No title holds a zero: one that begins another stays the first.
            key.append(0)
            key += item.name.utf8
        }
    }

    /// The page that lists a section.
    func sectionIndex(of folder: Substring) -> ContentItem? { pages["\(folder)/index.md"].map { items[$0] } }

    func isShown(_ item: Int) -> Bool { withheld[item] == nil }

    func item(named name: String, type: String) -> Int? {
        guard let item = pages[name + ".md"], types.types[items[item].type].name == type else { return nil }
        return item
    }

    func names(ofType type: String) -> [String] { types.byName[type].flatMap { namesByType[$0] } ?? [] }

    /// Paths under `Content/` that end with the same file name as `path`.
    func paths(namedLike path: String) -> [String] { pathsByFileName[Self.fileName(of: path)] ?? [] }

    /// The page of a type that has this title, however it is written.
    func item(titled title: String, type: String) -> Int? {
        let key = Array(String(title.comparableName.precomposedScalars).utf8)
        var low = 0
        var high = titleOrder.count
        while low < high {
            let middle = (low + high) / 2
            if items[titleOrder[middle]].sortKey.lexicographicallyPrecedes(key) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return titleOrder[low...].prefix { items[$0].sortKey == key }.first { number in
            types.types[items[number].type].name == type
        }
    }
}
