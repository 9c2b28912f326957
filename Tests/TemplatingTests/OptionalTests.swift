import SiteModel
import Testing

@testable import Templating

@Suite("Values that may be missing or not yet known")
struct OptionalTests {
    @Test(
        "Wants a question before an optional value, on that very path and in its branch",
        arguments: [
            ("{{page.note}}", ["1:3"]), ("{{#if page.note}}{{page.note}}{{/if}}", []),
            ("{{#if page.note}}{{else}}{{page.note}}{{/if}}", ["1:28"]),
            ("{{#if page.note}}{{/if}}{{page.note}}", ["1:27"]), ("{{#if page.title}}{{page.note}}{{/if}}", ["1:21"]),
            ("{{page.partner.title}}", ["1:3"]), ("{{#if page.partner}}{{page.partner.title}}{{/if}}", []),
            ("{{#if page.partner}}{{page.partner.next.title}}{{/if}}", ["1:23"]),
            ("{{#if page.partner.next}}{{page.partner.title}}{{page.partner.next.title}}{{/if}}", []),
            ("{{#each page.partner.tags as t}}{{/each}}", ["1:9"]), ("{{> p note=page.partner.title}}", ["1:12"]),
            ("{{#if page.note.known}}{{page.note}}{{/if}}", []), ("{{#each page.tags as t}}{{t}}{{/each}}", []),
            ("{{#if page.note}}{{> p note=page.note}}{{/if}}", []), ("{{> p note=page.note}}", ["1:3"]),
            ("{{#if page.title.known}}{{/if}}", ["1:7"]), ("{{#if page.tags.known}}{{/if}}", ["1:7"]),
        ])
    func wantsQuestions(template: String, places: [String]) {
        let problems = Fixture.problems(template, ["parts/p": "{{note}}"])
        #expect(problems.map(\.brief) == places.map { $0 + " template-optional" })
        #expect(problems.allSatisfy { $0.help.ru.contains("{{#if") })
    }

    @Test(
        "Refuses a value that may be ? in attributes and addresses unless it is known",
        arguments: [
            ("<p title=\"{{page.place}}\">", 1), ("{{#if page.place}}<p title=\"{{page.place}}\">{{/if}}", 1),
            ("{{#if page.place.known}}<p title=\"{{page.place}}\">{{/if}}", 0),
            ("<a href=\"{{page.phone.href}}\">", 1),
            ("{{#if page.phone.known}}<a href=\"{{page.phone.href}}\">{{page.phone}}</a>{{/if}}", 0),
            ("{{#if page.link}}<a href=\"{{page.link}}\">{{/if}}", 1),
            ("{{#if page.link.known}}<a href=\"{{page.link}}\">{{/if}}", 0),
            ("{{#if page.link.known}}{{else}}<a href=\"{{page.link}}\">{{/if}}", 1),
            ("<time datetime=\"{{page.start | date \"iso\"}}\">", 1),
            ("{{#if page.start.known}}<time datetime=\"{{page.start | date \"iso\"}}\">{{/if}}", 0),
            ("{{#each page.steps as step}}<a href=\"{{step.url}}\">{{/each}}", 1),
            ("{{#if page.steps.known}}{{#each page.steps as step}}<a href=\"{{step.url}}\">{{/each}}{{/if}}", 0),
            ("{{#if page.phone.known}}{{> p phone=page.phone}}{{/if}}", 0), ("{{> p phone=page.phone}}", 1),
        ])
    func wantsKnown(template: String, count: Int) {
        let problems = Fixture.problems(template, ["parts/p": "<a href=\"{{phone.href}}\">"])
        #expect(problems.map(\.rule) == Array(repeating: "template-optional", count: count))
        #expect(problems.allSatisfy { $0.help.ru.contains("known") })
    }

    private static let unknown: Value = .placeholder(nil)

    @Test(
        "Prints the word for what is not yet known, wherever it prints",
        arguments: [
            ("{{page.place}}", "place", "уточняется"),
            ("<title>{{page.place}}</title>", "place", "<title>уточняется</title>"),
            ("{{page.phone}} {{page.phone.href}}", "phone", "уточняется уточняется"),
            ("{{page.start | date}}", "start", "уточняется"), ("{{page.size | size}}", "size", "уточняется"),
            ("{{page.size | plural \"a\" \"b\" \"c\"}}", "size", "уточняется"),
            ("{{page.steps | count}}", "steps", "уточняется"),
            ("{{#if page.place}}да{{/if}}{{#if page.place.known}}знаем{{/if}}", "place", "да"),
            ("{{#each page.steps as step}}<li>{{step.title}}</li>{{else}}нет{{/each}}", "steps", "<li>уточняется</li>"),
            ("{{#if page.steps}}да{{/if}}{{#if page.steps.known}}знаем{{/if}}", "steps", "да"),
            (
                "{{#if page.phone.known}}<a href=\"{{page.phone.href}}\"></a>{{else}}{{page.phone}}{{/if}}", "phone",
                "уточняется"
            ),
        ])
    func printsPlaceholder(template: String, field: String, expected: String) throws {
        #expect(try Fixture.render(template, [:], [field: Self.unknown]) == expected)
    }

    @Test("Prints nothing for a value of another shape, and never traps")
    func survivesWrongValues() throws {
        let template = """
            {{page.title}}{{page.seats}}{{page.url}}{{page.body}}{{page.email}}{{page.email.href}}\
            <p title="{{page.title}}">{{page.day | date}}{{page.seats | size}}{{page.tags | count}}\
            {{#each page.tags as t}}{{t}}{{/each}}{{#each page.related as r}}{{r.title}}{{/each}}{{#if page.large}}!{{/if}}\
            <script type="application/ld+json">{{page.data | json}}</script>
            """
        let ready = try #require(Fixture.compile(template).compiled.value)
        let wrong: [Value] = [
            .missing, .flag(true), .item(3), .record(Record([])), .list([.item(9), .missing]), .number(NumberValue(1)),
            .data(.number(1)), .placeholder(nil),
        ]
        for value in wrong {
            var writer = PageWriter(pagePrefix: "", sharedPrefix: "")
            let page = Record(Array(repeating: value, count: 20))
            let environment = RenderEnvironment(items: [], placeholder: "?")
            ready.render(roots: [.missing, .record(page)], in: environment, to: &writer)
            let text = String(decoding: writer.bytes, as: UTF8.self)
            #expect(text.contains("<p title=\"\">"))
            ready.render(roots: [value], in: environment, to: &writer)
            ready.render(roots: [], in: environment, to: &writer)
        }
    }
}
