import Synchronization

/// The styles that one cascade has given so far, on whatever page: the pages of a site have most of them in common.
///
/// A style that hangs on an attribute (`style`, `bgcolor`) belongs to its page and is not kept.
final class StyleMemo: Sendable {
    private struct Table {
        var shared = SharedStyles()
        /// The first is the one the root inherits from.
        var styles: [ComputedStyle] = [.initial]
    }

    private let table = Mutex(Table())
    /// More are computed again each time.
    private static let limit = 2_048

    /// The style of an element whose parent has this one, by the entries that match.
    func find(_ parent: ComputedStyle, _ matched: [Int32]) -> ComputedStyle? {
        guard parent.memo >= 0 else { return nil }
        return table.withLock { table in
            table.shared.find(parent.memo, 0, 0, matched).map { table.styles[Int($0)] }
        }
    }

    /// Keeps a style; gives the one to be used.
    func add(_ style: ComputedStyle, _ parent: ComputedStyle, _ matched: [Int32]) -> ComputedStyle {
        guard parent.memo >= 0 else { return style }
        return table.withLock { table in
            if let known = table.shared.find(parent.memo, 0, 0, matched) { return table.styles[Int(known)] }
            guard table.styles.count < Self.limit else { return style }
            let number = Int32(clamping: table.styles.count)
            let kept = style.numbered(number)
            table.styles.append(kept)
            table.shared.add(parent.memo, 0, 0, matched, number)
            return kept
        }
    }
}
