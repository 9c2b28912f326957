import SiteModel
import Testing

@testable import Templating

@Suite("Filters")
struct FilterTests {
    @Test(
        "Writes values as the filters say",
        arguments: [
            ("{{page.day | date}}", "12 мая 2026 г."), ("{{page.day | date \"short\"}}", "12.05.2026"),
            ("{{page.day | date \"weekday\"}}", "вторник, 12 мая"), ("{{page.day | date \"iso\"}}", "2026-05-12"),
            ("{{page.start | date \"time\"}}", "10:00"), ("{{page.start | date \"iso\"}}", "2026-05-12T10:00"),
            ("{{page.start | date}}", "12 мая 2026 г."), ("{{page.start | date \"short\"}}", "12.05.2026"),
            ("{{page.start|date \"weekday\"}}", "вторник, 12 мая"),
            ("{{page.seats | plural \"место\" \"места\" \"мест\"}}", "5\u{A0}мест"),
            ("{{page.tags | plural \"тема\" \"темы\" \"тем\"}}", "0\u{A0}тем"), ("{{page.tags | count}}", "0"),
            ("{{page.size | size}}", "1,2\u{A0}МБ"),
        ])
    func writes(template: String, expected: String) throws {
        #expect(try Fixture.render(template) == expected)
    }

    @Test(
        "Chooses the noun by the number, the fraction too",
        arguments: [
            (NumberValue(1), "1\u{A0}место"), (NumberValue(22), "22\u{A0}места"), (NumberValue(11), "11\u{A0}мест"),
            (NumberValue(-1), "-1\u{A0}место"), (NumberValue(text: "1,5", integer: nil), "1,5\u{A0}места"),
        ])
    func choosesNoun(number: NumberValue, expected: String) throws {
        let template = "{{page.seats | plural \"место\" \"места\" \"мест\"}}"
        #expect(try Fixture.render(template, [:], ["seats": .number(number)]) == expected)
    }

    @Test("Counts lists, and survives sizes no file has")
    func countsAndSurvives() throws {
        let tags: Value = .list([Fixture.text("a"), Fixture.text("b")])
        #expect(
            try Fixture.render(
                "{{page.tags | count}} {{page.tags | plural \"тема\" \"темы\" \"тем\"}}", [:], ["tags": tags])
                == "2 2\u{A0}темы")
        for number in [Int.max, Int.min, -5] {
            let text = try Fixture.render("{{page.size | size}}", [:], ["size": .number(NumberValue(number))])
            #expect(!text.isEmpty)
        }
    }

    @Test(
        "Refuses wrong shapes and wrong arguments at the filter",
        arguments: [
            "{{page.title | date}}", "{{page.day | date \"long\"}}", "{{page.day | date \"kurz\"}}",
            "{{page.day | date \"time\"}}", "{{page.day | date \"short\" \"iso\"}}",
            "{{page.title | plural \"a\" \"b\" \"c\"}}",
            "{{page.seats | plural \"a\" \"b\"}}", "{{page.seats | plural \"a\" \"\" \"c\"}}", "{{page.seats | count}}",
            "{{page.tags | size}}", "{{page.size | size \"x\"}}", "{{page.tags | count \"x\"}}",
            "{{page.title | json}}",
        ])
    func refuses(template: String) throws {
        let problem = try #require(Fixture.problems(template).first)
        let column = (template.split(separator: "|").first?.count ?? 0) + 3
        #expect(problem.brief == "1:\(column) template-filter")
        #expect(Fixture.problems(template).count == 1 && !problem.help.ru.isEmpty)
    }

    @Test("Wants the filter date for a date, saying so")
    func wantsDateFilter() throws {
        let problem = try #require(Fixture.problems("{{page.day}}").first)
        #expect(problem.rule == "template-filter")
        #expect(problem.help.ru.contains("{{page.day | date}}"))
    }

    @Test("Writes JSON compactly, keys in order, nothing that could end the script")
    func writesJSON() {
        let data = DataValue.object([
            .init("b", .text("\"\\<>&\u{2028}\u{2029}\n\u{1}Ж😀")),
            .init("a", .list([.number(-1), .flag(true), .list([])])),
            .init("c", .object([])), .init("</script>", .flag(false)),
        ])
        var bytes: [UInt8] = []
        JSONText.append(data, to: &bytes)
        let expected =
            #"{"b":"\"\\\u003c\u003e\u0026\u2028\u2029\u000a\u0001Ж😀","a":[-1,true,[]],"c":{},"#
            + #""\u003c/script\u003e":false}"#
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        var again: [UInt8] = []
        JSONText.append(data.written, to: &again)
        #expect(again == bytes)
    }

    @Test("Has every filter once")
    func listsFilters() {
        #expect(Filter.all.map(\.name) == ["date", "plural", "json", "size", "count", "number"])
        #expect(Filter.all.allSatisfy { !$0.usage.ru.isEmpty && !$0.takes.en.isEmpty })
    }
}
