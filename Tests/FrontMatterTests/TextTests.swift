import SiteModel
import Testing

@testable import FrontMatter

@Suite struct TextTests {
    func text(_ value: String) -> String? { Reading.page("title: " + value).value.fields?["title"]?.shown }

    @Test(arguments: [
        "?", "#тег", "@имя", "10:30", "Слово: слово", "[ссылка](x)", "**жирно**", "*курсив* и ещё", "list # x", "да",
        "null", "~", "- x", "> 18 лет", "& Ко", "! важно", "* пункт", "%", "`код`", "a\tb", "[а] и [б]", "{а} и {б}",
        "[а", "ё\"кавычки\"", "http://x.ru/#a", "2026-06-02", "[ссылка][б]", "\u{200B}", "a | b", "x:", "::: внимание",
        "C:\\dir", "*", "&", "!", "— тире", "«ёлочки»",
    ])
    func takesPlainTextAsItStands(value: String) {
        let read = Reading.page("title: " + value)
        #expect(read.problems.isEmpty)
        #expect(text(value) == value)
        #expect(read.value.fields?["title"]?.scalar?.isPlaceholder == (value == "?"))
    }

    @Test func trimsAndFindsTheBeginning() throws {
        let read = Reading.whole("---\nЗаголовок:   Слово  \t\n---\n")
        let node = try #require(read.value.fields?["title"])
        #expect(node.shown == "Слово")
        #expect(node.offset == 4 + 18 + 1 + 3)
        #expect(node.scalar?.text.start == node.offset)
        #expect(read.value.fields?.entries.first?.keyOffset == 4)
    }

    @Test(arguments: [
        ("\"Слово: «да»\"", "Слово: «да»"), ("\"a \\\"b\\\" \\\\\"", "a \"b\" \\"), ("'it''s'", "it's"),
        ("'a\\n'", "a\\n"), ("'\"'", "\""), ("\"?\"", "?"), ("\"[a]\"", "[a]"), ("''''", "'"),
    ])
    func readsQuotes(value: String, text: String) {
        let read = Reading.page("title: " + value)
        #expect(read.problems.isEmpty)
        #expect(self.text(value) == text)
        #expect(read.value.fields?["title"]?.scalar?.isPlaceholder == false)
    }

    @Test func mapsEveryByteOfAQuotedText() throws {
        let file = SourceFile(path: "a.md", text: "---\ntitle: \"я\\\"б\\\\в\"\n---\n")
        let node = try #require(FrontMatterReader.readPage(file, shape: Reading.training).value.fields?["title"])
        let text = try #require(node.scalar?.text)
        #expect(text.text == "я\"б\\в")
        #expect(file.bytes[node.offset] == UInt8(ascii: "\""))
        for (position, byte) in text.bytes.enumerated() {
            #expect(file.bytes[text.map.offset(of: position)] == byte)
        }
    }

    @Test(arguments: [
        ("[a, b]", "2:12", "квадратных скобках"), ("[]", "2:12", "квадратных"), ("{a: 1}", "2:12", "фигурных"),
        ("{{ name }}", "2:12", "фигурных"), ("&Скидка Билеты", "2:12", "знака &"), ("!тег x", "2:12", "знака !"),
        ("!!int 5", "2:12", "знака !"), ("*слово и", "2:12", "знака *"), (">", "2:12", "«|»"), (">-", "2:12", "«|»"),
        ("| текст", "2:13", "ничего не пишут"), ("|-", "2:13", "ничего не пишут"),
        ("\"Радуга\" ждёт", "2:21", "После закрывающей кавычки"), ("'a' # b", "2:16", "После закрывающей"),
        ("\"незакрыта", "2:12", "не закрыта"), ("'незакрыта''", "2:12", "не закрыта"), ("\"", "2:12", "не закрыта"),
        ("\"a\\n\"", "2:14", "только перед"), ("\"a\\", "2:14", "только перед"), ("\"\"", "2:12", "пустое значение"),
        ("''", "2:12", "пустое значение"), ("", "2:1", "нет значения"), ("   ", "2:1", "нет значения"),
    ])
    func refusesWhatMeansSomethingElse(value: String, place: String, word: String) {
        let read = Reading.page("Заголовок: \(value)\nОписание: Да")
        #expect(read.places == [place + " front-matter-value"])
        #expect(read.messages.contains(word))
        #expect(read.shown == "{description=Да}")
        #expect(read.value.fields?.unread == ["title"])
        #expect(read.problems.allSatisfy { !$0.help.ru.isEmpty && !$0.help.en.isEmpty })
    }

    @Test func tellsWhatToWriteForAnEmptyValue() {
        #expect(Reading.page("Заголовок:").messages.contains("«?»"))
        #expect(Reading.page("Темы: [раз, два]").messages.contains("Темы:\n  - раз\n  - два"))
    }

    @Test(arguments: ["\ttitle: Да", "  \ttitle: Да", "\u{A0}title: Да"])
    func refusesIndentationByOtherThanSpaces(line: String) {
        let read = Reading.page("description: x\n\(line)\n\(line)\nsample: да")
        #expect(read.problems.count == 1)
        #expect(read.problems.first?.rule == "front-matter-indentation")
        #expect(read.shown == "{description=x, sample=да}")
        #expect(read.value.fields?.unread.contains("title") == true || line.hasPrefix("\u{A0}"))
    }

    @Test func reportsATabAfterTheColonOrDash() {
        let read = Reading.page("Заголовок:\tДа\nТемы:\n  -\tраз")
        #expect(read.places == ["2:11 front-matter-value", "4:4 front-matter-value"])
        #expect(read.shown == "{title=Да, tags=[раз]}")
    }

    @Test func takesCommentsOnlyOnLinesOfTheirOwn() {
        let read = Reading.page(
            "# раз\n   # два\ntitle: x # три\n\t# четыре\nТемы:\n# пять\n  - #тег\n  # шесть\n  - б")
        #expect(read.problems.isEmpty)
        #expect(read.shown == "{title=x # три, tags=[#тег, б]}")
    }

    @Test(arguments: [
        "Описание: Два занятия\n  с психологом\n  и ещё", "Описание: Два занятия\n  с психологом: да",
    ])
    func reportsAContinuedValueOnce(text: String) {
        let read = Reading.page(text + "\nsample: да")
        #expect(read.places == ["3:3 front-matter-indentation"])
        #expect(read.messages.contains("«|»"))
        #expect(read.shown == "{description=Два занятия, sample=да}")
    }
}
