/// An estimate, from tags alone, of how deep a page nests and how many formatting elements it leaves open.
///
/// It follows the standard where that decides about depth: which elements end by themselves, which end tags are heard.
struct NestingEstimate {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var scanner: MarkupScanner
    private var open: [(hash: UInt32, name: TagName)] = []
    /// How often a name stands in `open`, by a hash of the name, so that a stray end tag costs nothing.
    private var counts = [Int](repeating: 0, count: 256)
    private var formatting = [TagName: Int]()
    private var formattingCount = 0
    private var reopened = 0
    private var foreign = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        scanner = MarkupScanner(bytes)
    }

    /// Reads all tags; the reason to refuse the page, if there is one.
    mutating func refusal() -> MarkupRefusal? {
        while let tag = scanner.next() {
            guard tag.attributeCount <= MarkupLimits.attributes else {
                return .tooManyAttributes(tag.attributeCount, at: tag.offset)
            }
            let name = TagName(bytes: bytes[tag.name])
            if tag.isEnd { end(tag, name) } else { start(tag, name) }
            if open.count > MarkupLimits.depth { return .tooDeep(at: tag.offset) }
            if reopened > MarkupLimits.reopened { return .tooTangled(at: tag.offset) }
        }
        return nil
    }

    private mutating func start(_ tag: MarkupScanner.Tag, _ name: TagName) {
        reopened += formattingCount
        if foreign > 0, name.endsForeignContent, !open.contains(where: { $0.name.holdsHTML }) { foreign = 0 }
        if name.isFormatting {
            formatting[name, default: 0] += 1
            formattingCount += 1
        } else if name.holdsText, foreign == 0 {
            scanner.skipText(of: tag.name)
        } else if !name.endsByItself, !(tag.isSelfClosed && foreign > 0) {
            if name == .svg || name == .math { foreign += 1 }
            if name.isListItem { endListItem(before: name) }
            let key = hash(tag.name)
            open.append((key, name))
            counts[Int(key & 0xFF)] += 1
        }
    }

    private mutating func end(_ tag: MarkupScanner.Tag, _ name: TagName) {
        if name.isFormatting {
            guard let count = formatting[name], count > 0 else { return }
            formatting[name] = count - 1
            formattingCount -= 1
            return
        }
        if name == .svg || name == .math { foreign = max(0, foreign - 1) }
        let key = hash(tag.name)
        guard counts[Int(key & 0xFF)] > 0, let index = open.lastIndex(where: { $0.hash == key }) else { return }
        close(from: index)
    }

    /// `<li>` ends the item before it, unless a container stands between.
    private mutating func endListItem(before name: TagName) {
        for index in open.indices.reversed() {
            let other = open[index].name
            if other == name || (other.isListItem && name != .li && other != .li) { return close(from: index) }
            if other.holdsBlocks { return }
        }
    }

    private mutating func close(from index: Int) {
        for closed in open[index...] { counts[Int(closed.hash & 0xFF)] -= 1 }
        open.removeSubrange(index...)
    }

    private func hash(_ name: Range<Int>) -> UInt32 {
        bytes[name].reduce(2_166_136_261) { ($0 ^ UInt32($1.asciiLowercased)) &* 16_777_619 }
    }
}

extension TagName {
    /// Elements without content, and those that end where the next one begins: they do not nest by themselves.
    fileprivate var endsByItself: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param, .source, .track,
            .wbr, .p, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .option, .html, .head, .body:
            true
        default: false
        }
    }

    fileprivate var isListItem: Bool { self == .li || self == .dt || self == .dd }

    /// HTML inside SVG: the parser leaves SVG there, and `<x/>` does not close itself any more.
    fileprivate var endsForeignContent: Bool {
        switch self {
        case .div, .p, .span, .img, .br, .hr, .table, .pre, .body, .head, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl,
            .li, .dt, .dd, .blockquote, .center, .menu, .nobr, .ruby:
            true
        default: isFormatting && self != .a
        }
    }

    /// Places in SVG where HTML may stand.
    fileprivate var holdsHTML: Bool { self == .foreignobject || self == .desc }

    fileprivate var holdsText: Bool {
        switch self {
        case .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes: true
        default: false
        }
    }

    fileprivate var isFormatting: Bool {
        switch self {
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
        default: false
        }
    }

    /// "Special" elements of the standard other than `div`, `address` and `p`.
    fileprivate var holdsBlocks: Bool {
        switch self {
        case .applet, .article, .aside, .blockquote, .button, .caption, .center, .dd, .details, .dir, .dl, .dt,
            .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .li,
            .listing, .main, .marquee, .menu, .nav, .noscript, .object, .ol, .pre, .search, .section, .select,
            .summary, .table, .template, .ul, .foreignobject, .desc:
            true
        default: false
        }
    }
}
