import SiteModel
import Testing

@testable import Templating

/// Which shape may stand in which place of the HTML.
@Suite("Places")
struct PlaceTests {
    private static let refusedPlaces = [
        "<script>{{x}}</script>", "<script type=\"module\">let a = {{x}}</script>",
        "<script type=\"application/ld+json\">{{x}}</script>", "<style>a { color: {{x}} }</style>",
        "<p onclick=\"{{x}}\"></p>", "<p ONLOAD='{{x}}'></p>", "<p style=\"{{x}}\"></p>",
        "<iframe srcdoc=\"{{x}}\"></iframe>", "<{{x}}>", "<h{{x}}>", "</{{x}}>", "<p {{x}}></p>",
        "<p data-{{x}}=\"1\"></p>", "<p class={{x}}></p>", "<p class=a{{x}}></p>", "<!-- {{x}} -->",
        "<!DOCTYPE {{x}}>", "<iframe>{{x}}</iframe>", "<title></titl{{x}}e></title>",
        "<script type=\"{{x}}\"></script>", "<p\nclass=\"a\"{{x}}></p>", "<xmp>{{x}}</xmp>",
    ]

    private static let printable = [
        "page.title", "page.seats", "page.email", "page.url", "page.body", "page.data",
        "page.day | date", "page.tags | count",
    ]

    @Test("Refuses every value where only code and names stand", arguments: refusedPlaces, printable)
    func refuses(place: String, value: String) {
        let template = place.replacing("{{x}}", with: "{{\(value)}}")
        let problems = Fixture.problems(template)
        #expect(problems.count == 1)
        let isData = value == "page.data" && place.contains("ld+json")
        #expect(problems.first?.rule == (isData ? "template-filter" : "template-place"))
        let column = template.unicodeScalars.split(separator: "\n").last?.count
        #expect(column != nil && problems.first?.help.ru.isEmpty == false)
    }

    private static let shapes: [(value: String, text: Bool, title: Bool, attribute: Bool, address: Bool)] = [
        ("page.title", true, true, true, false), ("page.seats", true, true, true, false),
        ("page.email", true, true, true, false), ("page.url", true, true, true, true),
        ("page.email.href", true, true, true, true), ("page.body", true, false, false, false),
        ("page.day | date", true, true, true, false), ("page.day", false, false, false, false),
        ("page.large", false, false, false, false), ("page.tags", false, false, false, false),
        ("page.data", false, false, false, false), ("page.data | json", false, false, false, false),
        ("site", false, false, false, false), ("page.tags | count", true, true, true, false),
    ]

    @Test("Knows the place of every shape", arguments: shapes)
    func knowsPlaces(value: String, text: Bool, title: Bool, attribute: Bool, address: Bool) {
        let tag = "{{\(value)}}"
        #expect(Fixture.problems("<p>\(tag)</p>").isEmpty == text)
        #expect(Fixture.problems("<title>\(tag)</title>").isEmpty == title)
        #expect(Fixture.problems("<textarea>\(tag)</textarea>").isEmpty == title)
        #expect(Fixture.problems("<p title=\"a \(tag)\" data-x='\(tag)'></p>").isEmpty == attribute)
        #expect(Fixture.problems("<meta property=\"og:url\" content=\"\(tag)\">").isEmpty == attribute)
        for name in ["href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "HREF"] {
            #expect(Fixture.problems("<x \(name)=\"\(tag)\">").isEmpty == address)
        }
    }

