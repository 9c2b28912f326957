import SiteModel
import Templating

/// A list that is cut into pages: the first at the list's own address, each other with its number in address and title.
struct NumberedPages: Sendable {
    /// Of the first page, in the normal tree.
    let address: String
    let title: String
    let origin: Origin?
    /// Entries in the whole list.
    let count: Int
    /// Entries of one page; nil for a list that stays whole.
    let size: Int?
    /// What stands before the number of a page: «страница».
    let word: String

    init(address: String, title: String, origin: Origin?, count: Int, size: Int?, words: SiteWords) {
        self.address = address
        self.title = title
        self.origin = origin
        self.count = count
        self.size = size.map { max(1, $0) }
        word = words.text("page-number", or: "страница")
    }

    /// Pages of the list, 1 for an empty one.
    var total: Int { size.map { max(1, (count + $0 - 1) / $0) } ?? 1 }

    /// Numbers of the pages behind the first.
    var others: ClosedRange<Int>? { total > 1 ? 2...total : nil }

    /// What page `number` shows of the list, counted from 1.
    func range(of number: Int) -> Range<Int> {
        guard let size else { return 0..<count }
        let start = min(count, (number - 1) * size)
        return start..<min(count, start + size)
    }

    /// `index.html` is followed by `stranica-2.html`, `x.html` by `x-stranica-2.html`.
    func address(of number: Int) -> String {
        if number == 1 { return address }
        let stem = address.dropLast(".html".count)
        let isIndex = stem == "index" || stem.hasSuffix("/index")
        return (isIndex ? stem.dropLast("index".count) : stem + "-") + "stranica-\(number).html"
    }

    func title(of number: Int) -> String { number == 1 ? title : title + suffix(of: number) }

    /// What tells the title and description of a page from those of the others.
    func suffix(of number: Int) -> String { ", \(word) \(number)" }

    // MARK: What templates see

    static let field = ValueField("numbered", .record("numbered"), isOptional: true)
    static let record = RecordShape(
        name: "numbered",
        fields: [
            ValueField("number", .number), ValueField("total", .number),
            ValueField("previous", .record("link"), isOptional: true),
            ValueField("next", .record("link"), isOptional: true), ValueField("others", .list(of: .record("link"))),
        ])

    /// The place of a page among the others; missing for a list on one page.
    func value(current: Int = 1) -> Value {
        guard total > 1 else { return .missing }
        return .record(
            Record([
                .number(NumberValue(current)), .number(NumberValue(total)),
                current > 1 ? link(to: current - 1) : .missing, current < total ? link(to: current + 1) : .missing,
                .list(far(from: current).map(link)),
            ]))
    }

    /// The first, the last and some between, so that a list of any length is a few steps long: ten, a hundred, … away.
    private func far(from current: Int) -> [Int] {
        var found: Set<Int> = [1, total]
        var step = 10
        while step < total {
            found.formUnion([current - step, current + step].filter { (1...total).contains($0) })
            step *= 10
        }
        return found.subtracting([current - 1, current, current + 1]).sorted()
    }

    private func link(to number: Int) -> Value {
        PageRecords.link(title(of: number), address(of: number), origin: origin)
    }
}
