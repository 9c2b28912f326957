import ArgumentParser
import Foundation

/// Arguments of every command that reads a site: where it lies and which moment counts.
struct SourceOptions: ParsableArguments {
    @Option(help: "Папка, где лежат Content и Templates.")
    var source = "."

    @Option(help: "Время сборки, например 2026-05-12T09:00+03:00; обычно сейчас.")
    var now: String?

    mutating func validate() throws {
        if let now, Moment.read(now) == nil {
            throw ValidationError("--now: например 2026-05-12T09:00+03:00 / such as 2026-05-12T09:00+03:00")
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("--source: нет папки «\(source)» / there is no folder “\(source)”")
        }
    }

    var folder: String { Self.trimmed(source) }
    var moment: Date { now.flatMap(Moment.read) ?? Date() }

    /// Whether a path lies in `Content` or `Templates`, links followed.
    func holdsAmongSources(_ path: String) -> Bool {
        ["Content", "Templates"].contains { Self.resolved(path).hasPrefix(Self.resolved(folder + "/" + $0)) }
    }

    /// Ends with `/`.
    static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path + "/"
    }

    static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
    }
}
