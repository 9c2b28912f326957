import HTMLTree
import Synchronization

/// Sheets that were read once, for all pages that link them.
final class StyleCache: Sendable {
    /// What a sheet is known by in a set of sheets: its name, or its whole text, and when it counts.
    struct Key: Hashable, Sendable {
        let text: [UInt8]
        let query: MediaQuery
    }

    private struct Kept {
        var sheets: [String: StyleSheet?] = [:]
        var embedded: [[UInt8]: StyleSheet] = [:]
        var cascades: [[Key]: Cascade] = [:]
    }

    private let kept = Mutex(Kept())
    /// More are read again each time.
    private static let limit = 256
    private static let embeddedLimit = 32

    init() {}

    /// The sheet of this name; nil when it cannot be read.
    func sheet(_ name: String, read: () -> [UInt8]?) -> StyleSheet? {
        if let known = kept.withLock({ $0.sheets[name] }) { return known }
        let sheet = read().map(StyleSheet.init)
        kept.withLock { if $0.sheets.count < Self.limit { $0.sheets[name] = .some(sheet) } }
        return sheet
    }

    /// The sheet a page holds; many pages of a site hold the same.
    func sheet(embedded text: [UInt8]) -> StyleSheet {
        if let known = kept.withLock({ $0.embedded[text] }) { return known }
        let sheet = StyleSheet(text)
        kept.withLock { if $0.embedded.count < Self.embeddedLimit { $0.embedded[text] = sheet } }
        return sheet
    }

    /// The cascade of a set of sheets.
    func cascade(_ key: [Key], make: () -> Cascade) -> Cascade {
        if let known = kept.withLock({ $0.cascades[key] }) { return known }
        let cascade = make()
        kept.withLock { if $0.cascades.count < Self.embeddedLimit { $0.cascades[key] = cascade } }
        return cascade
    }
}
