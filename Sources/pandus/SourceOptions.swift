import ArgumentParser
import Foundation
import SiteModel

/// Arguments of every command that reads a site: where it lies and which moment counts.
struct SourceOptions: ParsableArguments {
    @Option(help: "Папка, где лежат Content и Templates.")
    var source = "."

    @Option(help: "Время сборки, например 2026-05-12T09:00+03:00; обычно сейчас.")
    var now: String?

    mutating func validate() throws {
        if let now, Moment.read(now) == nil {
            throw ValidationError(
                Message(ru: "--now: например 2026-05-12T09:00+03:00", en: "--now: such as 2026-05-12T09:00+03:00"))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue else {
            let name = source.prefix(120)
            throw ValidationError(
                Message(ru: "--source: нет папки «\(name)»", en: "--source: there is no folder “\(name)”"))
        }
    }

    /// The folder a command without `--source` runs in.
    static var here: SourceOptions {
        var options = SourceOptions()
        (options.source, options.now) = (".", nil)
        return options
    }

    var folder: String { Self.trimmed(source) }
    var moment: Date { now.flatMap(Moment.read) ?? Date() }

    /// Whether a path lies in `Content` or `Templates`, links followed.
    func holdsAmongSources(_ path: String) -> Bool {
        ["Content", "Templates"].contains { Self.resolved(path).hasPrefix(Self.resolved(folder + "/" + $0)) }
    }

    /// Refuses to write a report over what a person wrote.
    func refuseReports(_ reporting: ReportOptions) throws {
        for report in reporting.report {
            let folder = report.path.lastIndex(of: "/").map { String(report.path[...$0]) } ?? "."
            guard holdsAmongSources(folder) else { continue }
            throw ValidationError(
                Message(
                    ru:
                        "--report: отчёт «\(report.path)» лёг бы среди ваших файлов; назовите место вне Content и Templates",
                    en: "--report: “\(report.path)” lies among your files; name a place outside Content and Templates"))
        }
    }

    /// Ends with `/`.
    static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path + "/"
    }

    static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
    }
}
