import ArgumentParser
import Foundation
import SiteModel

/// Findings that were known before: those of an earlier JSON report, each as often as it stood there.
struct Baseline {
    /// A finding of the earlier report.
    struct Entry: Decodable {
        let rule: String
        let path: String
        let message: String
        /// Nil in a list a person wrote: rule, path and message are compared then.
        let fingerprint: String?
    }

    private struct Earlier: Decodable {
        let version: Int
        let problems: [Entry]
        let known: [Entry]?
    }

    private static let rule = "baseline-stale"

    let path: String
    private let entries: [Entry]

    /// Reads the report; throws what is wrong with it as a complaint about the command.
    init(path: String) throws {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw ValidationError(Self.missing(path))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.standardError.write(Self.unreadable(path))
            throw ExitStatus.disk
        }
        guard let earlier = try? JSONDecoder().decode(Earlier.self, from: data), earlier.version == 1 else {
            throw ValidationError(Self.notAReport(path))
        }
        // A word about the list itself is no finding to be known.
        entries = (earlier.problems + (earlier.known ?? [])).filter { $0.rule != Self.rule }
    }

    /// The findings parted into new and known; `stale` warns of what the list still has though it is mended, as far
    /// as this run looked (`covers`: rule and path of an entry).
    func part(
        _ problems: [Diagnostic], covers: (String, String) -> Bool
    ) -> (new: [Diagnostic], known: [Diagnostic], stale: [Diagnostic]) {
        var left = Dictionary(grouping: entries.indices) { Key(entries[$0]) }
        var new: [Diagnostic] = []
        var known: [Diagnostic] = []
        for problem in problems {
            let key = Key.all(of: problem).first { left[$0]?.isEmpty == false }
            // A file that cannot be read is never a thing to live with.
            if let key, problem.problemClass == .content {
                left[key]?.removeLast()
                known.append(problem)
            } else {
                new.append(problem)
            }
        }
        let unused = left.values.joined().map { entries[$0] }.filter { covers($0.rule, $0.path) }
        let groups = Dictionary(grouping: unused) { [$0.path, $0.rule] }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        return (new, known, groups.map { stale($0.key[1], in: $0.key[0], count: $0.value.count) })
    }

    private enum Key: Hashable {
        case fingerprint(String)
        case words(rule: String, path: String, message: String)

        init(_ entry: Entry) {
            self =
                entry.fingerprint.map(Key.fingerprint)
                ?? .words(rule: entry.rule, path: Fingerprint.path(entry.path), message: entry.message.lowercased())
        }

        /// Under these a finding may be known: the report may have been in either language.
        static func all(of problem: Diagnostic) -> [Key] {
            let path = Fingerprint.path(problem.place.path)
            return [.fingerprint(Fingerprint(problem).text)]
                + [problem.message.ru, problem.message.en].map {
                    .words(rule: problem.rule, path: path, message: $0.lowercased())
                }
        }
    }
}

extension Baseline {
    private static func missing(_ path: String) -> Message {
        Message(ru: "--baseline: нет файла «\(path)»", en: "--baseline: there is no file “\(path)”")
    }

    private static func unreadable(_ path: String) -> String {
        "--baseline: файл не читается / the file cannot be read: \(VisibleText.of(path))\n"
    }

    private static func notAReport(_ path: String) -> Message {
        Message(
            ru: "--baseline: «\(path)» не отчёт проверки. Его пишет: pandus audit ПАПКА --format json > baseline.json",
            en:
                "--baseline: “\(path)” is no report of an audit. Write it by: pandus audit FOLDER --format json "
                + "> baseline.json"
        )
    }

    private func stale(_ rule: String, in page: String, count: Int) -> Diagnostic {
        let findings = RussianPlural("замечание", "замечания", "замечаний").count(count)
        return Diagnostic(
            rule: Self.rule, severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "в списке известного есть то, чего больше нет: «\(page)», \(findings) [\(rule)]",
                en: "the list of known findings has what is gone: “\(page)”, "
                    + "\(englishCount(count, "finding", "findings")) [\(rule)]"),
            help: Message(
                ru:
                    "Исправленное не должно вернуться незаметно. Запишите список заново: pandus audit ПАПКА --format json "
                    + "> \(path) (без --baseline).",
                en: "What is mended must not come back unseen. Write the list anew: pandus audit FOLDER --format json "
                    + "> \(path) (without --baseline)."))
    }
}
