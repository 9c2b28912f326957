import Foundation
import HTMLTree
import Testing

/// «Весь раздел одним листом»: a small site whose services are also shown together.
@Suite struct SheetTests {
    private static let address = "uslugi/odnim-listom.html"
    private static let template = """
        {{#layout base}}
        {{#slot main}}
        {{#each page.items as item}}
        <h2 id="{{item.nested-id}}"><a href="{{item.nested-url}}">{{item.title}}</a></h2>
        {{item.nested-body}}
        {{/each}}
        {{/slot}}

        """

    static func site() throws -> TemporaryFolder {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write(template, to: "Templates/service-sheet.html")
        try site.replace(
            "template: service", by: "template: service\nsheet-template: service-sheet",
            in: "Content/_types/service.yaml")
        try site.replace(
            "{{> list items=page.items}}",
            by:
                "{{> list items=page.items}}\n{{#if page.sheet}}\n<p><a href=\"{{page.sheet.url}}\">{{page.sheet.title}}"
                + "</a></p>\n{{/if}}", in: "Templates/section.html")
        return site
    }

    private static func built(_ site: TemporaryFolder, _ output: String = "Output") throws -> [String: Data] {
        let result = try GoldenSiteTests.build(
            site, arguments: ["--output", output, "--base-url", "https://example.org/tab/"])
        try #require(result.status == 0, "\(result.errors)")
        return try tree(site.url.appendingPathComponent(output))
    }

