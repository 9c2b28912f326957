import SiteModel
import Testing

@testable import FrontMatter

@Suite struct FenceTests {
    func body(_ text: String) -> String {
        let file = SourceFile(path: "a.md", text: text)
        let read = FrontMatterReader.readPage(file, shape: Reading.training)
        return String(decoding: file.bytes[read.value.body], as: UTF8.self)
    }

    @Test(arguments: [
        "---\ntitle: Да\n---\nТекст\n", "---  \ntitle: Да\n--- \t\nТекст\n", "\u{FEFF}---\ntitle: Да\n---\nТекст\n",
        "---\r\ntitle: Да\r\n---\r\nТекст\n", "---\rtitle: Да\r---\rТекст\n",
        "---\n\n# слова\n\ntitle: Да\n\n---\nТекст\n",
    ])
    func splitsAPage(text: String) {
        let read = Reading.whole(text)
        #expect(read.problems.isEmpty)
        #expect(read.shown == "{title=Да}")
        #expect(body(text) == "Текст\n")
    }

    @Test func keepsLaterRulesInTheBody() {
        #expect(body("---\ntitle: Да\n---\nраз\n\n---\n\nдва") == "раз\n\n---\n\nдва")
        #expect(body("---\ntitle: Да\n---") == "")
    }

    @Test(arguments: [
        ("", "1:1"), ("\n\n", "1:1"), ("Текст\n", "1:1"), ("title: Да\nтекст\n", "1:1"),
        ("— — —\ntitle: Да\n---\n", "1:1"),
        ("----\ntitle: Да\n---\n", "1:1"), ("\n---\ntitle: Да\n---\n", "2:1"), (" ---\ntitle: Да\n---\n", "1:2"),
        ("---\ntitle: Да\n  ---\n", "3:3"), ("---\n---\n", "2:1"), ("---\n# только слова\n---\n", "3:1"),
        ("---\ntitle: Да\n\nТекст страницы\n", "4:1"), ("---\ntitle: Да\n\n## Глава: раз\n", "4:1"),
        ("---\ntitle: Да\n", "3:1"), ("---\ntitle: Да\n----\nТекст", "3:1"), ("---", "1:4"),
    ])
    func reportsAMissingOrOddFence(text: String, place: String) {
        let read = Reading.whole(text)
        #expect(read.places == [place + " front-matter-fence"])
        #expect(read.problems.allSatisfy { !$0.help.ru.isEmpty && !$0.help.en.isEmpty && $0.problemClass == .content })
    }

    @Test func goesOnAfterAnIndentedFence() {
        #expect(Reading.whole(" ---\ntitle: Да\n---\nТекст").shown == "{title=Да}")
        #expect(Reading.whole("---\ntitle: Да\n ---\nТекст").shown == "{title=Да}")
        // The thematic break of the body must not be taken for the end of the fields.
        let read = Reading.whole("---\ntitle: Да\n ---\nТекст\n\n---\nещё\n")
        #expect(read.places == ["3:2 front-matter-fence"])
        #expect(body("---\ntitle: Да\n ---\nТекст\n\n---\nещё\n") == "Текст\n\n---\nещё\n")
    }

    @Test func takesAnIndentedFenceInABlockForText() {
        let read = Reading.page("note: x\ndescription: |\n  раз\n  ---\n  два")
        #expect(read.value.fields?["description"]?.shown == "раз\n---\nдва")
    }

    @Test func findsTheBodyAfterWhatCanBeTold() {
        #expect(body("title: Да\n---\nТекст") == "Текст")
        #expect(body("Просто текст\n---\nещё") == "Просто текст\n---\nещё")
        #expect(body("---\ntitle: Да\n\nТекст\nещё") == "Текст\nещё")
        #expect(body("\u{FEFF}Текст\n---\n") == "Текст\n---\n")
    }

    @Test(arguments: ["title: Да\nОписание: а\n\n## Глава\n", "\u{FEFF}Текст", "## Глава\n[а](б.md)\n"])
    func saysNothingOfATextThatCannotBeToldFromTheFields(text: String) throws {
        let read = Reading.whole(text)
        #expect(read.places == ["1:1 front-matter-fence"])
        #expect(try #require(read.problems.first).help.ru.contains("ещё раз после полей"))
        #expect(body(text) == "")
    }

    @Test func refusesLongFieldsAndReadsThoseAtTheLimit() {
        let line = "title: " + String(repeating: "a", count: FrontMatterReader.pageLimit - 8)
        #expect(Reading.whole("---\n\(line)\n---\nТекст").problems.isEmpty)
        let long = Reading.whole("---\n\(line)a\n---\nТекст")
        #expect(long.places == ["1:1 front-matter-limit"])
        #expect(long.value.fields == nil)
        #expect(body("---\n\(line)a\n---\nТекст") == "Текст")
    }

    @Test func readsADocumentWithoutFences() throws {
        let shape = Shape.group(Reading.training)
        #expect(Reading.document("title: Да\n", shape).value?.shown == "{title=Да}")
        #expect(Reading.document("\u{FEFF}title: Да\r\n", shape).value?.shown == "{title=Да}")
        let fenced = Reading.document("---\ntitle: Да\n", shape)
        #expect(Reading.places(fenced.problems) == ["1:1 front-matter-fence"])
        #expect(fenced.value?.shown == "{title=Да}")
        #expect(fenced.problems.first?.problemClass == .configuration)
    }

    @Test func readsADocumentThatIsAList() {
        let tags = Shape.list(
            of: .group(GroupShape(keys: [KeyShape(name: "name"), KeyShape(name: "hashtag")])))
        let read = Reading.document("# теги\n- name: Тренинги\n  hashtag: #тренинги\n- name: Ярмарки\n", tags)
        #expect(read.value?.shown == "[{name=Тренинги, hashtag=#тренинги}, {name=Ярмарки}]")
        #expect(read.problems.isEmpty)
        #expect(Reading.document("# пока нет\n", tags).value?.shown == "[]")
        #expect(Reading.document("", tags).problems.isEmpty)
    }

    @Test func reportsAnEmptyOrLongDocument() {
        let shape = Shape.group(Reading.training)
        #expect(Reading.places(Reading.document("\n# x\n", shape).problems) == ["1:1 front-matter-value"])
        let long = "title: " + String(repeating: "я", count: FrontMatterReader.documentLimit / 2)
        #expect(Reading.places(Reading.document(long, shape).problems) == ["1:1 front-matter-limit"])
    }
}
