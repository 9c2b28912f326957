import SiteModel
import Testing

@testable import Templating

@Suite("Tags")
struct TagTests {
    @Test("Prints values, escaped")
    func printsValues() throws {
        #expect(try Fixture.render("<h1>{{page.title}}</h1>") == "<h1>Курсы &amp; «дело»</h1>")
        #expect(try Fixture.render("<p>{{ page.seats }}</p>{{\npage.body\n}}") == "<p>5</p><p>Тело</p>")
        #expect(try Fixture.render("{{page.email}}{{page.place}}") == "a@b.exampleДом")
    }

    @Test(
        "Chooses by #if",
        arguments: [
            ("{{#if page.large}}да{{else}}нет{{/if}}", "нет"),
            ("{{#if page.title}}да{{else}}нет{{/if}}", "да"),
            ("{{#if page.note}}да{{else}}нет{{/if}}", "нет"),
            ("{{#if page.note}}да{{/if}}", ""),
            ("{{#if page.tags}}да{{else}}нет{{/if}}", "нет"),
            ("{{#if page.start}}да{{else}}нет{{/if}}", "да"),
            ("{{#if page.partner.next}}да{{else}}нет{{/if}}", "нет"),
            ("{{#if page.place.known}}да{{else}}нет{{/if}}", "да"),
            ("{{#if page.link.known}}да{{else}}нет{{/if}}", "нет"),
        ])
    func chooses(template: String, expected: String) throws {
        #expect(try Fixture.render(template) == expected)
    }

    @Test("Goes through lists, also inside each other, and turns to else when there is nothing")
    func loops() throws {
        let template = """
            {{#each page.related as item}}[{{item.title}}:{{#each item.tags as tag}}{{tag}},{{else}}-{{/each}}]{{else}}пусто\
            {{/each}}
            """
        let items: [Value] = [.record(Fixture.item("a", tags: ["x", "y"])), .record(Fixture.item("b"))]
        #expect(try Fixture.render(template, [:], ["related": .list(items)]) == "[a:x,y,][b:-]")
        #expect(try Fixture.render(template) == "пусто")
    }

    @Test("Finds records by number and leaves out numbers that name none")
    func resolvesItems() throws {
        let template = "{{#each page.related as item}}[{{item.title}}]{{else}}пусто{{/each}}"
        let items = [Fixture.item("a"), Fixture.item("b")]
        let list: Value = .list([.item(1), .item(7), .item(-1), .item(0)])
        #expect(try Fixture.render(template, [:], ["related": list], items: items) == "[b][a]")
        #expect(try Fixture.render(template, [:], ["related": .list([.item(3)])], items: items) == "пусто")
        let partner = "{{#if page.partner}}{{page.partner.title}}{{else}}нет{{/if}}"
        #expect(try Fixture.render(partner, [:], ["partner": .item(0)], items: items) == "a")
        #expect(try Fixture.render(partner, [:], ["partner": .item(2)], items: items) == "нет")
    }

    @Test("Takes partials with values and texts; loops of the caller are not seen in them")
    func usesPartials() throws {
        let card = "<b>{{item.title}}</b> {{word}} {{site.name}}"
        let page = "{{#each page.related as one}}{{> card item=one word=\"a < \\b\"}};{{/each}}"
        let related: Value = .list([.record(Fixture.item("x")), .record(Fixture.item("y"))])
        let text = try Fixture.render(page, ["parts/card": card], ["related": related])
        #expect(text == "<b>x</b> a &lt; \\b Центр;<b>y</b> a &lt; \\b Центр;")

        let climbing = Fixture.problems(
            "{{#each page.related as one}}{{> card}}{{/each}}", ["parts/card": "{{one.title}}"])
        #expect(climbing.map(\.brief) == ["1:3 template-name-unknown"])
        #expect(climbing.first?.place.path == "parts/card.html")
        #expect(climbing.first?.notes.first?.place?.column == 30)
    }

    @Test("Does not hand the arguments of a partial on to the partials in it")
    func keepsArgumentsToThePartial() {
        let files = ["parts/outer": "{{word}}{{> inner}}", "parts/inner": "{{word}}"]
        let problems = Fixture.problems("{{> outer word=\"x\"}}", files)
        #expect(problems.map(\.brief) == ["1:3 template-name-unknown"])
        #expect(problems.first?.place.path == "parts/inner.html")
    }