    @Test("Takes structured data with json inside JSON-LD only")
    func placesData() throws {
        let template = "<script type=\"application/ld+json\">{{page.data | json}}</script>"
        #expect(
            try Fixture.render(template)
                == "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script\\u003e\"}</script>")
        #expect(Fixture.problems("<script>{{page.data | json}}</script>").map(\.brief) == ["1:11 template-place"])
    }

    @Test(
        "Wants an address whole, followed by a place or a query at most",
        arguments: [
            ("<a href=\"{{page.url}}\">", true), ("<a href=\"{{page.url}}#top\">", true),
            ("<a href='{{page.url}}?a=b#c'>", true), ("<a href=\"{{page.url}}x\">", false),
            ("<a href=\"x{{page.url}}\">", false), ("<a href=\" {{page.url}}\">", false),
            ("<a href=\"https://a.example/{{page.url}}\">", false), ("<a href=\"{{page.url}}{{page.url}}\">", false),
            ("<a href=\"{{page.url}}?a={{page.title}}\">", false), ("<a href=\"\">", false),
            ("<a href=\"x.html\">", false),
            ("<link href=\"/a.css\">", false), ("<a href=\"//a.example\">", false), ("<a href=x.html>", false),
            ("<a href=\"#top\">", true), ("<a href=\"#\">", false), ("<a href=\"https://a.example\">", true),
            ("<a href='tel:+7800'>", true), ("<a href=\"mailto:a@b.example\">", true), ("<a href=#top>", true),
            ("<a href=\"http://a.example\">", false), ("<a href=\"javascript:alert(1)\">", false),
            ("<img srcset=\"{{page.url}} 2x, {{site.home}} 3x\">", true), ("<img srcset=\"a.png 2x\">", false),
            ("<img srcset=\"{{page.url}} 2x, a.png 3x\">", false), ("<a data-href=\"x.html\">", true),
            ("<a href=\"{{#if page.large}}{{page.url}}{{else}}{{site.home}}{{/if}}\">", true),
            ("<a href=\"{{#if page.large}}{{page.url}}{{else}}#a{{/if}}\">", true),
            ("<a href=\"{{#if page.large}}{{page.url}}{{/if}}\">", false),
            ("<a href=\"{{#if page.large}}{{page.url}}{{else}}#a{{/if}}{{site.home}}\">", false),
        ])
    func checksAddresses(template: String, isGood: Bool) {
        #expect(Fixture.problems(template).count == (isGood ? 0 : 1))
    }

    @Test("Points at the literal address, after Cyrillic")
    func pointsAtAddresses() {
        #expect(Fixture.problems("Да\n<p>Ёж <a href=\"x.html\">").map(\.brief) == ["2:16 template-address"])
    }

    @Test(
        "Keeps the place through sections, partials and slots",
        arguments: [
            ("<a{{#if page.large}} aria-current=\"page\"{{/if}} href=\"#a\">", 0),
            ("<a {{#if page.large}}hidden {{/if}}class=\"b\">", 0), ("<a {{#if page.large}}hidden{{/if}} class>", 0),
            ("<a class=\"a{{#if page.large}} b{{else}} c{{/if}}\">", 0), ("<a{{> attribute}} href=\"#a\">", 0),
            ("<a class=\"{{#each page.tags as t}} {{t}}{{/each}}\">", 0), ("<!-- {{#if page.large}}x{{/if}} -->", 0),
            ("<p>{{#if page.large}}<b{{/if}}></p>", 1), ("<p>{{#if page.large}}<b>{{else}}<b{{/if}}</p>", 1),
            ("<p{{#if page.large}}>{{/if}}", 2), ("<p class=\"{{#if page.large}}a\"{{else}}b\"{{/if}}>", 2),
            ("<p class={{#if page.large}}\"a\"{{/if}}>", 1), ("<h{{#if page.large}}2{{else}}3{{/if}}>", 2),
            ("<a {{#if page.large}}hidden{{/if}}class=\"b\">", 1), ("{{#each page.tags as t}}<p {{/each}}>", 1),
            ("{{> open}}>", 1), ("{{#slot a}}<!-- {{/slot}}", 1), ("{{#if page.large}}<script>{{/if}}", 1),
        ])
    func keepsContext(template: String, count: Int) {
        let problems = Fixture.problems(template, ["parts/attribute": " hidden", "parts/open": "<a"])
        #expect(problems.count == count)
        #expect(problems.allSatisfy { $0.rule == "template-context" || $0.rule == "template-html" })
    }

    @Test(
        "Finds HTML that is left open, at its beginning",
        arguments: [
            ("<p>да</p>\n<a class=\"x>{{page.title}}</a>", "2:10"), ("<p>\n<b <i>да</i>", "2:1"),
            ("да <!-- нет", "1:4"),
            ("<p title='", "1:10"), ("<script>", "1:1"), ("<title>да", "1:1"), ("<script><!-- a </script>", "1:10"),
            ("<p class=\"a\"id=\"b\">", "1:13"),
        ])
    func findsOpenMarkup(template: String, place: String) {
        #expect(Fixture.problems(template).map(\.brief) == [place + " template-html"])
    }

    @Test(
        "Reads raw text, comments and doctype to their true end",
        arguments: [
            "<script>a < b </scriptx> \"</script>", "<!-- > -- > --><p>", "<!--><p>", "<!DOCTYPE html><p>",
            "<title>a <b> \"</TITLE ><p>", "1 < 2 <p>", "<style>a > b</style><p>", "<br/><p>", "<p data-a = 'b' c><p>",
            "<a title=a>", "<p></p\n>",
        ])
    func endsRawText(html: String) {
        #expect(Fixture.problems(html + "{{page.body}}").isEmpty)
    }
}
