import Foundation
import FoundationXML
import Testing

@testable import pandus

/// JUnit XML: well-formed whatever the pages hold, and failed exactly when the exit code says so.
@Suite struct JUnitTests {
    /// What `junitparser` counted.
    struct Counts: Decodable {
        /// Tests, failures, errors, skipped as the file itself says.
        let declared: [Int]
        let failures: [String]
        let errors: [String]
        let skipped: [String]
        let passed: [String]
        let names: [String]
    }

    private static func report(_ folder: TemporaryFolder, _ arguments: String...) throws -> String {
        try Command(
            arguments: ["audit", "site"] + AuditedPages.rules + ["--format", "junit"] + arguments, in: folder.url
        )
        .run().output
    }

    private static func counts(_ report: String) throws -> Counts {
        let read = try ForeignReader.read(report, as: "junit")
        #expect(read.status == 0, "\(read.output)")
        return try JSONDecoder().decode(Counts.self, from: Data(read.output.utf8))
    }

    private static func isWellFormed(_ text: String) -> Bool {
        let parser = XMLParser(data: Data(text.utf8))
        return parser.parse() && parser.parserError == nil
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func failsErrorsSkipsWarningsAndPassesTheRest() throws {
        let counts = try Self.counts(try Self.report(try AuditedPages.folder()))
        #expect(counts.failures == ["У картинки «a.jpg» нет описания"])
        #expect(counts.skipped == ["Предупреждение: По тексту ссылки «здесь» не понять, куда она ведёт"])
        #expect(counts.passed.count == 1)
        #expect(counts.errors.isEmpty)
        #expect(counts.declared == [3, 1, 0, 1])
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func failsWarningsWhenTheyAreErrors() throws {
        let counts = try Self.counts(try Self.report(try AuditedPages.folder(), "--strict"))
        #expect(counts.declared == [3, 2, 0, 0])
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func namesNoTwoCasesAlikeAndNoneByItsLine() throws {
        let folder = try AuditedPages.folder()
        let before = try Self.counts(try Self.report(folder)).names
        try folder.replace("<img", by: "\n\n<img", in: "site/a.html")
        #expect(try Self.counts(try Self.report(folder)).names == before)
        try folder.replace("<img", by: "<img src=\"a.jpg\"><img", in: "site/a.html")
        let names = try Self.counts(try Self.report(folder)).names
        #expect(names.count == before.count + 1)
        #expect(Set(names).count == names.count)
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func skipsWhatAnExceptionAnswers() throws {
        let site = try ExceptionTests.site()
        let counts = try Self.counts(try GoldenSiteTests.build(site, arguments: ["--format", "junit"]).output)
        #expect(counts.failures.isEmpty)
        #expect(counts.skipped.filter { $0.contains("ждём новую страницу") }.count == 1)
        #expect(!counts.passed.contains("Текст ссылки говорит, куда она ведёт"))
        #expect(counts.passed.count > 30)
    }

    @Test(.enabled(if: ForeignReader.isInstalled)) func callsAWrongCommandAnErrorAndPassesNothing() throws {
        let counts = try Self.counts(try Command("audit", "nowhere", "--format", "junit").run().output)
        #expect(counts.declared == [1, 0, 1, 0])
        #expect(counts.errors == ["Нет такого пути «nowhere»"])
    }

    @Test func passesNoRuleWhenPagesWereNeverMade() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("nonsense: x\n", to: "Content/site.yaml")
        let report = try GoldenSiteTests.build(site, arguments: ["--format", "junit"]).output
        #expect(report.contains("<failure "))
        #expect(!report.contains("classname=\"pandus.page-title\""))
    }

    @Test(arguments: ["\u{1}\u{B}\u{1F}", "]]>", "&amp;lt;", "\u{FFFE}\u{FFFF}", "\"'<>", "\u{202E}", "\u{85}", "😀"])
    func isWellFormedWhateverAPageSays(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(AuditedPages.page("<img src='\(text)'>\n<img src=a.jpg alt='\(text).jpg'>"), to: "site/a.html")
        let report = try Self.report(folder)
        #expect(report.contains("<failure "))
        #expect(Self.isWellFormed(report))
    }

    @Test(arguments: ["<a><b></a>", "<a>\u{1}</a>", "<a b=\"<\"/>", "<a>&x;</a>", "<a>\u{FFFF}</a>"])
    func seesWhatIsNotWellFormed(text: String) {
        #expect(!Self.isWellFormed(text))
        #expect(Self.isWellFormed("<a>\(XMLText.content(text))</a>"))
    }

    @Test(arguments: [
        ("a\nb", "a&#10;b"), ("<\"&>", "&lt;&quot;&amp;&gt;"), ("\u{0}\u{FFFF}", "&lt;U+0&gt;\u{FFFD}"),
    ])
    func escapesAttributes(text: String, escaped: String) {
        #expect(XMLText.attribute(text) == escaped)
    }
}