    @Test("Lets an argument stand before a root, and pass a value that may be missing on to be asked for")
    func shadowsRoots() throws {
        #expect(try Fixture.render("{{> a page=page.email}}", ["parts/a": "{{page.href}}"]) == "mailto:a@b.example")
        let optional = "{{#if note}}{{note}}{{else}}нет{{/if}}"
        #expect(try Fixture.render("{{> a note=page.note}}", ["parts/a": optional]) == "нет")
        #expect(try Fixture.render("{{> a note=\"есть\"}}", ["parts/a": optional]) == "есть")
        #expect(try Fixture.render("{{> a x=page.seats}}", ["parts/a": "{{#if x.known}}{{x}}{{/if}}"]) == "5")
        let careless = Fixture.problems("{{> a note=page.note}}", ["parts/a": "{{note}}"])
        #expect(careless.map(\.brief) == ["1:3 template-optional"])
    }

    @Test("Fills the slots of a layout, keeps the defaults of the others")
    func fillsLayouts() throws {
        let base = "<title>{{#slot title}}{{site.name}}{{/slot}}</title>\n{{#slot main}}пусто{{/slot}}\n"
        let page = "{{#layout base}}\n\n{{#slot main}}\n<h1>{{page.title}}</h1>\n{{/slot}}\n"
        let text = try Fixture.render(page, ["base": base])
        #expect(text == "<title>Центр</title>\n<h1>Курсы &amp; «дело»</h1>\n\n")
    }

    @Test("Lets a layout have a layout; a slot goes to the nearest one that has it")
    func chainsLayouts() throws {
        let files = [
            "base": "[{{#slot head}}H{{/slot}}|{{#slot main}}M{{/slot}}]",
            "middle": "{{#layout base}}{{#slot main}}<div>{{#slot inner}}I{{/slot}}</div>{{/slot}}",
        ]
        let page = "{{#layout middle}}{{#slot inner}}i{{/slot}}{{#slot head}}h{{/slot}}"
        #expect(try Fixture.render(page, files) == "[h|<div>i</div>]")
        #expect(try Fixture.render("{{#layout middle}}", files) == "[H|<div>I</div>]")
    }

    @Test("Uses a layout twice in one slot name, and tells which files made the template")
    func tellsUsedFiles() throws {
        let files = ["base": "{{#slot a}}{{/slot}}{{> p}}", "other": "", "parts/p": "x", "parts/q": "y"]
        let (_, compiled) = Fixture.compile("{{#layout base}}{{#slot a}}1{{/slot}}", files)
        #expect(try #require(compiled.value).usedFiles == [0, 1, 3])
    }

    @Test("Drops comments")
    func dropsComments() throws {
        #expect(try Fixture.render("a{{! {x} \"нет }}b{{!}}c") == "abc")
    }

    @Test(
        "Lets lines vanish that hold only block tags and white space",
        arguments: [
            ("a\n  {{#if page.title}}  \n  b\n  {{/if}}\nc\n", "a\n  b\nc\n"),
            ("{{! one }} {{! two }}\na\n", "a\n"),
            ("a {{! one }}\nb", "a \nb"),
            ("{{#if page.title}}\r\na\r\n{{else}}\r\nb\r\n{{/if}}\r\n", "a\r\n"),
            ("  {{page.seats}}  \n", "  5  \n"),
            ("{{! over\n two lines }}\na", "a"),
            ("<ul>\n{{#each page.related as one}}\n<li>\n{{/each}}\n</ul>\n", "<ul>\n</ul>\n"),
            ("a\n  {{> p}}\nb\n", "a\n<p>\nb\n"),
            ("a {{> p}}, b\n", "a <p>, b\n"),
            ("a\n\n{{! x }}\n\nb", "a\n\n\nb"),
            ("{{! x }}", ""),
        ])
    func tidiesLines(template: String, expected: String) throws {
        #expect(try Fixture.render(template, ["parts/p": "<p>\n"]) == expected)
    }

    @Test("Reads a file with a byte order mark as if it had none")
    func skipsByteOrderMark() throws {
        #expect(try Fixture.render("\u{FEFF}{{#layout base}}\n", ["base": "\u{FEFF}a"]) == "a")
    }
}
