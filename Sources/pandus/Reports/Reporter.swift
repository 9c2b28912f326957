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
        if !(options.quiet && options.format == .text && report.problems.isEmpty) {
            console.write(report.rendered(as: options.format, colored: colored))
        }
        for file in options.report {
            do {
                try Data(report.rendered(as: file.format, colored: false).utf8)
                    .write(to: URL(fileURLWithPath: file.path), options: .atomic)
            } catch {
                Console.standardError.write(
                    "Отчёт не записан / the report was not written: \(file.path): \(error.localizedDescription)\n")
                throw ExitStatus.disk
            }
        }
    }
}
