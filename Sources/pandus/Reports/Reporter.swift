import Foundation
import SiteModel

/// Prints a report where the contract wants it, and writes those asked for as files.
struct Reporter {
    let options: ReportOptions
    /// Where the text goes; any other format goes to standard output alone.
    let textConsole: Console

    func tell(_ report: Report) throws {
        let console = options.format == .text ? textConsole : .standardOutput
        let colored = options.format == .text && options.isColored(console)
        if !(options.quiet && options.format == .text && report.isSilent) {
            console.write(report.rendered(as: options.format, colored: colored))
        }
        var hasFailed = false
        for file in options.report {
            do {
                try write(report.rendered(as: file.format, colored: false), to: file.path)
            } catch {
                Console.standardError.write(
                    "Отчёт не записан / the report was not written: \(file.path): \(error.localizedDescription)\n")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitStatus.disk }
    }

    /// A device or pipe is written to; only a plain file is replaced, whole.
    private func write(_ text: String, to path: String) throws {
        let kind = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        guard let kind, kind != .typeRegular else {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            return
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        try handle.write(contentsOf: Data(text.utf8))
    }
}
