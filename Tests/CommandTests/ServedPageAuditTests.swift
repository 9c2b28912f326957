import Foundation
import PreviewServer
import SiteAudit
import SiteBuilding
import SiteModel
import Synchronization
import Testing

@testable import pandus

/// What the preview puts into a page passes the rules the page itself is judged by.
@Suite struct ServedPageAuditTests {
    static let draft = "uslugi/index.html"

    /// The shipped portal as the preview shows it while every page has problems of all kinds and one is a draft.
    static func site() async throws -> (site: ServedSite, files: [String: [UInt8]]) {
        let now = try #require(Moment.read("2026-05-12T09:00+03:00"))
        var options = BuildOptions(source: CrawlerTests.root.path, output: "", now: now, jobs: 2, writes: false)
        options.isAudited = false
        let output = MemoryOutput()
        let result = await BuildSite(options, checks: AuditChecks.all).run(into: output)
        try #require(result.isPublished)
        let good = PreviewBuild(files: output.files, problems: [], drafts: [draft])
        let bad = PreviewBuild(files: nil, problems: problems)
        let waiting = ServedSite(version: "0", source: ServeCommand.source(of:))
        return (waiting.after(good, version: "1").after(bad, version: "2"), output.files)
    }

    static let problems = [Severity.error, .warning, .review].map { severity in
        Diagnostic(
            rule: "field-date", severity: severity,
            place: SourcePlace(path: "Content/uslugi/index.md", line: 3, column: 8),
            message: Message(ru: "нет такого дня: «2026-02-30»", en: "no such day"),
            help: Message(ru: "Напишите день так:\n2026-05-12", en: "Write the day as 2026-05-12."))
    }

    static func bytes(_ path: String, _ site: ServedSite) throws -> [UInt8] {
        switch try #require(site.entry(at: path)) {
        case .file(let bytes, _), .page(_, let bytes): return bytes
        case .folder: return []
        }
    }

    /// Sees the site's style sheets and the preview's own.
    static func auditor(_ site: ServedSite, _ files: [String: [UInt8]]) throws -> Auditor {
        let style = try bytes(OwnAddress.style, site)
        let sheets = files.filter { $0.key.hasSuffix(".css") }
        return Auditor(
            web: WebSpace(
                resolve: { reference, page in
                    reference.hasPrefix("/__") ? reference : BuiltSite.resolve(reference, from: page)?.path
                },
                read: { $0 == OwnAddress.style ? style : sheets[$0] }, hasPages: false))
    }

    static func findings(_ path: String, _ site: ServedSite, _ files: [String: [UInt8]]) throws -> [Diagnostic] {
        let file = SourceFile(path: String(path.dropFirst()), bytes: try bytes(path, site))
        return try auditor(site, files).audit(BuiltPage(foreign: file))
    }

    @Test func addsNothingTheRulesObjectTo() async throws {
        let (site, files) = try await Self.site()
        for path in ["/uslugi/index.html", "/krupno/uslugi/index.html", "/index.html"] {
            let text = String(decoding: try Self.bytes(path, site), as: UTF8.self)
            #expect(text.contains("pandus-panel") && text.contains("panel.css"))
            let known = try Self.plainFindings(path, site, files)
            let found = try Self.findings(path, site, files).filter { !known.contains("\($0.rule) \($0.message.en)") }
            #expect(found.map { "\($0.rule) \($0.place.line): \($0.message.en)" } == [], "\(path)")
        }
    }

    @Test func makesAPageOfProblemsTheRulesAgreeWith() async throws {
        let waiting = ServedSite(version: "0", source: ServeCommand.source(of:))
        let broken = waiting.after(PreviewBuild(files: nil, problems: Self.problems), version: "1")
        for site in [waiting, broken] {
            let found = try Self.findings(OwnAddress.problems, site, [:])
            #expect(found.map { "\($0.rule): \($0.message.en)" } == [])
        }
    }

    /// The same auditor finds a fault in the panel when there is one.
    @Test func noticesAFaultOfThePanel() async throws {
        let (site, files) = try await Self.site()
        let text = String(decoding: try Self.bytes("/uslugi/index.html", site), as: UTF8.self)
        let spoiled = text.replacing("id=\"pandus-heading\"", with: "id=\"main\"")
        let file = SourceFile(path: "uslugi/index.html", bytes: Array(spoiled.utf8))
        #expect(try !Self.auditor(site, files).audit(BuiltPage(foreign: file)).isEmpty)
    }

    /// What is found on the page as it was built.
    private static func plainFindings(
        _ path: String, _ site: ServedSite, _ files: [String: [UInt8]]
    ) throws -> Set<String> {
        let file = SourceFile(path: String(path.dropFirst()), bytes: files[String(path.dropFirst())] ?? [])
        return Set(try auditor(site, files).audit(BuiltPage(foreign: file)).map { "\($0.rule) \($0.message.en)" })
    }
}
