import SiteModel
import Testing

@testable import FrontMatter

@Suite struct StructureTests {
    @Test(arguments: [
        ("Темы:\n  - а\n  - б: в", "{tags=[а, б: в]}"), ("Темы:\n- а\n- б\ntitle: в", "{tags=[а, б], title=в}"),
        ("Темы:\n\n  # слово\n  - а\n\n  - б", "{tags=[а, б]}"),
        ("tags:\n  - Позвоните: до 10:30", "{tags=[Позвоните: до 10:30]}"),
        ("tags: ?", "{tags=?}"), ("Занятия: ?", "{sessions=?}"), ("consent: ?", "{consent=?}"),
        ("tags:\n  - \"а\"\n  - - б\n  - ?", "{tags=[а, - б, ?]}"),
        ("Занятия:\n  - id: а\n    start: 10:30\n\n  - id: б", "{sessions=[{id=а, start=10:30}, {id=б}]}"),
        ("Занятия:\n- id: а\n  covers:\n  - в\n  - г\n- id: б", "{sessions=[{id=а, covers=[в, г]}, {id=б}]}"),
        ("Занятия:\n  -   id: а\n      start: б", "{sessions=[{id=а, start=б}]}"),
        ("Занятия:\n  -\n    id: а\n    start: б\n  - ?", "{sessions=[{id=а, start=б}, ?]}"),
        ("consent:\n   id: а\n   covers:\n     - в\ntitle: г", "{consent={id=а, covers=[в]}, title=г}"),
        ("consent:\n  covers:\n  - в\n  id: а", "{consent={covers=[в], id=а}}"),
    ])
    func readsWhatTheShapeWants(text: String, shown: String) {
        let read = Reading.page(text)
        #expect(read.problems.isEmpty)
        #expect(read.shown == shown)
    }

    @Test(arguments: [
        ("Темы: а, б", "2:7", "Темы:\n  - а\n  - б"), ("Темы: [а, б]", "2:7", "Темы:\n  - а\n  - б"),
        ("Темы:\n  а: б\n  в: г", "3:3", "список"), ("Темы:\n  слово", "3:3", "список"), ("Темы: - а", "2:7", "список"),
        ("Темы: |\n  а", "2:7", "список"), ("Занятия: завтра", "2:10", "Занятия:\n  - id: …"),
        ("consent: да", "2:10", "consent:\n  id: …"), ("consent:\n  - id: а", "3:3", "группа"),
        ("consent:\n- id: а\n- id: б", "3:1", "группа"), ("Описание:\n  - а\n  - б", "3:3", "текст"),
        ("Описание:\n- а\n- б", "3:1", "текст"), ("Описание:\n  а: б\n  в: г", "3:3", "текст"),
        ("Описание:\n  длинный\n  текст", "3:3", "текст"), ("consent: {id: а}", "2:10", "фигурных"),
        ("Темы: &x", "2:7", "знака &"), ("Темы:", "2:1", "нет значения"), ("Занятия:", "2:1", "Занятия:\n  - id: …"),
        ("consent:", "2:1", "нет значения"), ("Темы:\n  -", "3:3", "Пустая строка списка"),
        ("Занятия:\n  - завтра", "3:5", "группа"), ("Занятия:\n  -", "3:3", "Пустая"),
        ("Занятия:\n  - - а", "3:5", "группа"),
        ("- а\n- б\n  в", "2:1", "не под своим полем"), ("Темы:\n  — а\n  — б", "3:3", "дефис"),
        ("Темы:\n  -а\n  -б", "3:3", "После дефиса нет пробела"), ("Темы:\n  -\n    текст", "4:5", "текст"),
        ("Темы:\n\t- а\n\t- б", "3:1", "табуляцией"), ("Темы:\n  - [а]", "3:5", "квадратных"),
    ])
    func reportsAMismatchOnce(text: String, place: String, word: String) {
        let read = Reading.page(text + "\nsample: да")
        let rule = word == "табуляцией" ? "indentation" : "value"
        #expect(read.places == ["\(place) front-matter-\(rule)"])
        #expect(read.messages.contains(word))
        #expect(read.value.fields?["sample"]?.shown == "да")
    }

    @Test(arguments: [
        ("title: а\n description: б\nsample: да", "3:2", "{title=а, sample=да}", ["description"]),
        ("Занятия:\n  - id: а\n   start: б\n    note: в", "4:4", "{sessions=[{id=а, note=в}]}", []),
        ("Занятия:\n  - id: а\n     start: б\n     note: в\n  - id: г", "4:6", "{sessions=[{id=а}, {id=г}]}", []),
        ("Занятия:\n  - id: а\n   - id: б", "4:4", "{sessions=[{id=а}]}", []),
        ("consent:\n    id: а\n  start: б\ntitle: в", "4:3", "{consent={id=а}, title=в}", []),
        ("Темы:\n  - а\n - б\n  - в", "4:2", "{tags=[а, в]}", []),
        ("Темы:\n  - а\n    б\n  - в", "4:5", "{tags=[а, в]}", []),
        ("  title: а\n  sample: б", "2:3", "{title=а, sample=б}", []),
        ("  title: а\nsample: б", "2:3", "{sample=б}", ["title"]),
    ])
    func reportsBadIndentationOnce(text: String, place: String, shown: String, unread: [String]) {
        let read = Reading.page(text)
        #expect(read.places == [place + " front-matter-indentation"])
        #expect(read.shown == shown)
        #expect(read.value.fields?.unread == unread)
    }

    @Test func goesOnAfterEveryMistake() {
        let read = Reading.page(
            "Заголвок: а\nОписание: [б]\nПример: \"да\nТемы: раз\nЗанятия:\n  - id: &а\n    strat: б\n  - завтра")
        #expect(
            read.places == [
                "2:1 front-matter-key-unknown", "3:11 front-matter-value", "4:9 front-matter-value",
                "5:7 front-matter-value", "7:9 front-matter-value", "8:5 front-matter-key-unknown",
                "9:5 front-matter-value",
            ])
    }

    @Test func stopsAtTwentyLevels() {
        var shape = Shape.text
        for _ in 0..<30 { shape = .group(GroupShape(keys: [KeyShape(name: "a", shape: shape)])) }
        func nested(_ levels: Int) -> String {
            (0..<levels).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n") + " ?"
        }
        #expect(Reading.document(nested(20), shape).problems.isEmpty)
        let deep = Reading.document(nested(25), shape)
        #expect(Reading.places(deep.problems) == ["20:20 front-matter-limit"])
    }

    @Test func stopsAfterAThousandMistakes() {
        let read = Reading.document(
            (0..<5000).map { "цена\($0): а" }.joined(separator: "\n"), .group(Reading.training))
        #expect(read.problems.count == ProblemList.limit)
        #expect(read.problems.last?.message.ru.contains("слишком много") == true)
    }

    @Test func readsAListInAListAndTextOnTop() {
        let shape = Shape.list(of: .list(of: .text))
        #expect(Reading.document("- - а\n  - б\n-\n  - в", shape).value?.shown == "[[а, б], [в]]")
        #expect(Reading.document("слово", .text).value?.shown == "слово")
    }
}
