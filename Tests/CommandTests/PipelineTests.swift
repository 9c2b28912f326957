import Foundation
import FoundationXML
import Testing

@testable import pandus

/// The pipelines of `docs/ci`, run step by step on a site that can be published; only the network is played.
@Suite struct PipelineTests {
    /// Each pipeline, carried by each rsync there is.
    static let ways = PipelineService.allCases.flatMap { service in Centre.Carrier.here.map { (service, $0) } }
    /// What is the same script in both is looked at in one of them.
    static let carriers = Centre.Carrier.here

    private func publish(_ centre: Centre, as name: String) throws -> [String: Data] {
        let text = try String(contentsOf: centre.project.url.appending(path: "Content/site.yaml"), encoding: .utf8)
        try centre.project.write(text.replacing(/name: .*/, with: "name: " + name), to: "Content/site.yaml")
        let run = try centre.run(.merge)
        try #require(run.isGreen, "\(run.log)")
        return try centre.output()
    }

    @Test(arguments: ways) func publishesTheSite(service: PipelineService, carrier: Centre.Carrier) throws {
        let centre = try Centre(service, carrier: carrier)
        let run = try centre.run(.merge)
        #expect(run.isGreen, "\(run.log)")
        #expect(try centre.live()["krupno/uslugi/odna.html"] != nil)
        #expect(try centre.live() == centre.output())
        #expect(run.log.contains("pandus \(ProgramVersion.number)\n"))
        #expect(try Self.failures(in: centre.report("pandus.xml")) == 0)
        #expect(try SARIFTests.run(centre.report("pandus.sarif")).invocations.map(\.exitCode) == [0])
        #expect(try tree(centre.folder.url.appending(path: "tmp")).isEmpty, "the key stayed on the machine")
    }

    @Test(arguments: PipelineService.allCases) func staysRedAndUploadsNothing(service: PipelineService) throws {
        let centre = try Centre(service, carrier: .standIn)
        _ = try publish(centre, as: "Первый")
        let before = try centre.server()
        try centre.project.append("\n[нет](nigde.md)\n", to: "Content/uslugi/odna.md")
        let run = try centre.run(.merge)
        #expect(!run.isGreen)
        #expect(try centre.server() == before)
        let path = "Content/uslugi/odna.md"
        #expect(run.log.contains(path))
        #expect(try Self.failures(in: centre.report("pandus.xml")) == 1)
        #expect(try centre.report("pandus.xml").contains(path))
        let results = try SARIFTests.run(centre.report("pandus.sarif")).results.filter { $0.level == "error" }
        #expect(results.map { $0.locations.map(\.physicalLocation.artifactLocation.uri) } == [[path]])
    }

    @Test(arguments: carriers) func rollsBackAndForth(carrier: Centre.Carrier) throws {
        let centre = try Centre(.gitlab, carrier: carrier)
        #expect(try !centre.run(.rollback).isGreen)
        let first = try publish(centre, as: "Первый")
        #expect(try !centre.run(.rollback).isGreen)
        #expect(try centre.live() == first)
        let second = try publish(centre, as: "Второй")
        #expect(first != second)
        // A night without news keeps the former release.
        let log = try centre.run(.merge).log
        #expect(log.contains("is this one already"), "\(log)")
        #expect(try centre.live() == second)
        for release in [first, second] {
            let run = try centre.run(.rollback)
            #expect(run.isGreen, "\(run.log)")
            #expect(try centre.live() == release)
        }
        let third = try publish(centre, as: "Третий")
        #expect(try centre.live() == third)
        #expect(try centre.run(.rollback).isGreen)
        #expect(try centre.live() == second)
    }

    @Test(arguments: carriers) func neverShowsATornTree(carrier: Centre.Carrier) throws {
        let centre = try Centre(.gitlab, carrier: carrier)
        _ = try publish(centre, as: "Первый")
        let second = try publish(centre, as: "Второй")
        #expect(try centre.link() == "b")
        try centre.project.replace("name: Второй", by: "name: Третий", in: "Content/site.yaml")
        for words in ["readlink", "portal/b/", "portal/a/", "mv -T"] {
            try centre.refuse(words)
            let run = try centre.run(.merge)
            #expect(!run.isGreen, "\(words): \(run.log)")
            #expect(try centre.live() == second)
            try centre.refuse(nil)
        }
        // The former release was being changed: there is none to go back to.
        #expect(try !centre.run(.rollback).isGreen)
        #expect(try centre.live() == second)
        #expect(try centre.run(.merge).isGreen)
        #expect(try centre.live() == centre.output())
        #expect(try centre.run(.rollback).isGreen)
        #expect(try centre.live() == second)
    }

