import Foundation
import Testing

/// `pandus new`: a page begun from each shipped type passes the check, and no file is ever replaced.
@Suite struct NewCommandTests {
    static let types = ShapeFiles.paths(in: "Content/_types").compactMap { path in
        path.firstMatch(of: /_types\/([a-z0-9-]+)\.yaml$/).map { String($0.1) }
    }
    private static let moment = ["--now", "2026-05-12T09:00+03:00"]

    @Test func findsTheShippedTypes() {
        #expect(Self.types.contains("page") && Self.types.contains("service"))
    }

    @Test(arguments: types) func beginsAPageThatPassesTheCheck(type: String) throws {
        let site = try Portal.copy()
        let path = try Self.begin(type, in: site)
        let draft = try Self.errors(of: site, at: path)
        #expect(draft.isEmpty, "\(draft)")
        // Shown, the page asks for the two texts that cannot be `?`, and for nothing else.
        try site.replace("Черновик: да\n", by: "", in: path)
        let shown = try Self.errors(of: site, at: path)
        #expect(shown.map(\.rule) == ["page-unfinished", "page-unfinished"])
    }

    /// All types in one site: the audit of the whole portal takes its time.
    @Test func beginsPagesThatPassTheAuditOnceFinished() throws {
        let site = try Portal.copy()
        for type in Self.types {
            let path = try Self.begin(type, titled: "Проверка вида \(type)", in: site)
            try site.replace("Черновик: да\n", by: "", in: path)
            try site.replace("Напишите одной фразой, о чём эта страница", by: "Новая страница: \(type)", in: path)
            try site.replace("Напишите здесь текст страницы.", by: "Первый абзац.", in: path)
            try site.replace("## Первый раздел", by: "## О странице", in: path)
        }
        let problems = try Self.errors(of: site, at: "", audited: true)
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test(arguments: types) func writesOptionalFieldsThatAreRightOnceUncommented(type: String) throws {
        let site = try Portal.copy()
        let path = try Self.begin(type, in: site)
        let file = site.url.appendingPathComponent(path)
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let open = lines.map { $0.firstMatch(of: /^#(?! \S|#|$)/) == nil ? $0 : $0.dropFirst() }
        #expect(open != lines)
        try site.write(open.joined(separator: "\n"), to: path)
        // Names of pages and files are examples; what they lead to need not be there.
        let errors = try Self.errors(of: site, at: path).filter { error in
            !["reference-unknown", "file-missing", "exception-rule"].contains(error.rule)
        }
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test(arguments: ["service", "Услуга", "услуга", "uslugi"]) func takesTheNameTheLabelAndTheFolder(type: String)
        throws
    {
        let site = try Portal.copy()
        let result = try Self.new(type, "Помощь с резюме", in: site)
        #expect(result.status == 0)
        #expect(result.output.contains("Content/uslugi/pomoshh-s-rezyume.md"))
        #expect(result.output.contains("Что дальше"))
    }

    @Test func suggestsTheNearestType() throws {
        let result = try Self.new("услга", "Помощь", in: try Portal.copy())
        #expect(result.status == 2)
        #expect(result.output.contains("возможно, «Услуга»"))
    }

    @Test func neverReplacesAFile() throws {
        let site = try Portal.copy()
        #expect(try Self.new("услуга", "Помощь", in: site).status == 0)
        try site.append("Моё.\n", to: "Content/uslugi/pomoshh.md")
        let before = try tree(site.url)
        let result = try Self.new("услуга", "Помощь", in: site)
        #expect(result.status == 1)
        #expect(result.output.contains("[file-exists]"))
        #expect(try tree(site.url) == before)
    }

    @Test(arguments: ["Адрес: дом 5 # двор", "[в скобках]", "\"Кавычки\" и \\ черта", "?", "да | нет", "- дефис"])
    func keepsTheTitleAsItWasSaid(title: String) throws {
        let site = try Portal.copy()
        let result = try Self.new("страница", title + " да", in: site)
        #expect(result.status == 0, "\(result.output)")
        #expect(try Self.errors(of: site, at: "Content/").isEmpty)
    }

    @Test(arguments: ["…", "assets", "index", String(repeating: "слово ", count: 20)])
    func refusesATitleThatMakesNoPage(title: String) throws {
        let site = try Portal.copy()
        let before = try tree(site.url)
        #expect(try Self.new("страница", title, in: site).status == 2)
        #expect(try tree(site.url) == before)
    }

    @Test func endsWithThreeWhenTheTypesCannotBeRead() throws {
        let site = try Portal.copy()
        try site.write("", to: "Content/_types/service.yaml")
        #expect(try Self.new("услуга", "Помощь", in: site).status == 3)
    }

    @Test func beginsASectionWithItsType() throws {
        let site = try Portal.copy()
        let result = try Self.new("раздел", "Советы соседям", in: site)
        #expect(result.status == 0)
        #expect(result.output.contains("Content/sovety-sosedyam/index.md и Content/_types/sovety-sosedyam.yaml"))
        #expect(try Self.new("советы соседям", "Первый звонок", in: site).status == 0)
        #expect(try Self.errors(of: site, at: "Content/sovety").isEmpty)
        #expect(try Self.errors(of: site, at: "Content/_types").isEmpty)
    }

    @Test func saysWhatASectionMissesWhereTemplatesHaveNoPlainPage() throws {
        let site = try Portal.copy()
        try FileManager.default.removeItem(at: site.url.appending(path: "Templates/plain.html"))
        let result = try Self.new("раздел", "Советы соседям", in: site)
        #expect(result.status == 0)
        #expect(result.output.contains("folder: sovety-sosedyam"))
        try site.write(
            "label: Совет\nfolder: sovety-sosedyam\ntemplate: page\n", to: "Content/_types/advice.yaml")
        #expect(try Self.errors(of: site, at: "Content/sovety").isEmpty)
        #expect(try Self.new("совет", "Первый звонок", in: site).status == 0)
    }

    /// Begins a page of a type, and first the section it lies in while there is none; its path.
    private static func begin(
        _ type: String, titled title: String = "Проверка: новая страница", in site: TemporaryFolder
    ) throws -> String {
        let result = try new(type, title, in: site)
        #expect(result.status == 0, "\(result.output)")
        let path = try #require(result.output.firstMatch(of: /Content\/\S+\.md/)).0
        if let folder = result.output.firstMatch(of: /--folder (\S+)/)?.1 {
            let section = ["new", "section", "Новый раздел", "--folder", String(folder)]
            #expect(try Command(arguments: section, in: site.url).run().status == 0)
        }
        return String(path)
    }

    private static func new(_ type: String, _ title: String, in site: TemporaryFolder) throws -> Command.Result {
        try Command(arguments: ["new", type] + moment + ["--", title], in: site.url).run()
    }

    /// Errors of `check` at paths that begin so.
    private static func errors(
        of site: TemporaryFolder, at path: String, audited: Bool = false
    ) throws -> [MistakesTests.Report.Problem] {
        let options = audited ? [] : ["--without-audit"]
        let result = try Command(arguments: ["check", "--format", "json"] + options + moment, in: site.url).run()
        return try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8)).problems
            .filter { $0.severity == "error" && $0.path.hasPrefix(path) }
    }
}
