import Foundation
import SiteModel
import Testing

@testable import FrontMatter

@Suite struct KeyTests {
    @Test(arguments: [
        "title", "Title", "TITLE", "Заголовок", "заголовок", "ЗАГОЛОВОК", "title ", "Заголовок ",
    ])
    func findsAKeyByNameOrLabel(key: String) {
        let read = Reading.page(key + ": Да")
        #expect(read.problems.isEmpty)
        #expect(read.value.fields?.entries.map(\.name) == ["title"])
    }

    @Test func comparesWithoutYoCompositionAndDoubleSpaces() {
        let shape = GroupShape(keys: [KeyShape(name: "short", label: "Счётчик  край")])
        for key in [
            "Счетчик край", "счётчик край", "СЧЁТЧИК КРАЙ", "Счётчик край".decomposedStringWithCanonicalMapping,
        ] {
            let file = SourceFile(path: "a.yaml", text: key + ": Да")
            let read = FrontMatterReader.readDocument(file, shape: .group(shape), problemClass: .configuration)
            #expect(read.problems.isEmpty)
            #expect(read.value?.shown == "{short=Да}")
        }
    }

    @Test(arguments: [
        ("Заголвок: Да", "2:1", "«Заголовок»"), ("titel: Да", "2:1", "«title»"), ("Тимы: Да", "2:1", "«Темы»"),
        ("Провeрить до: Да", "2:1", "«Проверить до»"), ("reviewby: Да", "2:1", "«review-by»"),
        ("Цена: Да", "2:1", "Заголовок, Описание"), ("price: Да", "2:1", "title, description"),
        ("\"title\": Да", "2:1", "«title»"), ("[Ссылка]: x", "2:1", "«[Ссылка]»"), ("<<: 5", "2:1", "«<<»"),
        ("? x: 5", "2:1", "«? x»"), ("titlе: Да", "2:1", "смешаны"),
    ])
    func suggestsTheKeyMeant(line: String, place: String, word: String) {
        let read = Reading.page(line + "\nsample: да")
        #expect(read.places == [place + " front-matter-key-unknown"])
        #expect(read.messages.contains(word))
        #expect(read.shown == "{sample=да}")
    }

    @Test func countsTheKeyMeantAsUnread() {
        #expect(Reading.page("Заголвок: Да\nsample: да").value.fields?.unread == ["title"])
        #expect(Reading.page("Цена: Да\nsample: да").value.fields?.unread == [])
    }

    @Test(arguments: [
        "Цена:\n  - раз\n  - два", "Цена:\n- раз\n- два: три", "Цена:\n  раз: два\n  три:\n    - а",
        "Цена: |\n  раз\n  ---\n  два",
        "Цена: [a", "Цена:", "Цена: >\n  раз\n\n  два",
    ])
    func skipsTheValueOfAnUnknownKey(text: String) {
        let read = Reading.page(text + "\nsample: да")
        #expect(read.places == ["2:1 front-matter-key-unknown"])
        #expect(read.shown == "{sample=да}")
    }

    @Test(arguments: [
        ("title: a\ntitle: b", "3:1"), ("title: a\nЗаголовок: b", "3:1"), ("Заголовок: a\nЗАГОЛОВОК: b", "3:1"),
        ("title: a\ntitle:\n  - b\n  - c", "3:1"), ("title: a\nTitle: |\n  b\n", "3:1"),
    ])
    func reportsADuplicateWithBothPlaces(text: String, place: String) throws {
        let read = Reading.page(text)
        #expect(read.places == [place + " front-matter-key-duplicate"])
        let first = try #require(read.problems.first?.notes.first?.place)
        #expect(first.line == 2 && first.column == 1)
        #expect(read.shown == "{title=a}")
    }

    @Test func findsDuplicatesAcrossCompositionInAnOpenGroup() {
        let key = "край"
        let other = key.decomposedStringWithCanonicalMapping
        #expect(Array(key.utf8) != Array(other.utf8))
        let open = Shape.group(GroupShape(keys: [], isOpen: true))
        let read = Reading.document("\(key): а\n\(other): б\n", open)
        #expect(Reading.places(read.problems) == ["2:1 front-matter-key-duplicate"])
    }

    @Test func takesAnyKeyWithATextInAnOpenGroup() {
        let open = Shape.group(GroupShape(keys: [KeyShape(name: "list", shape: .list(of: .text))], isOpen: true))
        let read = Reading.document("skip-link: К тексту\nчто угодно: Да\nlist:\n  - a\n", open)
        #expect(read.problems.isEmpty)
        #expect(read.value?.shown == "{skip-link=К тексту, что угодно=Да, list=[a]}")
        let wrong = Reading.document("слово:\n  - а\n<<: x\nещё: б", open)
        #expect(Reading.places(wrong.problems) == ["2:3 front-matter-value", "3:1 front-matter-key-unknown"])
        #expect(wrong.value?.shown == "{ещё=б}")
    }

    @Test func splitsAtTheFirstColonBeforeABlank() {
        let open = Shape.group(GroupShape(keys: [], isOpen: true))
        let read = Reading.document("a:b: c: d\nhttp://x: y\nz:", open)
        #expect(read.value?.shown == "{a:b=c: d, http://x=y}")
        #expect(Reading.places(read.problems) == ["3:1 front-matter-value"])
    }

    @Test(arguments: [
        ("Заголовок Тренинг", "2:10", "нет двоеточия"), ("Заголовок:Тренинг", "2:11", "нет пробела"),
        ("Проверить до 2026-06-02", "2:13", "нет двоеточия"), ("просто слова", "2:1", "не похожа на поле"),
        ("слова\nещё слова\n\nтретьи", "2:1", "«---»"), (": значение", "2:1", "не похожа"),
        ("http://x.ru", "2:1", "не похожа"),
    ])
    func reportsALineThatIsNoField(text: String, place: String, word: String) {
        let read = Reading.page(text + "\nsample: да")
        #expect(read.places == [place + " front-matter-value"])
        #expect(read.messages.contains(word))
        #expect(read.shown == "{sample=да}")
    }

    @Test func countsAKeyWithoutColonAsUnread() {
        #expect(Reading.page("Заголовок Тренинг\nsample: да").value.fields?.unread == ["title"])
    }

    @Test func placesEveryKeyAndValueBehindCyrillic() throws {
        let text = "---\nЗаголовок: Да\nЗанятия:\n  - Начало: завтра\n    id: б\n---\n"
        let file = SourceFile(path: "a.md", text: text)
        let fields = try #require(FrontMatterReader.readPage(file, shape: Reading.training).value.fields)
        func position(_ offset: Int) -> String {
            let place = file.place(at: offset)
            return "\(place.line):\(place.column)"
        }
        #expect(fields.offset == 4)
        #expect(fields.entries.map { position($0.keyOffset) } == ["2:1", "3:1"])
        #expect(fields["title"].map { position($0.offset) } == "2:12")
        let sessions = try #require(fields["sessions"])
        #expect(position(sessions.offset) == "4:3")
        #expect(sessions.items.map { position($0.offset) } == ["4:5"])
        #expect(sessions.items.first?.entries.map { position($0.value.offset) } == ["4:13", "5:9"])
    }
}
