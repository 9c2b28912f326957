import SiteModel
import Testing

@testable import Importing

/// A record of any form becomes a vacancy, or says why it is none.
@Suite struct VacancyReaderTests {
    private func record(_ json: String) throws -> ForeignRecord {
        ForeignRecord(
            value: try #require(JSONValueReader.read(Array(json.utf8))),
            place: RecordPlace(path: "primer", line: 1, column: 1, number: 1))
    }

    private func vacancy(_ json: String) throws -> Vacancy {
        let record = try record(json)
        return VacancyReader.vacancy(try VacancyReader.facts(of: record), of: record)
    }

    private static let whole = """
        {"id":"a1","job-name":"УБОРЩИК ПОМЕЩЕНИЙ","company":{"name":"ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ «Вымысел»"},
        "creation-date":"2026-10-01T10:00:00+0300","modify-date":"02.11.2026","salary":"от 20 000 до 30 000",
        "social_protected":"Инвалиды; Многодетные","duty":"<p>Мыть&nbsp;полы</p>",
        "addresses":{"address":[{"location":"Примерная область, Учебный район, улица Пример, 1"}]},
        "requirement":{"experience":"3"},"workPlaceType":{"workPlaceQuota":true},
        "contact_list":[{"contact_type":"Тел.","contact_value":"8 (831) 000-00-00"},{"contact_value":"a@vymysel.test"}]}
        """

    @Test func readsAVacancy() throws {
        let vacancy = try vacancy(Self.whole)
        #expect(vacancy.facts.title == "Уборщик помещений" && vacancy.facts.employer == "ООО «Вымысел»")
        #expect(vacancy.facts.isQuota && vacancy.facts.isInviting && !vacancy.facts.isSpecial)
        #expect(vacancy.facts.published?.iso == "2026-10-01" && vacancy.facts.modified?.iso == "2026-11-02")
        #expect((vacancy.payFrom, vacancy.payTo) == (20_000, 30_000))
        #expect(vacancy.district == "Учебный район" && vacancy.duties == ["Мыть полы"])
        #expect(vacancy.experience == "от 3 лет")
        #expect(vacancy.phone == "8 (831) 000-00-00" && vacancy.email == "a@vymysel.test")
    }

    @Test(arguments: [
        ("\"id\":\"a1\"", "no id"), ("\"job-name\":\"УБОРЩИК ПОМЕЩЕНИЙ\"", "no name"), ("\"company\":", "no company"),
        ("02.11.2026", "cannot be read"),
    ])
    func saysWhatIsMissing(part: String, reason: String) throws {
        let broken = Self.whole.replacing(
            part, with: part == "02.11.2026" ? "32.11.2026" : "\"other\":" + (part.hasSuffix(":") ? "" : "1"))
        let record = try record(broken)
        let fault = #expect(throws: VacancyFault.self) { try VacancyReader.facts(of: record) }
        #expect(fault?.message.en.contains(reason) == true, "\(String(describing: fault))")
    }

    @Test func asksForADate() throws {
        let record = try record("{\"id\":\"1\",\"job-name\":\"Швея\",\"company\":{\"name\":\"ООО\"}}")
        let fault = #expect(throws: VacancyFault.self) { try VacancyReader.facts(of: record) }
        #expect(fault?.message.en.contains("no date") == true)
    }

    @Test(arguments: [("jobName", "job-name"), ("requiredСertificates", "required_certificates"), ("ID", "id")])
    func takesNamesForOne(left: String, right: String) {
        #expect(ForeignName.comparable(left) == ForeignName.comparable(right))
    }

    @Test func readsATableOfOthers() throws {
        let text = "Имя;Текст\r\n\"Одно;\"\"другое\"\"\";=1+1\r\n\r\n;\"две\nстроки\"\n"
        let table = try #require(TextTable.read(SourceFile(path: "t", text: text), delimiter: nil).value)
        #expect(table.heads.map(\.text) == ["Имя", "Текст"])
        #expect(table.rows.map { $0.map(\.text) } == [["Одно;\"другое\"", "=1+1"], ["", "две\nстроки"]])
        #expect(table.file.place(at: table.rows[0][1].offset).column == 19)
        let open = TextTable.read(SourceFile(path: "t", text: "а,б\n\"в,г\n"), delimiter: nil)
        #expect(open.value == nil && open.problems.map(\.place.line) == [2])
    }
}
