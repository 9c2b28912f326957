import Foundation
import SiteAudit
import SiteModel

/// How fast one auditor gets through one heap of pages, on one core.
struct Speed {
    let name: String
    let pages: [BuiltPage]
    let auditor: Auditor
    /// Megabytes (of a million bytes) each second, of every run.
    private(set) var rates: [Double] = []
    private(set) var findings = 0

    init(_ name: String, _ pages: [BuiltPage], _ auditor: Auditor) {
        self.name = name
        self.pages = pages
        self.auditor = auditor
    }

    var size: Int { pages.reduce(0) { $0 + $1.bytes.count } }

    /// Audits all pages, again and again for a second at least.
    mutating func run() {
        var bytes = 0
        let start = Self.processorSeconds
        repeat {
            findings = pages.reduce(0) { $0 + auditor.audit($1).count }
            bytes += size
        } while Self.processorSeconds - start < 1
        rates.append(Double(bytes) / 1e6 / (Self.processorSeconds - start))
    }

    var median: Double { rates.sorted()[rates.count / 2] }

    var line: String {
        let figures = [median, rates.min() ?? 0, rates.max() ?? 0].map { String(format: "%8.2f", $0) }.joined()
        let heap = "\(pages.count) pages, \(String(format: "%.2f", Double(size) / 1e6)) MB, \(findings) findings"
        return name.padding(toLength: 14, withPad: " ", startingAt: 0) + figures + "   " + heap
    }

    /// Of this thread: what others do on the machine does not count.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
