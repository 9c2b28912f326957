import Foundation
import Testing

/// SARIF 2.1.0: the file keeps the OASIS schema and says what the other reports say.
@Suite struct SARIFTests {
    struct Log: Decodable {
        struct Words: Decodable { let text: String }
        struct Place: Decodable {
            struct Physical: Decodable {
                struct Artifact: Decodable, Equatable {
                    let uri: String
                    let uriBaseId: String?
                }
                struct Region: Decodable, Equatable {
                    let startLine: Int
                    let startColumn: Int
                }
                let artifactLocation: Artifact
                let region: Region
            }
            let physicalLocation: Physical
        }
        struct Suppression: Decodable {
            let kind: String
            let status: String
            let justification: String
            let location: Place
        }
        struct Result: Decodable {
            let ruleId: String
            let ruleIndex: Int
            let kind: String
            let level: String
            let message: Words
            let locations: [Place]
            let partialFingerprints: [String: String]
            let baselineState: String?
            let suppressions: [Suppression]?
        }
        struct Rule: Decodable {
            let id: String
            let help: Words
        }
        struct Driver: Decodable { let rules: [Rule] }
        struct Tool: Decodable { let driver: Driver }
        struct Invocation: Decodable {
            let executionSuccessful: Bool
            let exitCode: Int
        }
        struct Run: Decodable {
            let tool: Tool
            let invocations: [Invocation]
            let results: [Result]
            let columnKind: String
        }
        let runs: [Run]
    }

    static func run(_ text: String) throws -> Log.Run {
        try #require(try JSONDecoder().decode(Log.self, from: Data(text.utf8)).runs.first)
    }

    private static func audit(_ folder: TemporaryFolder) throws -> Log.Run {
        try run(try AuditedPages.audit(folder, "--format", "sarif").output)
    }

    @Test func tellsPlaceRuleAndLevelOfEveryFinding() throws {
        let run = try Self.audit(try AuditedPages.folder())
        #expect(run.columnKind == "unicodeCodePoints")
        #expect(run.invocations.map(\.exitCode) == [1])
        #expect(run.invocations.map(\.executionSuccessful) == [true])
        #expect(run.results.map(\.ruleId) == ["image-alternative", "link-text"])
        #expect(run.results.map(\.level) == ["error", "warning"])
        for result in run.results {
            #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
            #expect(result.message.text.contains("Как исправить: "))
        }
        let place = try #require(run.results.last?.locations.first?.physicalLocation)
        #expect(place.artifactLocation == .init(uri: "site/a.html", uriBaseId: "%SRCROOT%"))
        #expect(place.region == .init(startLine: 5, startColumn: 4))
    }

    @Test func helpsInBothLanguages() throws {
        for rule in try Self.audit(try AuditedPages.folder()).tool.driver.rules {
            #expect(rule.help.text.contains { ("а"..."я").contains($0) })
            #expect(rule.help.text.contains(/[a-z]{3} [a-z]{2}/))
        }
    }

    @Test func keepsFingerprintsWhileLinesMove() throws {
        let folder = try AuditedPages.folder()
        let before = try Self.audit(folder).results.map(\.partialFingerprints)
        try folder.replace("<img", by: "<p>Новая строка.</p>\n   <img", in: "site/a.html")
        #expect(try Self.audit(folder).results.map(\.partialFingerprints) == before)
        try folder.replace("a.jpg", by: "b.jpg", in: "site/a.html")
        let changed = try Self.audit(folder).results.map(\.partialFingerprints)
        #expect(changed.first != before.first)
        #expect(changed.last == before.last)
    }

    @Test func givesEqualFindingsFingerprintsOfTheirOwn() throws {
        let folder = try AuditedPages.folder()
        try folder.replace("<img src=\"a.jpg\">", by: "<img src=\"a.jpg\">\n<img src=\"a.jpg\">", in: "site/a.html")
        let results = try Self.audit(folder).results
        #expect(Set(results.flatMap(\.partialFingerprints.values)).count == results.count)
    }

    @Test(arguments: [
        ("с пробелом.html", "site/%D1%81%20%D0%BF%D1%80%D0%BE%D0%B1%D0%B5%D0%BB%D0%BE%D0%BC.html"),
        ("a#b?c%.html", "site/a%23b%3Fc%25.html"),
    ])
    func writesPathsAsAddresses(name: String, address: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(AuditedPages.page("<img src=x>"), to: "site/" + name)
        let result = try #require(try Self.audit(folder).results.first)
        #expect(result.locations.map(\.physicalLocation.artifactLocation.uri) == [address])
    }

    @Test func leavesPathsAboveTheFolderWithoutABase() throws {
        let folder = try AuditedPages.folder()
        let within = folder.url.appending(path: "site")
        for (path, uri) in [("../site", "../site/a.html"), (within.path, within.absoluteString.dropSlash + "/a.html")] {
            let log = try Command(arguments: ["audit", path, "--format", "sarif"] + AuditedPages.rules, in: within)
                .run()
            let artifact = try Self.run(log.output).results.first?.locations.first?.physicalLocation.artifactLocation
            #expect(artifact == .init(uri: uri, uriBaseId: nil))
        }
    }

    @Test func marksWhatAnExceptionAnswersAsSuppressed() throws {
        let site = try ExceptionTests.site()
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "sarif"])
        let suppressed = try Self.run(result.output).results.filter { $0.suppressions != nil }
        #expect(suppressed.map(\.ruleId) == ["link-text"])
        let suppression = try #require(suppressed.first?.suppressions?.first)
        #expect(suppression.kind == "inSource")
        #expect(suppression.status == "accepted")
        #expect(suppression.justification == "ждём новую страницу (до 2026-12-31)")
        #expect(suppression.location.physicalLocation.region == .init(startLine: 3, startColumn: 14))
    }

    @Test func makesNoLinkOfItsOwnOfMarkdownInAHelp() throws {
        let text = try #require(try Self.audit(try AuditedPages.folder()).results.first).message.text
        #expect(text.contains("![описание\\](файл.jpg)"))
    }

    @Test(
        .enabled(if: ForeignReader.isInstalled),
        arguments: [
            ["audit", "site"], ["audit", "site/none"], ["audit", "site", "--outcomes", "--report", "json=o.json"],
            ["rules", "--lang", "en"], ["explain", "motion"], ["explain", "motoin"], ["bild"],
        ])
    func keepsTheSchema(arguments: [String]) throws {
        let folder = try AuditedPages.folder()
        let log = try Command(arguments: arguments + ["--format", "sarif"], in: folder.url).run().output
        let read = try ForeignReader.read(log, as: "sarif")
        #expect(read == (0, ""))
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func keepsTheSchemaForSites() throws {
        for site in [try ExceptionTests.site(), try GoldenSiteTests.copy(of: "mistakes")] {
            let log = try GoldenSiteTests.build(site, arguments: ["--format", "sarif"]).output
            let read = try ForeignReader.read(log, as: "sarif")
            #expect(read == (0, ""))
        }
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func isReadByAReaderThatRefuses() throws {
        let log = try AuditedPages.audit(try AuditedPages.folder(), "--format", "sarif").output
        let read = try ForeignReader.read(
            log.replacing("\"kind\" : \"fail\"", with: "\"kind\" : \"worse\""), as: "sarif")
        #expect(read.status != 0)
    }
}

extension String {
    fileprivate var dropSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
