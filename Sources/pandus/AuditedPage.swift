import Foundation
import SiteAudit
import SiteModel

/// A file `audit` was asked to look at.
struct AuditedFile {
    /// As given: the folder's path and the way below it.
    let path: String
    /// Relative to the folder given, else as given.
    let name: String

    private static let endings = ["html", "htm", "xhtml", "svg", "xml"]

    /// The file itself, or the pages of a folder in byte order of paths.
    static func all(at path: String) -> [AuditedFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [AuditedFile(path: path, name: path)]
        }
        let base = path.hasSuffix("/") ? path : path + "/"
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            return [AuditedFile(path: path, name: path)]
        }
        return names.filter { endings.contains(($0 as NSString).pathExtension.lowercased()) }
            .filter { isFile(base + $0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { AuditedFile(path: base + $0, name: $0) }
    }

    var isHTML: Bool { !["svg", "xml", "xhtml"].contains((path as NSString).pathExtension.lowercased()) }

    /// Nil for what cannot be read.
    func read() -> SourceFile? {
        guard Self.isFile(path), let data = FileManager.default.contents(atPath: path) else { return nil }
        return SourceFile(path: path, bytes: Array(data))
    }

    /// A regular file, also behind a link; a pipe or device would never end.
    private static func isFile(_ path: String) -> Bool {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType == .typeRegular
    }

    var unreadable: Diagnostic {
        Diagnostic(
            rule: "disk", problemClass: .disk, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(ru: "не удаётся прочесть", en: "cannot read"),
            help: Message(
                ru: "Проверьте, что это обычный файл и его можно читать.",
                en: "Check that it is a plain file and may be read."))
    }
}

/// What the auditor says of one file.
struct AuditedPage {
    let isHTML: Bool
    let problems: [Diagnostic]
    let outcomes: JSONReport.Page

    init(_ file: AuditedFile, auditor: Auditor, ledger: SiteLedger? = nil, withOutcomes: Bool) {
        isHTML = file.isHTML
        guard file.isHTML else {
            problems = []
            outcomes = JSONReport.Page(path: file.name, outcomes: auditor.rules.map(Self.inapplicable))
            return
        }
        guard let source = file.read() else {
            problems = [file.unreadable]
            outcomes = JSONReport.Page(path: file.name, outcomes: [])
            return
        }
        let page = BuiltPage(foreign: source)
        problems = auditor.audit(page, noting: ledger)
        let judged = withOutcomes ? auditor.outcomes(of: page) : []
        outcomes = JSONReport.Page(
            path: file.name,
            outcomes: judged.map { outcome in
                JSONReport.Outcome(
                    rule: outcome.rule, act: outcome.act, wcag: outcome.wcag, outcome: outcome.outcome.rawValue,
                    line: outcome.place.line, column: outcome.place.column)
            })
    }

    private static func inapplicable(_ rule: Rule) -> JSONReport.Outcome {
        JSONReport.Outcome(
            rule: rule.id, act: rule.act, wcag: rule.criteria, outcome: RuleOutcome.Word.inapplicable.rawValue, line: 1,
            column: 1)
    }
}
