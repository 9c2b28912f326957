import HTMLTree
import SiteModel
import Synchronization

/// Sheets that were read once, for all pages that link them.
final class StyleCache: Sendable {
    /// What a sheet is known by in a set of sheets: its name, or its whole text, and when it counts.
    struct Key: Hashable, Sendable {
        let text: [UInt8]
        let query: MediaQuery
    }

    /// A finding in a linked sheet, which many pages have.
    private struct Told: Hashable {
        let rule: String
        let place: SourcePlace
    }

    /// One sheet judged by itself, or a set of sheets judged together.
    struct FindingsKey: Hashable, Sendable {
        let sheets: [Key]
        let isTogether: Bool
    }

    /// A cascade with what was found under it.
    struct KeptCascade: Sendable {
        let cascade: Cascade
        let memo = SheetsMemo()
    }

    private struct Kept {
        var sheets: [String: StyleSheet?] = [:]
        var embedded: [[UInt8]: StyleSheet] = [:]
        var cascades: [[Key]: KeptCascade] = [:]
        var narrowCascades: [[Key]: Cascade] = [:]
        var ruleSheets: [String: RuleSheet] = [:]
        var findings: [FindingsKey: [StyleSheetRules.Verdict]] = [:]
        /// Findings in linked sheets that were told with some page.
        var told: Set<Told> = []
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
    func cascade(_ key: [Key], make: () -> Cascade) -> KeptCascade {
        if let known = kept.withLock({ $0.cascades[key] }) { return known }
        let cascade = KeptCascade(cascade: make())
        kept.withLock { if $0.cascades.count < Self.embeddedLimit { $0.cascades[key] = cascade } }
        return cascade
    }

    /// The same for the screen on which a page has to do without scrolling sideways.
    func narrowCascade(_ key: [Key], make: () -> Cascade) -> Cascade {
        if let known = kept.withLock({ $0.narrowCascades[key] }) { return known }
        let cascade = make()
        kept.withLock { if $0.narrowCascades.count < Self.embeddedLimit { $0.narrowCascades[key] = cascade } }
        return cascade
    }

    /// A linked sheet in words, by its path.
    func ruleSheet(_ path: String, _ sheet: StyleSheet) -> RuleSheet {
        if let known = kept.withLock({ $0.ruleSheets[path] }) { return known }
        let words = RuleSheet(sheet, path: path)
        kept.withLock { if $0.ruleSheets.count < Self.limit { $0.ruleSheets[path] = words } }
        return words
    }

    /// What the rules over sheets say of them.
    func findings(_ key: FindingsKey, make: () -> [StyleSheetRules.Verdict]) -> [StyleSheetRules.Verdict] {
        if let known = kept.withLock({ $0.findings[key] }) { return known }
        let findings = make()
        kept.withLock { if $0.findings.count < Self.limit { $0.findings[key] = findings } }
        return findings
    }

    /// Whether a rule tells of a place in a linked sheet for the first time.
    func isNews(_ rule: String, at place: SourcePlace) -> Bool {
        kept.withLock { $0.told.insert(Told(rule: rule, place: place)).inserted }
    }
}