    private static func text(_ path: String, in files: [String: Data]) throws -> String {
        String(decoding: try #require(files[path]), as: UTF8.self)
    }

    @Test func showsEveryPageOfTheSectionInBothTrees() throws {
        let files = try Self.built(try Self.site())
        for path in [Self.address, "krupno/" + Self.address] {
            let sheet = try Self.text(path, in: files)
            #expect(sheet.contains("<h2 id=\"uslugi.podbor\"><a href=\"#uslugi.podbor\">Подбор работы</a></h2>"))
            #expect(sheet.contains("<h3 id=\"uslugi.podbor.chto-delat\">"))
            #expect(sheet.contains("<caption id=\"uslugi.podbor.tablica-1\">"))
            #expect(sheet.contains("<h3 id=\"uslugi.obuchenie.kogda\">"))
            #expect(sheet.contains("<h1>Услуги: весь раздел одним листом</h1>"))
        }
        #expect(try Self.text("uslugi/index.html", in: files).contains("href=\"../uslugi/odnim-listom.html\""))
        // The page itself stays as it was.
        #expect(try Self.text("uslugi/podbor.html", in: files).contains("<h2 id=\"chto-delat\">"))
    }

    @Test func keepsSearchEnginesFromTheSheet() throws {
        let files = try Self.built(try Self.site())
        #expect(try Self.text(Self.address, in: files).contains("<meta name=\"robots\" content=\"noindex\">"))
        let map = try Self.text("sitemap.xml", in: files)
        #expect(map.contains("uslugi/podbor.html") && !map.contains("odnim-listom"))
    }

    @Test(arguments: ["Content/uslugi/podbor.md", "Content/sovety/sovet.md", "Content/index.md"])
    func showsAnEditedBodyWhereverItStands(path: String) throws {
        let site = try Self.site()
        // A section of one page: its sheet shows no other body.
        try site.write(
            "label: Совет\nfolder: sovety\ntemplate: page\nsheet-template: service-sheet\n",
            to: "Content/_types/advice.yaml")
        try site.write("---\ntitle: Советы\ndescription: Как начать\n---\nТекст.\n", to: "Content/sovety/index.md")
        try site.write(
            "---\ntitle: Совет\ndescription: С чего начать\n---\n## Начало\n\nТекст.\n", to: "Content/sovety/sovet.md")
        try site.append("\nПрочитайте [советы](sovety/index.md).\n", to: "Content/index.md")
        _ = try Self.built(site)
        usleep(150_000)
        try site.append("\nЕщё одно предложение.\n", to: path)
        let files = try Self.built(site)
        #expect(files == (try Self.built(site, "Clean")))
        let name = String(path.dropFirst("Content/".count).dropLast("md".count)) + "html"
        #expect(try Self.text(name, in: files).contains("Ещё одно предложение."))
        if path != "Content/index.md" {
            let sheet = String(name.prefix { $0 != "/" }) + "/odnim-listom.html"
            #expect(try Self.text(sheet, in: files).contains("Ещё одно предложение."))
        }
    }

    @Test func answersOnTheSheetWhatIsAnsweredOnThePage() throws {
        let site = try Self.site()
        try site.append("\nПодробности [здесь](podbor.md).\n", to: "Content/uslugi/obuchenie.md")
        #expect(try GoldenSiteTests.build(site, arguments: ["--strict"]).status == 1)
        try site.replace(
            "---\n",
            by: "---\nИсключения:\n  - Правило: link-text\n    Причина: ждём новую страницу\n    До: 2026-12-31\n",
            in: "Content/uslugi/obuchenie.md")
        let result = try GoldenSiteTests.build(site, arguments: ["--strict"])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func makesNoSheetOfASectionWithoutPages() throws {
        let site = try Self.site()
        for page in ["podbor", "obuchenie"] {
            try site.replace("---\n", by: "---\nЧерновик: да\n", in: "Content/uslugi/\(page).md")
        }
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit"])
        #expect(result.status == 0, "\(result.errors)")
        let files = try tree(site.url.appendingPathComponent("Output"))
        #expect(files["uslugi/index.html"] != nil && files[Self.address] == nil)
    }

    @Test func makesOnePackOfAllSheetsWhereTheSettingsWantIt() throws {
        let site = try Self.site()
        try site.append("pack-template: pack\n", to: "Content/site.yaml")
        let missing = try GoldenSiteTests.build(site)
        #expect(missing.status == 3)
        #expect(missing.errors.contains("Content/site.yaml:") && missing.errors.contains("[template-missing]"))
        try site.write(
            Self.template.replacing("page.items", with: "page.pack.service.items"), to: "Templates/pack.html")
        // Not guarded: the section may have no pages.
        #expect(try GoldenSiteTests.build(site).status == 4)
        try site.write(
            Self.template.replacing(
                "{{#each page.items as item}}",
                with: "{{#if page.pack.service}}{{#each page.pack.service.items as item}}"
            ).replacing("{{/each}}", with: "{{/each}}{{/if}}"), to: "Templates/pack.html")
        let files = try Self.built(site)
        let pack = try Self.text("odnim-listom.html", in: files)
        #expect(pack.contains("<h2 id=\"uslugi.obuchenie\">") && pack.contains("<h2 id=\"uslugi.podbor\">"))
        try site.write("---\ntitle: Лист\ndescription: Один лист\n---\nТекст.\n", to: "Content/odnim-listom.md")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1 && result.errors.contains("[address-collision]"))
    }

    @Test func refusesAPageThatWantsTheAddressOfASheet() throws {
        let site = try Self.site()
        try site.write(
            "---\ntitle: Лист\ndescription: Один лист\nКому: Всем\nphone: ?\n---\nТекст.\n",
            to: "Content/uslugi/odnim-listom.md")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        #expect(result.errors.contains("[address-collision]"))
    }

    @Test func judgesTheTemplateOfASheetThatNobodyHasYet() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write("{{#layout base}}\n{{#slot main}}\n{{page.net}}\n{{/slot}}\n", to: "Templates/sheet.html")
        try site.write(
            "label: Совет\nfolder: sovety\ntemplate: page\nsheet-template: sheet\n", to: "Content/_types/advice.yaml")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 4)
        #expect(result.errors.contains("Templates/sheet.html:3:8"))
    }
}
