import SiteBuilding
import SiteModel

/// The findings of a report as SARIF results: those that stand, those a baseline knew, those an exception answers.
struct SARIFResults {
    let report: Report
    let rules: RuleIndex

    var all: [SARIFLog.Result] {
        var counts: [Fingerprint: Int] = [:]
        func result(
            _ problem: Diagnostic, state: String? = nil, suppressions: [SARIFLog.Suppression]? = nil
        ) -> SARIFLog.Result {
            let fingerprint = Fingerprint(problem)
            counts[fingerprint, default: 0] += 1
            return SARIFLog.Result(
                problem, report, number: rules.number(of: problem.rule), state: state, suppressions: suppressions,
                fingerprint: "\(fingerprint.text):\(counts[fingerprint] ?? 1)")
        }
        let state = report.known == nil ? nil : "new"
        let standing = report.problems.filter { $0.problemClass != .usage }.map { result($0, state: state) }
        let known = (report.known ?? []).map { result($0, state: "unchanged") }
        let answered = (report.exceptions ?? []).flatMap { exception in
            exception.findings.map { result($0, suppressions: [SARIFLog.Suppression(exception, report)]) }
        }
        return standing + known + answered
    }
}

extension SARIFLog {
    /// One finding (§3.27).
    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int?
        let kind: String
        let level: String
        let message: Words
        let locations: [Location]
        let relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        let baselineState: String?
        let suppressions: [Suppression]?
        let properties: Properties

        struct Properties: Encodable {
            let wcag: [String]
            let act: [String]
            let help: String
        }

        init(
            _ problem: Diagnostic, _ report: Report, number: Int?, state: String?, suppressions: [Suppression]?,
            fingerprint: String
        ) {
            ruleId = problem.rule
            ruleIndex = number
            kind = problem.severity == .review ? "review" : "fail"
            // §3.27.10: what is no failure has no level; the rule's own stands in `defaultConfiguration`.
            level = problem.severity == .review ? "none" : problem.severity.rawValue
            message = Words(text: unlinked(Self.text(problem, report)))
            locations = [Location(problem.place)]
            let notes = problem.notes.compactMap { note in
                note.place.map { Location($0, message: report.word(note.message)) }
            }
            relatedLocations = notes.isEmpty ? nil : notes
            partialFingerprints = ["pandusFinding/v1": fingerprint]
            baselineState = state
            self.suppressions = suppressions
            properties = Properties(wcag: problem.wcag, act: problem.act, help: report.word(problem.help))
        }

        /// The message, what has no place of its own, and the way out: services show nothing else.
        private static func text(_ problem: Diagnostic, _ report: Report) -> String {
            let notes = problem.notes.filter { $0.place == nil }.map { sentence(report.word($0.message)) }
            let help = report.say("Как исправить: ", "How to mend: ") + report.word(problem.help)
            return ([sentence(report.word(problem.message))] + notes + [help]).joined(separator: " ")
        }

        /// With a full stop, as §3.11.3 wants of the first sentence.
        static func sentence(_ text: String) -> String {
            text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
        }
    }

    /// A message says `[words](address)` about Markdown; SARIF would take it for a link of its own (§3.11.6).
    static func unlinked(_ text: String) -> String { text.replacing("](", with: "\\](") }

    /// A written exception (§3.35): it stands in the page's own file.
    struct Suppression: Encodable {
        let kind = "inSource"
        let status = "accepted"
        let justification: String
        let location: Location

        init(_ exception: AnsweredException, _ report: Report) {
            justification =
                "\(exception.reason) (" + report.say("до ", "until ") + "\(exception.until.iso))"
            location = Location(exception.place)
        }
    }

    /// A place (§3.28): file, line and column.
    struct Location: Encodable {
        static let base = "%SRCROOT%"

        let physicalLocation: Physical
        let message: Words?

        init(_ place: SourcePlace, message: String? = nil) {
            physicalLocation = Physical(
                artifactLocation: Artifact(place.path),
                region: Region(startLine: max(1, place.line), startColumn: max(1, place.column)),
                contextRegion: Context(place))
            self.message = message.map { Words(text: unlinked($0)) }
        }

        struct Physical: Encodable {
            let artifactLocation: Artifact
            let region: Region
            let contextRegion: Context?
        }

        struct Region: Encodable {
            let startLine: Int
            let startColumn: Int
        }

        /// The whole line; nil when only a part of it is known.
        struct Context: Encodable {
            let startLine: Int
            let snippet: Words

            init?(_ place: SourcePlace) {
                guard let text = place.excerpt?.text, !text.hasPrefix("…"),
                    text.unicodeScalars.count < SourceExcerpt.limit
                else { return nil }
                startLine = max(1, place.line)
                snippet = Words(text: text)
            }
        }
    }

    /// A file by its address (§3.4); one below the base folder says so.
    struct Artifact: Encodable {
        let uri: String
        let uriBaseId: String?

        init(_ path: String) {
            let steps = path.split(separator: "/").filter { $0 != "." }
            let address = steps.map(Self.encoded).joined(separator: "/")
            if path.hasPrefix("/") {
                uri = "file:///" + address
                uriBaseId = nil
            } else {
                uri = address.isEmpty ? "." : address
                uriBaseId = steps.contains("..") ? nil : Location.base
            }
        }

        /// RFC 3986: all but unreserved characters as `%XX`.
        private static func encoded(_ step: Substring) -> String {
            step.utf8.map { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "~"):
                    return String(UnicodeScalar(byte))
                default:
                    return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
                }
            }.joined()
        }
    }
}
