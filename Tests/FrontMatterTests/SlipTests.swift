import SiteModel
import Testing

@testable import FrontMatter

/// Everyday slips, and that the message names the line where they are.
@Suite struct SlipTests {
    @Test(arguments: [
        ("Темы:\n - а\n  - б\n  - в\ntitle: г", "3:2", "один пробел, нужно два", "{tags=[б, в], title=г}"),
        ("Темы:\n  - а\n - б\ntitle: г", "4:2", "один пробел, нужно два", "{tags=[а], title=г}"),
        (
            "Занятия:\n - id: а\n   start: б\n  - id: в\ntitle: г", "3:2", "один пробел, нужно два",
            "{sessions=[{id=в}], title=г}"
        ),
        (
            "consent:\n  covers:\n   - а\n    - б\ntitle: г", "4:4", "3 пробела, нужно 4",
            "{consent={covers=[б]}, title=г}"
        ),
    ])
    func namesTheItemWithOneSpace(text: String, place: String, words: String, shown: String) throws {
        let read = Reading.page(text)
        #expect(read.places == [place + " front-matter-indentation"])
        #expect(read.messages.contains("Перед дефисом " + words))
        #expect(read.shown == shown)
    }

    @Test(arguments: [
        ("Темы:\n - а\n - б", "{tags=[а, б]}"), ("Темы:\n - |\n  - а\n - б", "{tags=[- а, б]}"),
        ("Занятия:\n - id: а\n   covers:\n    - б\n - id: в", "{sessions=[{id=а, covers=[б]}, {id=в}]}"),
    ])
    func takesAListThatIsIndentedByOneSpaceThroughout(text: String, shown: String) {
        let read = Reading.page(text)
        #expect(read.places == [])
        #expect(read.shown == shown)
    }

    @Test(arguments: [
        ("title:\u{A0}а\nsample: б", "2:7", ["title"]), ("Проверить до:\u{A0} а\nsample: б", "2:14", ["review-by"]),
        ("title: \u{A0}а\nsample: б", "2:8", []),
    ])
    func namesANoBreakSpaceAfterTheColon(text: String, place: String, unread: [String]) {
        let read = Reading.page(text)
        #expect(read.places == [place + " front-matter-value"])
        #expect(read.messages == "После двоеточия стоит неразрывный пробел | Удалите его и наберите обычный.")
        #expect(read.value.fields?.unread == unread)
    }

    @Test func advisesToJoinAValueThatGoesOnBelow() throws {
        let read = Reading.page("Описание: Поможем искать\nработу рядом с домом\nsample: да")
        #expect(read.places == ["3:1 front-matter-value"])
        let help = try #require(read.problems.first).help.ru
        #expect(help.hasPrefix("Значение пишут в одну строку: соедините эту строку с предыдущей."))
        #expect(help.hasSuffix("поставьте перед ним строку «---»."))
        #expect(!Reading.page("работу рядом\nsample: да").messages.contains("соедините"))
    }
}
