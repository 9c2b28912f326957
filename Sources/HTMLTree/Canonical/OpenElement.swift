/// An element whose end tag is awaited, and what may begin in it.
struct OpenElement {
    let tag: TagName
    /// Of the name in the start tag.
    let name: Range<Int>
    let content: ElementContent
    /// Which elements that may not hold their like stand around it.
    let within: Exclusions

    init(_ tag: TagName, name: Range<Int>, holds content: ElementContent, within: Exclusions) {
        self.tag = tag
        self.name = name
        self.content = content
        self.within = within
    }

    /// Those around what stands inside.
    var withSelf: Exclusions { within.union(tag.exclusion) }

    /// How an element that begins here is read; nil when the standard would move or close something, or may do so.
    func shape(of child: TagName, mother: TagName?) -> ElementShape? {
        switch content {
        case .flow: shapeInFlow(of: child, mother)
        case .head: Self.shapeInHead(of: child)
        case .table: Self.shapeInTable(of: child)
        case .columns: child == .col ? .void : nil
        case .rows: child == .tr ? .holds(.cells) : nil
        case .cells: child == .td || child == .th ? .holds(.flow) : nil
        case .drawing: Self.shapeInDrawing(of: child)
        case .words: nil
        }
    }

    private func shapeInFlow(of child: TagName, _ mother: TagName?) -> ElementShape? {
        let inside = withSelf
        guard inside.isDisjoint(with: child.exclusion) else { return nil }
        if child.isPhrasing { return child.shapeOfPhrase }
        // Everything else ends a paragraph.
        guard !inside.contains(.p) else { return nil }
        switch child {
        case .hr: return .void
        case .table: return .holds(.table)
        case .li: return tag == .ul || tag == .ol || tag == .menu ? .holds(.flow) : nil
        case .dt, .dd: return tag == .dl || (tag == .div && mother == .dl) ? .holds(.flow) : nil
        default: return child.isBlock ? .holds(.flow) : nil
        }
    }

    private static func shapeInHead(of child: TagName) -> ElementShape? {
        switch child {
        case .base, .link, .meta: .void
        case .script, .style: .raw
        case .title: .holds(.words)
        default: nil
        }
    }

    private static func shapeInTable(of child: TagName) -> ElementShape? {
        switch child {
        case .caption: .holds(.flow)
        case .colgroup: .holds(.columns)
        case .thead, .tbody, .tfoot: .holds(.rows)
        default: nil
        }
    }

    /// In SVG; HTML there ends it, and names that both have are left alone.
    private static func shapeInDrawing(of child: TagName) -> ElementShape? {
        switch child {
        case .title, .desc: .holds(.words)
        case .other, .circle, .defs, .ellipse, .g, .line, .marker, .mask, .metadata, .path, .pattern, .polygon,
            .polyline, .rect, .stop, .svg, .symbol, .text, .textpath, .tspan, .use, .view:
            .holds(.drawing)
        default: nil
        }
    }
}

/// What an element may hold.
enum ElementContent: UInt8 {
    case flow, head, table, columns, rows, cells
    /// SVG.
    case drawing
    /// Text alone, with character references.
    case words

    var holdsText: Bool { self == .flow || self == .drawing || self == .words }
}

/// How an element is read.
enum ElementShape {
    case holds(ElementContent)
    case void
    /// Up to its end tag as it stands.
    case raw

    var isDrawing: Bool { if case .holds(.drawing) = self { true } else { false } }
}

/// Elements the standard closes, or drops, when another of the kind begins inside; and `p`, closed by every block.
struct Exclusions: OptionSet {
    let rawValue: UInt32

    static let p = Exclusions(rawValue: 1)
    static let heading = Exclusions(rawValue: 2)
    static let button = Exclusions(rawValue: 4)
    static let form = Exclusions(rawValue: 8)

    /// Of a formatting element: after the third of one name the standard forgets the first.
    static func formatting(_ number: UInt32) -> Exclusions { Exclusions(rawValue: 16 << number) }
}
