import SiteModel
import Testing

@testable import Templating

@Suite("Names")
struct NameTests {
    @Test(
        "Tells unknown names with the nearest known one",
        arguments: [
            ("Привет, {{pge.title}}", "1:11", "page"), ("{{page.titel}}", "1:8", "title"),
            ("{{> kard}}", "1:5", "card"), ("{{#layout bas}}", "1:11", "base"),
            ("{{#layout base}}{{#slot mian}}{{/slot}}", "1:25", "main"), ("{{page.day | dat}}", "1:14", "date"),
            ("{{> card itm=page.title}}", "1:10", "item"), ("{{#if page.nte}}{{/if}}", "1:12", "note"),
            ("{{page.email.hreff}}", "1:14", "href"), ("{{#each page.related as i}}{{i.urll}}{{/each}}", "1:32", "url"),
        ])
    func suggests(template: String, place: String, nearest: String) throws {
        let files = ["base": "{{#slot main}}{{/slot}}", "parts/card": "{{#if item}}{{/if}}"]
        let problems = Fixture.problems(template, files).filter { $0.place.path == "page.html" }
        let isFile = template.hasPrefix("{{> kard") || template.hasPrefix("{{#layout bas}")
        #expect(problems.map(\.brief) == [place + (isFile ? " template-missing" : " template-name-unknown")])
        let problem = try #require(problems.first)
        #expect(problem.help.ru.contains("Возможно") && problem.help.ru.contains("«\(nearest)»"))
        #expect(problem.help.en.contains("“\(nearest)”"))
    }

    @Test("Says nothing of what follows from an unknown name")
    func avoidsCascades() {
        let template = """
            {{#each page.relatd as item}}{{item.title}}{{#if item.x}}{{item.x.y}}{{/if}}{{> card item=item}}{{/each}}
            """
        let problems = Fixture.problems(template, ["parts/card": "{{item.title | date}}"])
        #expect(problems.map(\.brief) == ["1:14 template-name-unknown"])
    }

    @Test("Explains fields of lists, of plain values, and .known outside a condition")
    func explainsWrongFields() throws {
        let list = try #require(Fixture.problems("{{page.related.title}}").first)
        #expect(list.help.ru.contains("{{#each"))
        let text = try #require(Fixture.problems("{{page.title.x}}").first)
        #expect(text.help.ru.contains("нет полей"))
        let known = try #require(Fixture.problems("{{page.place.known}}").first)
        #expect(known.help.ru.contains("{{#if"))
    }

    @Test("Refuses a loop name that is taken, also by an outer loop")
    func refusesTakenNames() {
        #expect(Fixture.problems("{{#each page.tags as page}}{{/each}}").map(\.brief) == ["1:22 template-name-taken"])
        let nested = "{{#each page.related as x}}{{#each x.tags as x}}{{/each}}{{/each}}"
        #expect(Fixture.problems(nested).map(\.brief) == ["1:46 template-name-taken"])
        #expect(Fixture.problems("{{#each page.tags as x}}{{/each}}{{#each page.tags as x}}{{/each}}").isEmpty)
    }

    @Test("Ends the life of a loop name with its loop and before its else")
    func endsLoopNames() {
        let after = "{{#each page.tags as x}}{{else}}{{x}}{{/each}}{{x}}"
        #expect(Fixture.problems(after).map(\.brief) == ["1:35 template-name-unknown", "1:49 template-name-unknown"])
    }

    @Test("Names the circle of partials or layouts")
    func namesCircles() throws {
        let itself = Fixture.problems("{{> a}}", ["parts/a": "да {{> a}}"])
        #expect(itself.map(\.brief) == ["1:4 template-circle"])
        let two = Fixture.problems("{{> a}}", ["parts/a": "{{> b}}", "parts/b": "\n{{> a}}"])
        #expect(two.map(\.brief) == ["2:1 template-circle"])
        #expect(try #require(two.first).message.ru.contains("parts/a → parts/b → parts/a"))
        let layouts = Fixture.problems("{{#layout a}}", ["a": "{{#layout page}}"])
        #expect(layouts.map(\.rule) == ["template-circle"])
        let own = Fixture.problems("{{#layout page}}")
        #expect(own.map(\.rule) == ["template-circle"])
    }

    @Test("Refuses chains of partials deeper than fifty and partials that double each other")
    func refusesGrowth() {
        var chain: [String: String] = [:]
        for number in 0..<60 { chain["parts/p\(number)"] = number == 59 ? "x" : "{{> p\(number + 1)}}" }
        #expect(Fixture.problems("{{> p0}}", chain).map(\.rule) == ["template-depth"])
        var doubling: [String: String] = [:]
        for number in 0..<40 {
            doubling["parts/p\(number)"] = number == 39 ? "x" : "{{> p\(number + 1)}}{{> p\(number + 1)}}"
        }
        #expect(Fixture.problems("{{> p0}}", doubling).map(\.rule) == ["template-size"])
        var layouts: [String: String] = [:]
        for number in 0..<60 { layouts["l\(number)"] = number == 59 ? "x" : "{{#layout l\(number + 1)}}" }
        #expect(Fixture.problems("{{#layout l0}}", layouts).map(\.rule) == ["template-depth"])
    }

    @Test("Tells the same problem of two types in the same words and place")
    func repeatsExactly() throws {
        let file = TemplateFile(source: SourceFile(path: "page.html", text: "{{page.titel}}"), number: 0)
        let library = TemplateLibrary.read(["page": file]).value
        let first = library.compile("page", roots: Fixture.roots, records: Fixture.records).problems
        let other = library.compile("page", roots: [("page", .record("item"))], records: Fixture.records).problems
        #expect(first.map(\.place) == other.map(\.place))
        #expect(first.map(\.message) == other.map(\.message))
        #expect(first.count == 1)
    }

    @Test("Describes the values of a record in Russian")
    func describesShapes() throws {
        let words = try #require(Fixture.records["page"]).words
        #expect(words.first { $0.name == "note" }?.words == "текст; может отсутствовать")
        #expect(words.first { $0.name == "related" }?.words == "список: группа «item»")
        #expect(words.first { $0.name == "place" }?.words == "текст; бывает «?»")
    }
}
