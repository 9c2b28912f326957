import Foundation
import Testing

/// Posters and QR codes, as a small site gives them.
@Suite struct PosterTests {
    private static let template = """
        {{#layout base}}
        {{#slot main}}
        <p><a href="{{page.normal.url}}">{{page.normal.title}}</a></p>
        {{#if page.qr}}
        <svg role="img" aria-label="QR {{page.qr.address}}" viewBox="0 0 {{page.qr.size}} {{page.qr.size}}"><path d="{{page.qr.path}}"/></svg>
        {{/if}}
        {{/slot}}

        """

    private static func site() throws -> TemporaryFolder {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write(template, to: "Templates/poster.html")
        try site.replace(
            "template: service", by: "template: service\nposter-template: poster", in: "Content/_types/service.yaml")
        return site
    }

    @Test func leadBackToTheirPages() throws {
        let files = try FeedTests.built(try Self.site(), "--without-audit")
        for path in ["uslugi/podbor-plakat.html", "krupno/uslugi/podbor-plakat.html"] {
            let poster = try FeedTests.text(path, in: files)
            #expect(poster.contains("aria-label=\"QR https://example.org/uslugi/podbor.html\""))
            #expect(poster.contains("<meta name=\"robots\" content=\"noindex\">"))
        }
        #expect(!(try FeedTests.text("sitemap.xml", in: files)).contains("plakat"))
    }

    @Test func areNotMadeOfSamplesNorForASiteWithoutAnAddress() throws {
        let site = try Self.site()
        try site.replace("Описание:", by: "Пример: да\nОписание:", in: "Content/uslugi/podbor.md")
        let files = try FeedTests.built(site, "--without-audit")
        #expect(files["uslugi/podbor-plakat.html"] == nil && files["uslugi/obuchenie-plakat.html"] != nil)
        let shipped = try FeedTests.built(site, at: "https://portal.example/", "--without-audit")
        #expect(!shipped.keys.contains { $0.hasSuffix("-plakat.html") })
    }

    @Test func areMadeOnlyOfPagesThatWantOneWhereTheTypeAsks() throws {
        let site = try Self.site()
        try site.append(
            "  - key: poster\n    label: Плакат\n    kind: yes-no\n", to: "Content/_types/service.yaml")
        try site.replace("Описание:", by: "Плакат: да\nОписание:", in: "Content/uslugi/podbor.md")
        let files = try FeedTests.built(site, "--without-audit")
        #expect(
            files.keys.filter { $0.hasSuffix("-plakat.html") }.sorted() == [
                "krupno/uslugi/podbor-plakat.html", "uslugi/podbor-plakat.html",
            ])
    }

    @Test func collideWithAPageOfTheirName() throws {
        let site = try Self.site()
        let page = try String(
            contentsOf: site.url.appendingPathComponent("Content/uslugi/obuchenie.md"), encoding: .utf8)
        try site.write(page, to: "Content/uslugi/podbor-plakat.md")
        let result = try GoldenSiteTests.build(site, arguments: ["--base-url", FeedTests.address])
        #expect(result.status == 1 && result.errors.contains("[address-collision]"))
    }
}

/// The addresses of the site before this one.
@Suite struct FormerAddressTests {
    private static let path = "Content/former-addresses.yaml"

    @Test func leadOn() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write(
            "- from: /invalidam\n  to: uslugi/index.html\n- from: /index.php?id=5\n  to: uslugi/podbor.html\n"
                + "- from: /stat/rabota.htm\n  to: uslugi/podbor.html\n- from: /invalidam/\n  to: uslugi/index.html\n"
                + "- from: /услуги\n  to: uslugi/index.html\n- from: /uslugi/\n  to: index.html\n", to: Self.path)
        let files = try FeedTests.built(site)
        #expect(
            try FeedTests.text("former.map", in: files) == """
                "/index.php?id=5" "https://example.org/uslugi/podbor.html";
                "/invalidam" "https://example.org/uslugi/";
                "/invalidam/" "https://example.org/uslugi/";
                "/stat/rabota.htm" "https://example.org/uslugi/podbor.html";
                "/uslugi/" "https://example.org/";
                "/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8" "https://example.org/uslugi/";

                """)
        #expect(try FeedTests.text("invalidam/index.html", in: files).contains("url=../uslugi/index.html"))
        #expect(try FeedTests.text("услуги/index.html", in: files).contains("url=../uslugi/index.html"))
        #expect(try !FeedTests.text("uslugi/index.html", in: files).contains("http-equiv=\"refresh\""))
        #expect(try FeedTests.text("stat/rabota.htm", in: files).contains("url=../uslugi/podbor.html"))
        #expect(try FeedTests.built(site, at: "https://portal.example/")["former.map"] == nil)
    }

    @Test func mustLeadSomewhere() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write(
            "- from: /a\n  to: uslugi/podbr.html\n- from: b\n  to: index.html\n- from: /c\n  to: index.html\n"
                + "- from: /C\n  to: index.html\n- from: /d\"; x\n  to: index.html\n", to: Self.path)
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        for place in ["3:9: error", "7:9: error", "9:9: error"] {
            #expect(result.errors.contains("\(Self.path):\(place)"), "\(place)")
        }
        #expect(result.errors.contains("\(Self.path):2:7") && result.errors.contains("uslugi/podbor.html"))
        for rule in ["former-address-target", "former-address-form", "former-address-repeated"] {
            #expect(result.errors.contains("[\(rule)]"), "\(rule)")
        }
    }
}
