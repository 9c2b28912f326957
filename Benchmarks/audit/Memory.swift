import Foundation
import SiteAudit
import SiteModel

/// Whether memory stays flat however many pages are audited.
enum Memory {
    /// Audits so many pages of a heap, round and round, and tells the peak at steps on the way.
    static func watch(_ pages: [BuiltPage], _ auditor: Auditor, count: Int) -> String {
        var lines: [String] = []
        for number in 1...count {
            _ = auditor.audit(pages[number % pages.count])
            if number.isMultiple(of: max(1, count / 4)) { lines.append("\(number) pages: peak \(peak) KB") }
        }
        return lines.joined(separator: "\n")
    }

    /// Most memory this process ever had, in kilobytes, as Linux counts it.
    private static var peak: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: { !$0.isNumber }).first.map(String.init) ?? "?"
    }
}
