import SiteModel
import Testing

@testable import Templating

@Suite("Mistakes of syntax")
struct SyntaxTests {
    @Test(
        "Refuses every tag that does not exist, at its place",
        arguments: [
            ("да {{{page.title}}}", "1:6"), ("{{&page.title}}", "1:3"), ("{{^page.note}}", "1:3"),
            ("{{#unless page.note}}", "1:3"), ("{{#if page.note}}{{else if page.title}}{{/if}}", "1:20"),
            ("{{#if page.note}}{{elseif page.title}}{{/if}}", "1:20"), ("{{../page.title}}", "1:3"),
            ("{{this.title}}", "1:3"), ("{{.}}", "1:3"), ("{{@index}}", "1:3"), ("{{>*card}}", "1:3"),
            ("{{> (card)}}", "1:3"), ("{{=<% %>=}}", "1:3"), ("{{~page.title}}", "1:3"), ("{{#with page}}", "1:3"),
            ("{{}}", "1:3"), ("{{  }}", "1:5"), ("{{#page.tags}}", "1:4"), ("{{/page}}", "1:4"),
            ("{{page.title page.note}}", "1:14"), ("{{page.}}", "1:8"), ("{{page..title}}", "1:8"),
            ("{{page_title}}", "1:7"), ("{{\"текст\"}}", "1:3"), ("{{page.title | }}", "1:16"),
            ("{{page.day | date short}}", "1:19"), ("{{page.day | date \"short}}", "1:19"),
            ("{{#each page.tags}}{{/each}}", "1:9"), ("{{#each page.tags as}}{{/each}}", "1:21"),
            ("{{#if}}{{/if}}", "1:6"), ("{{#if page.note page.title}}{{/if}}", "1:17"), ("{{>}}", "1:4"),
            ("{{> card x}}", "1:10"), ("{{> card x=}}", "1:12"), ("{{> card x=\"a\" x=\"b\"}}", "1:16"),
            ("{{else}}", "1:1"), ("{{/if}}", "1:1"), ("{{#slot a}}{{else}}{{/slot}}", "1:12"),
            ("{{#if page.note}}{{else}}{{else}}{{/if}}", "1:26"), ("Привет, {{page.title", "1:9"),
            ("{{page.title {{page.note}}", "1:1"), ("{{! {{page.title}} }}", "1:1"),
            ("Привет\n\tмир {{#if page.note}}", "2:6"), ("{{#each page.tags as tag}}{{/if}}{{/each}}", "1:27"),
            ("a\n{{#layout base}}", "2:1"), ("{{#layout base}}{{#layout base}}", "1:17"),
            ("{{#layout base}}потеря{{#slot main}}{{/slot}}", "1:17"),
            ("{{#layout base}}{{page.title}}", "1:17"), ("{{#layout base}}{{#if page.note}}{{/if}}", "1:17"),
            ("{{#layout base}}{{#slot main}}{{/slot}}{{#slot main}}{{/slot}}", "1:48"),
        ])
    func refuses(template: String, place: String) throws {
        let problems = Fixture.problems(template, ["base": "{{#slot main}}{{/slot}}", "parts/card": "{{x}}"])
        #expect(problems.map(\.brief) == [place + " template-syntax"])
        let problem = try #require(problems.first)
        #expect(problem.problemClass == .templates)
        #expect(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
        #expect(problem.message.ru != problem.message.en)
    }

    @Test("Names an unclosed section at its opening, and what stands open inside it")
    func namesUnclosedSections() {
        let template = "{{#if page.note}}\n {{#each page.tags as tag}}\n{{/if}}\n{{#slot x}}"
        #expect(Fixture.problems(template).map(\.brief) == ["2:2 template-syntax", "4:1 template-syntax"])
    }

    @Test("Tells all mistakes of all files in one run")
    func tellsAll() {
        let problems = Fixture.problems("{{#x}}\n{{&y}}\n", ["parts/a": "{{^z}}", "b": "{{"])
        #expect(problems.map(\.place.path) == ["b.html", "page.html", "page.html", "parts/a.html"])
    }

    @Test("Allows names that only begin like foreign tags")
    func allowsOrdinaryNames() {
        let problems = Fixture.problems("{{thisweek}}{{elsewhere}}{{else-1}}")
        #expect(Set(problems.map(\.rule)) == ["template-name-unknown"])
        #expect(problems.count == 3)
    }

    @Test("Refuses layout and slot in a partial, and bytes that are not UTF-8")
    func refusesInPartials() {
        let problems = Fixture.problems("", ["parts/a": "{{#layout b}}", "parts/b": "{{#slot b}}{{/slot}}"])
        #expect(problems.map(\.brief) == ["1:1 template-syntax", "1:1 template-syntax"])
        let source = SourceFile(path: "x.html", bytes: Array("да ".utf8) + [0xFF, 0x41])
        let reading = TemplateLibrary.read(["x": TemplateFile(source: source, number: 0)])
        #expect(reading.problems.map(\.brief) == ["1:4 template-syntax"])
    }

    @Test("Refuses sections deeper than fifty, once, and survives ten thousand")
    func refusesDepth() {
        let fifty = String(repeating: "{{#if page.title}}", count: 50) + String(repeating: "{{/if}}", count: 50)
        #expect(Fixture.problems(fifty).isEmpty)
        let deep =
            String(repeating: "{{#if page.title}}", count: 10_000) + String(repeating: "{{/if}}", count: 10_000)
        #expect(Fixture.problems(deep).map(\.brief) == ["1:901 template-syntax"])
    }

    @Test("Compiles nothing from a file with mistakes, and says nothing more of it")
    func avoidsCascades() {
        let (reading, compiled) = Fixture.compile("{{> a}}{{nobody}}", ["parts/a": "{{#x}}{{nothing}}"])
        #expect(reading.problems.map(\.place.path) == ["parts/a.html"])
        #expect(compiled.value == nil)
        #expect(compiled.problems.map(\.brief) == ["1:10 template-name-unknown"])
    }
}
