/// The quotes and list items that are open around a block, and how much of a line belongs to them.
///
/// Works in columns as CommonMark 0.30 §2.2 and §5 do: a tab reaches to the next multiple of four and may be used up
/// by two containers in part.
struct ContainerStack {
    /// A block that has its sign at the head of each of its lines.
    private enum Container {
        case quote
        /// The columns of marker and padding that every further line of the item is indented by.
        case item(width: Int, line: Int)
    }

    private var open: [Container] = []

    mutating func enterQuote() { open.append(.quote) }

    /// Enters an item whose marker stands at `line`.
    mutating func enterItem(in source: MarkdownSource, line: Int) {
        var cursor = cursorAfterContainers(in: source, line: line)
        open.append(.item(width: cursor.itemWidth(), line: line))
    }

    mutating func leave() { if !open.isEmpty { open.removeLast() } }

    /// Where the text of a further line of a paragraph begins: after the containers it repeats and white space. A lazy
    /// line repeats only some of them.
    func textStart(in source: MarkdownSource, line: Int) -> Int {
        var cursor = cursorAfterContainers(in: source, line: line)
        return cursor.skipSpaces()
    }

    private func cursorAfterContainers(in source: MarkdownSource, line: Int) -> ColumnCursor {
        var cursor = ColumnCursor(source: source, line: line)
        for container in open {
            let goesOn =
                switch container {
                case .quote: cursor.skipQuoteMarker()
                case .item(let width, let first):
                    first == line ? cursor.skipMarker(width) : cursor.skip(indentation: width)
                }
            guard goesOn else { break }
        }
        return cursor
    }
}

/// Walks through the head of a line by bytes and columns at once.
private struct ColumnCursor {
    let source: MarkdownSource
    let end: Int
    private(set) var position: Int
    /// Ahead of `position` when a tab is used up in part.
    private var column = 0

    init(source: MarkdownSource, line: Int) {
        self.source = source
        let range = source.lines[line]
        end = range.upperBound
        position = range.lowerBound
    }

    private var byte: UInt8 { position < end ? source.bytes[position] : 0 }

    /// Columns of white space ahead, and whether something follows them.
    private var indentation: Int {
        var ahead = column
        for next in position..<end {
            guard source.bytes[next].isSpaceOrTab else { break }
            ahead += source.bytes[next] == 0x20 ? 1 : 4 - ahead % 4
        }
        return ahead - column
    }

    private mutating func advance(columns: Int) {
        var left = columns
        while left > 0, position < end {
            let step = byte == 0x09 ? 4 - column % 4 : 1
            if step > left {
                column += left
                return
            }
            column += step
            position += 1
            left -= step
        }
    }

    mutating func skip(indentation width: Int) -> Bool {
        guard indentation >= width else { return false }
        advance(columns: width)
        return true
    }

    mutating func skipQuoteMarker() -> Bool {
        let indentation = self.indentation
        guard indentation <= 3 else { return false }
        let start = self
        advance(columns: indentation)
        guard byte == UInt8(ascii: ">") else {
            self = start
            return false
        }
        advance(columns: 1)
        if byte.isSpaceOrTab { advance(columns: 1) }
        return true
    }

    /// Skips the marker of an item that begins on this line, with its padding.
    mutating func skipMarker(_ width: Int) -> Bool {
        advance(columns: width)
        return true
    }

    /// The width of an item whose marker comes next.
    mutating func itemWidth() -> Int {
        let before = indentation
        advance(columns: before)
        let length = ListMarker.length(in: source, at: position) ?? 1
        advance(columns: length)
        let padding = indentation
        let hasText = position < end && source.bytes[position..<end].contains { !$0.isSpaceOrTab }
        return before + length + (hasText && (1...4).contains(padding) ? padding : 1)
    }

    mutating func skipSpaces() -> Int {
        while position < end, source.bytes[position].isSpaceOrTab { position += 1 }
        return position
    }
}
