import HTMLTree
import Synchronization

/// Sheets that were read once, for all pages that link them.
final class StyleCache: Sendable {
    private struct Kept {
        var sheets: [String: StyleSheet?] = [:]
        var cascades: [[String]: Cascade] = [:]
    }

    private let kept = Mutex(Kept())
    /// More are read again each time.
    private static let limit = 256

    init() {}

    /// The sheet of this name; nil when it cannot be read.
    func sheet(_ name: String, read: () -> [UInt8]?) -> StyleSheet? {
        if let known = kept.withLock({ $0.sheets[name] }) { return known }
        let sheet = read().map(StyleSheet.init)
        kept.withLock { if $0.sheets.count < Self.limit { $0.sheets[name] = .some(sheet) } }
        return sheet
    }

    /// The cascade of linked sheets; a page with a sheet of its own has no key.
    func cascade(_ key: [String]?, make: () -> Cascade) -> Cascade {
        guard let key else { return make() }
        if let known = kept.withLock({ $0.cascades[key] }) { return known }
        let cascade = make()
        kept.withLock { if $0.cascades.count < Self.limit { $0.cascades[key] = cascade } }
        return cascade
    }
}
