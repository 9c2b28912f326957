import SiteModel

extension NodeReader {
    /// Reads the items at `indent`, up to a line at `floor` or left of it; a list may stand in its key's own column.
    /// Nil when no item could be read.
    mutating func readList(of shape: Shape, indent: Int, floor: Int, depth: Int) -> Node? {
        let offset = cursor.line?.content ?? 0
        var items: [Node] = []
        while let line = cursor.line, line.indent > floor || (line.indent == indent && line.isItem(in: bytes)) {
            if line.indent != indent {
                misindented(line, indent, floor)
            } else if line.isItem(in: bytes) {
                if let node = readItem(line, shape, depth: depth) { items.append(node) }
            } else {
                noItem(line, shape, floor)
            }
        }
        return items.isEmpty ? nil : Node(content: .list(items), offset: offset)
    }

    /// Whether the first item of a list has one space where those below it have two: then it is the one that is wrong.
    func isShallowItem(_ first: Line, _ shape: Shape, _ owner: Owner) -> Bool {
        let rest = first.rest(after: first.content, in: bytes)
        // Below a lone dash or `|` deeper lines belong to the item.
        guard first.indent == owner.column + 1, !shape.isList, let sign = rest.first, bytes[sign] != Sign.bar else {
            return false
        }
        var ahead = cursor
        ahead.advance()
        while let line = ahead.line, line.indent > owner.column, !line.isFence(in: bytes) {
            if line.isItem(in: bytes), line.indent <= first.indent + 1 { return line.indent > first.indent }
            ahead.advance()
        }
        return false
    }

    private mutating func readItem(_ line: Line, _ shape: Shape, depth: Int) -> Node? {
        let rest = line.rest(after: line.content, in: bytes)
        if !rest.isEmpty, bytes[rest.lowerBound - 1] == Sign.tab {
            problems.add(at: rest.lowerBound - 1, Self.tabAfterSign)
        }
        return readValue(shape, rest, Owner(column: line.indent, key: nil, depth: depth))
    }

    /// Reports the first of neighbouring lines without a dash.
    private mutating func noItem(_ first: Line, _ shape: Shape, _ floor: Int) {
        let dash = dash(of: first)
        problems.add(at: first.content) { Self.noItem($0, dash) }
        while let line = cursor.line, line.indent > floor, !(line.indent == first.indent && line.isItem(in: bytes)) {
            noteSkipped(line.content)
            advance()
        }
    }

    /// What stands where `- ` should.
    enum DashSlip {
        /// A hyphen without its space.
        case glued
        /// A dash, a bullet or an asterisk.
        case other
        case none
    }

    func dash(of line: Line) -> DashSlip {
        switch bytes[line.content] {
        case Sign.dash: return .glued
        case UInt8(ascii: "*"): return .other
        // U+2010 to U+2015 are hyphens and dashes, U+2022 is the bullet.
        case 0xE2 where line.end - line.content > 2 && bytes[line.content + 1] == 0x80:
            let last = bytes[line.content + 2]
            return (0x90...0x95).contains(last) || last == 0xA2 ? .other : .none
        default: return .none
        }
    }

    static func noItem(_ place: SourcePlace, _ dash: DashSlip) -> Diagnostic {
        dash == .glued ? gluedDash(place) : noDash(place)
    }

    private static func gluedDash(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "После дефиса нет пробела", en: "There is no space after the dash"),
            help: Message(ru: "Строка списка пишется так: «- текст».", en: "An item of a list is written so: “- text”.")
        )
    }

    private static func noDash(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: "Строка списка должна начинаться с дефиса и пробела",
                en: "An item of a list must begin with a dash and a space"),
            help: Message(
                ru: "Поставьте перед строкой «- » (обычный дефис, не тире) или уберите её отступ, если это новое поле.",
                en: "Put “- ” before the line (a plain hyphen), or delete its indentation if it is a new field."))
    }
}
