import ArgumentParser
import BuiltSites
import Foundation
import SiteAudit

/// `mutants`: plants faults into the finished pages of a site and tells how many the auditor catches.
@main
struct MutantsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mutants")

    @Option(help: "The folder that holds Content and Templates.")
    var source = "."

    @Option(help: "Only this operator; may be repeated.")
    var only: [String] = []

    @Option(help: "How many of the missed to show for each operator.")
    var examples = 3

    @Option(help: "The least share of a hundred that must be caught, of each operator.")
    var minimum = 98.0

    @Option(help: "How many random pairs of faults to try.")
    var pairs = 2_000

    @Option(help: "Seed of what is drawn.")
    var seed: UInt64 = 20_260_512

    @Option(help: "How many pages at once.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Write a sample of the broken pages into this new folder, and nothing else.")
    var export: String?

    @Option(help: "How many of each operator to write.")
    var sample = 3

    /// The moment of the build; any does, but it must be the same every time.
    private static let moment = Date(timeIntervalSince1970: 1_796_104_800)

    func run() async throws {
        let site = await SoundSite.read(source, now: Self.moment, jobs: jobs)
        guard !site.pages.isEmpty else { throw ValidationError("no pages: \(site.problems.first?.message.en ?? "")") }
        let operators = Operators.all.filter { only.isEmpty || only.contains($0.id) }
        if let export {
            let sample = Sample(pages: site.pages, operators: operators, count: sample, seed: seed)
            let without = try sample.write(to: export)
            guard without.isEmpty else {
                throw ValidationError("no page has a place for \(without.joined(separator: ", "))")
            }
            return
        }
        let campaign = Campaign(site: site, operators: operators, jobs: jobs)
        let table = ScoreTable(
            operators: operators, scores: await campaign.run(), minimum: minimum, examples: examples)
        print(table.text)
        for problem in site.complaints {
            print("on a sound page: \(problem.rule) \(Trial.line(of: problem.place)) \(problem.message.en)")
        }
        print(Pairs(pages: site.pages, operators: operators, auditor: site.auditor).survive(pairs, seed: seed))
        if !table.weak.isEmpty { print("under \(minimum) %: \(table.weak.joined(separator: ", "))") }
        guard table.weak.isEmpty, site.complaints.isEmpty else { throw ExitCode.failure }
    }
}
