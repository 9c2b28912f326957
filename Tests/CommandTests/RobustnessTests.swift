import Foundation
import Testing

/// Two builds at once, devices as reports, links among files, a consent that is not there.
@Suite struct RobustnessTests {
    @Test func neverPublishesHalfASiteWhenBuildsMeet() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try #require(try GoldenSiteTests.build(site).status == 0)
        let whole = try tree(site.url.appendingPathComponent("Output"))
        for _ in 0..<5 {
            let builds = try (0..<3).map { _ in try start(site) }
            for build in builds {
                build.waitUntilExit()
                #expect([0, 5].contains(build.terminationStatus))
                #expect(build.terminationReason == .exit)
            }
            #expect(builds.contains { $0.terminationStatus == 0 })
            #expect(try tree(site.url.appendingPathComponent("Output")) == whole)
        }
    }

    private func start(_ site: TemporaryFolder) throws -> Process {
        let process = Process()
        process.executableURL = Command.path
        process.arguments = ["build", "--now", "2026-05-12T09:00+03:00"]
        process.currentDirectoryURL = site.url
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func refusesAPageWithoutItsConsent() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("  - key: consent\n    label: Согласие\n    kind: consent\n", to: "Content/_types/service.yaml")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        #expect(result.errors.contains("Не заполнено обязательное поле «Согласие»"))
    }

    @Test func writesAReportIntoADeviceWithoutReplacingIt() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let pipe = site.url.appendingPathComponent("pipe").path
        let made = Process()
        made.executableURL = URL(fileURLWithPath: "/usr/bin/mkfifo")
        made.arguments = [pipe]
        try made.run()
        made.waitUntilExit()
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/bin/cat")
        reader.arguments = [pipe]
        reader.standardOutput = FileHandle.nullDevice
        try reader.run()
        #expect(try GoldenSiteTests.build(site, arguments: ["--report", "json=pipe"]).status == 0)
        reader.waitUntilExit()
        let kind = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
        #expect(kind != .typeRegular)
    }

    @Test(arguments: ["Content/uslugi/x.md", "Templates/parts/x.html"])
    func refusesLinksInBothTrees(path: String) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try FileManager.default.createSymbolicLink(
            atPath: site.url.appendingPathComponent(path).path, withDestinationPath: "/etc/passwd")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == (path.hasPrefix("Content") ? 1 : 4))
        #expect(result.errors.contains("\(path):1:1: error: Это ссылка на другой файл [file-refused]"))
    }

    @Test func checksATemplateThatNoPageUsesYet() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("{{#slot main}}{{page.nope}}{{/slot}}\n", to: "Templates/page.html")
        #expect(try GoldenSiteTests.build(site).status == 4)
    }

    @Test func tellsAWrongCommandAsJSONWhenAskedTo() throws {
        let result = try Command("build", "--format", "json", "--jobs", "x").run()
        #expect(result.status == 2)
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(report.problems.map(\.rule) == ["usage"])
    }

    @Test func goesOnAfterAFileThatCannotBeRead() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<!DOCTYPE html><html lang=ru><title>а</title><body><h1>а</h1><img src=x></html>", to: "a.html")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appendingPathComponent("b.html").path, withDestinationPath: "/dev/zero")
        let path = folder.url.path
        let result = try Command("audit", path + "/a.html", path + "/b.html", path + "/a.html").run()
        #expect(result.status == 5)
        #expect(result.output.components(separatedBy: "[image-alternative]").count == 2)
    }
}
