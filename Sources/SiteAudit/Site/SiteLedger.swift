import HTMLTree
import SiteModel
import Synchronization

/// Takes note of every page of a site while it is judged, and compares them when all were seen.
package final class SiteLedger: Sendable {
    private let record: Mutex<SiteRecord>
    /// The file of a page that is read again when something is found on it; nil when pages keep their sources.
    private let reread: (@Sendable (String) -> SourceFile?)?
    private let sources = Mutex<SourceTable?>(nil)

    /// What stands before the site's own part of an address: the folder it lies in.
    private let folder: String

    /// For pages whose addresses begin with `folder`. Addresses that count from a root lead below `root` from
    /// `rootPrefix` on; `contains` says whether there is a file of a path below the folder, nil for what nobody knows.
    package init(
        folder: String = "", root: String? = nil, rootPrefix: String = "/",
        reread: (@Sendable (_ address: String) -> SourceFile?)? = nil,
        contains: @escaping @Sendable (_ path: String) -> Bool? = { _ in nil }
    ) {
        let root = root.map { Array($0.utf8) }
        var record = SiteRecord(addresses: SiteAddresses(root: root, rootPrefix: Array(rootPrefix.utf8)))
        record.contains = contains
        self.record = Mutex(record)
        self.reread = reread
        self.folder = folder
    }

    func note(_ built: BuiltPage, _ page: PageFacts) {
        if reread == nil { sources.withLock { if $0 == nil { $0 = built.sources } } }
        let path = built.address.utf8.dropFirst(built.address.hasPrefix(folder) ? folder.utf8.count : 0)
        record.withLock { $0.note(built, page, at: Array(path)) }
    }

    /// What the rules find on the pages together, each with the address of its page.
    package func findings(of rules: [Rule]) -> [(address: String, problem: Diagnostic)] {
        let record = record.withLock { $0 }
        var places = SitePlaces(
            record: record, folder: folder, sources: sources.withLock { $0 }, reread: reread)
        return rules.flatMap { rule -> [(address: String, problem: Diagnostic)] in
            guard let check = rule.site, !rule.isManual else { return [] }
            return check.verdicts(record).prefix(Self.limit).map { verdict in
                (places.address(of: verdict.point), places.problem(verdict, rule))
            }
        }
    }

    private static let limit = 1_000
}

/// Brings places on the pages of a site to lines.
private struct SitePlaces {
    let record: SiteRecord
    let folder: String
    let sources: SourceTable?
    let reread: (@Sendable (String) -> SourceFile?)?
    private var file: (path: String, file: SourceFile)?

    init(
        record: SiteRecord, folder: String, sources: SourceTable?, reread: (@Sendable (String) -> SourceFile?)?
    ) {
        self.record = record
        self.folder = folder
        self.sources = sources
        self.reread = reread
    }

    func address(of point: PagePoint) -> String {
        folder + String(decoding: record.path(of: record.pages[point.page]), as: UTF8.self)
    }

    mutating func problem(_ verdict: SiteVerdict, _ rule: Rule) -> Diagnostic {
        let notes = verdict.note.map { [Diagnostic.Note(place: place(of: $0.point), message: $0.message)] } ?? []
        return Diagnostic(
            rule: rule.id, severity: rule.severity, place: place(of: verdict.point), message: verdict.message,
            help: rule.prose.help, notes: notes, wcag: rule.criteria)
    }

    private mutating func place(of point: PagePoint) -> SourcePlace {
        let path = address(of: point)
        guard let origin = point.origin else { return SourcePlace(path: path, line: 1, column: 1) }
        if let sources { return sources.place(of: origin) }
        if file?.path != path { file = reread?(path).map { (path, $0) } }
        return file?.file.place(at: Int(origin.offset)) ?? SourcePlace(path: path, line: 1, column: 1)
    }
}
