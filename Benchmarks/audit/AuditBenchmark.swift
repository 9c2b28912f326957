import ArgumentParser
import BuiltSites
import Foundation
import SiteAudit
import SiteModel

/// `audit-benchmark`: how many megabytes a second the auditor judges, all rules, one core.
@main
struct AuditBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "audit-benchmark")

    @Option(help: "The folder that holds Content and Templates.")
    var source = "."

    @Option(help: "A folder of HTML to judge as well.")
    var folder: String?

    @Option(help: "Only the heap whose name begins so.")
    var only = ""

    @Option(help: "How many timed runs of each heap, in turns.")
    var runs = 5

    @Option(help: "How many pages to audit for the look at memory; 0 for none.")
    var pages = 20_000

    @Flag(help: "Tell what each rule costs.")
    var rules = false

    /// The moment of the build; any does, but it must be the same every time.
    private static let moment = Date(timeIntervalSince1970: 1_796_104_800)

    func run() async throws {
        let site = await SoundSite.read(source, now: Self.moment, jobs: 1)
        guard !site.pages.isEmpty else { throw ValidationError("no pages in \(source)") }
        let foreign = ForeignPages.make(40, seed: 7)
        var heaps = [Speed("own pages", site.pages, site.auditor), Speed("foreign pages", foreign, Auditor())]
        if let folder { heaps.append(Speed("folder", Self.read(folder), Auditor())) }
        heaps = heaps.filter { $0.name.hasPrefix(only) }
        for turn in 0...runs {
            for index in heaps.indices { heaps[index].run() }
            if turn == 0 { heaps = heaps.map { Speed($0.name, $0.pages, $0.auditor) } }
        }
        print("MB/s            median   least    most")
        for heap in heaps { print(heap.line) }
        if rules { for heap in heaps { print(RuleCosts(heap).text) } }
        if pages > 0 { print(Memory.watch(site.pages + foreign, site.auditor, count: pages)) }
    }

    private static func read(_ folder: String) -> [BuiltPage] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                BuiltPage(foreign: SourceFile(path: folder + "/" + name, bytes: Array($0)))
            }
        }
    }
}