    @Test(arguments: PipelineService.allCases) func judgesAProposal(service: PipelineService) throws {
        let centre = try Centre(service, carrier: .standIn)
        let before = try tree(centre.project.url)
        let run = try centre.run(.proposal)
        #expect(run.isGreen, "\(run.log)")
        let written = Set(try tree(centre.project.url).keys).subtracting(before.keys)
        #expect(written == ["pandus.deb", "reports/pandus.xml", "reports/pandus.sarif"])
        #expect(try centre.server().keys.sorted() == ["→"])
        try centre.project.replace("for-whom: Всем", by: "for-whom: ?", in: "Content/uslugi/odna.md")
        #expect(try !centre.run(.proposal).isGreen)
        #expect(try centre.report("pandus.sarif").contains("publish-placeholder"))
    }

    @Test(arguments: PipelineService.allCases) func refusesAnotherPackage(service: PipelineService) throws {
        let centre = try Centre(service, carrier: .standIn)
        try centre.folder.write("another package\n", to: "shop/pandus.deb")
        #expect(try !centre.run(.merge).isGreen)
        #expect(!FileManager.default.fileExists(atPath: centre.folder.url.appending(path: "bin/pandus").path))
        #expect(try centre.server().keys.sorted() == ["→"])
    }

    @Test(arguments: PipelineService.allCases) func runsEveryScriptOfTheFile(service: PipelineService) throws {
        let centre = try Centre(service, carrier: .standIn)
        var ran: [String] = []
        for event in [PipelineEvent.proposal, .merge] { ran += try centre.run(event).scripts }
        let first = try centre.live()
        _ = try publish(centre, as: "Второй")
        let rollback = try centre.run(.rollback)
        ran += rollback.scripts
        #expect(rollback.isGreen, "\(rollback.log)")
        #expect(try centre.live() == first)
        let scripts = try service.scripts()
        #expect(scripts.count >= 6)
        for script in scripts { #expect(ran.contains { $0.contains(script) }, "never run: \(script)") }
    }

    @Test(arguments: PipelineService.allCases) func shrinksOnlyWhenToldTo(service: PipelineService) throws {
        let centre = try Centre(service, carrier: .standIn)
        try centre.project.append(
            "  - key: expires\n    label: Снять после\n    kind: date\n", to: "Content/_types/_all.yaml")
        for number in 1...12 {
            try centre.project.write(
                "---\ntitle: Лист \(number)\ndescription: О \(number)\nfor-whom: Всем\nbring:\n  - Паспорт\nexpires: 2999-01-01\n---\nТекст.\n",
                to: "Content/uslugi/list-\(number).md")
            try centre.project.append("- address: uslugi/list-\(number).html\n", to: "Content/addresses.yaml")
        }
        _ = try publish(centre, as: "Весь")
        // So that the small site meets a tree with the pages that went.
        let whole = try publish(centre, as: "Весь снова")
        for number in 1...12 {
            try centre.project.replace("2999", by: "2020", in: "Content/uslugi/list-\(number).md")
        }
        let refused = try centre.run(.merge)
        #expect(!refused.isGreen)
        #expect(refused.log.contains("pages-shrunk"), "\(refused.log)")
        #expect(try centre.live() == whole)
        centre.settings.allowsShrink = true
        #expect(try centre.run(.merge).isGreen)
        #expect(try centre.live() == centre.output())
        #expect(try centre.live()["uslugi/list-1.html"] == nil)
    }

    @Test func buildsRightFromWhatTheServiceKept() throws {
        let centre = try Centre(.gitlab, carrier: .standIn)
        let first = try publish(centre, as: "Первый")
        // The next machine has a fresh checkout, and of the last run only what the file says is kept.
        let next = try Centre(.gitlab, carrier: .standIn)
        let cache = try #require(try PipelineService.gitlab.file()["publish"]?["cache"]?["paths"])
        for folder in cache.items.compactMap(\.text) {
            try FileManager.default.copyItem(
                at: centre.project.url.appending(path: folder), to: next.project.url.appending(path: folder))
        }
        #expect(try next.output() == first)
        try next.project.append("\nНовое.\n", to: "Content/uslugi/odna.md")
        let second = try publish(next, as: "Второй")
        try FileManager.default.removeItem(at: next.project.url.appending(path: "Output"))
        try FileManager.default.removeItem(at: next.project.url.appending(path: "Output.state"))
        try #require(try next.run(.merge).isGreen)
        #expect(try next.output() == second)
        #expect(second["uslugi/odna.html"] != first["uslugi/odna.html"])
    }

    private static func failures(in report: String) throws -> Int {
        let parser = XMLParser(data: Data(report.utf8))
        try #require(parser.parse(), "no XML: \(report)")
        return report.components(separatedBy: "<failure ").count - 1
    }
}
