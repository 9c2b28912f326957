import Foundation
import Testing

/// The section of vacancies: none, a few and many; what search engines are told; what is gone.
@Suite struct VacancyTests {
    @Test func saysWhomToCallWhenThereAreNone() throws {
        let site = try VacancySite()
        let files = try site.published()
        let page = site.text("vakansii/index.html", in: files)
        #expect(page.contains("Сейчас вакансий здесь нет") && page.contains("Телефон: уточняется"))
        #expect(!files.keys.contains { $0.hasPrefix("dannye/vakansii") })
    }

    @Test func groupsByWhatThePagesSay() throws {
        let site = try VacancySite()
        try site.add("a", district: "Первый район")
        try site.add("b", district: "первый  Район", work: "Шитьё")
        try site.add("c", district: "Первый район", work: "?")
        try site.add("d", district: "Второй район")
        let files = try site.published()
        let page = site.text("vakansii/index.html", in: files)
        #expect(page.contains(">Первый район (3)</a>") && page.contains(">Второй район (1)</a>"))
        #expect(page.contains(">Склад (2)</a>") && page.contains(">Шитьё (1)</a>") && !page.contains(">? ("))
        for tree in ["", "krupno/"] {
            let list = site.text("\(tree)vakansii/rajon-pervyj-rajon.html", in: files)
            #expect(list.contains("<h1>Вакансии. Район: Первый район</h1>"))
            #expect(list.matches(of: /<li data-facets/).count == 3)
        }
    }

    @Test func cutsLongListsIntoPages() throws {
        let site = try VacancySite()
        try site.shorten()
        for number in 10..<22 { try site.add("v-\(number)", district: number < 16 ? "Первый" : "Второй") }
        let files = try site.published()
        var seen: [String] = []
        for name in ["index", "stranica-2", "stranica-3"] {
            for tree in ["", "krupno/"] {
                let page = site.text("\(tree)vakansii/\(name).html", in: files)
                let links = page.matches(of: /<h3><a href="[^"]*?(v-\d+)\.html">/).map { String($0.1) }
                #expect((1...5).contains(links.count))
                if tree.isEmpty { seen += links }
            }
        }
        #expect(seen == (10..<22).map { "v-\($0)" })
        #expect(files["vakansii/stranica-4.html"] == nil)
        let second = site.text("vakansii/stranica-2.html", in: files)
        #expect(second.contains("index.html\" rel=\"prev\">Вакансии</a>"))
        #expect(second.contains("stranica-3.html\" rel=\"next\">Вакансии, страница 3</a>"))
        #expect(site.text("vakansii/rajon-pervyj-stranica-2.html", in: files).matches(of: /<li data-facets/).count == 1)
        let map = site.text("karta-sajta.html", in: files)
        #expect(map.contains("vakansii/rajon-pervyj.html") && !map.contains("vakansii/v-10.html"))
        #expect(site.text("sitemap.xml", in: files).contains("vakansii/v-21.html"))
    }

    @Test func keepsTheListOfValuesShort() throws {
        let site = try VacancySite()
        for number in 100..<230 { try site.add("v-\(number)", work: "Дело \(number)") }
        try site.add("long", work: String(repeating: "щука ", count: 20))
        let files = try site.published()
        let page = site.text("vakansii/index.html", in: files)
        #expect(page.matches(of: /data-mark="vid-raboty-/).count == 100)
        #expect(page.contains(">Другое (32)</a>"))
        #expect(files.keys.allSatisfy { $0.utf8.count < 150 })
    }

    @Test func passesTheAuditWhenCut() throws {
        let site = try VacancySite()
        try site.shorten()
        for number in 10..<22 { try site.add("v-\(number)") }
        let result = try GoldenSiteTests.build(
            site.folder, arguments: ["--base-url", Portal.address, "--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(
            report.problems.filter { !$0.path.hasPrefix("Content/treningi/") }.map { "\($0.path): \($0.rule)" } == [])
    }

    // MARK: What search engines are told

    @Test func tellsOfAnOpenVacancy() throws {
        let site = try VacancySite()
        try site.add(
            "a",
            more: """
                Зарплата от: 30000
                Зарплата до: ?
                Занятость: Полная занятость
                Сколько мест: 2
                Адрес: ?
                Опубликовано: 2026-05-01
                Снять после: 2026-06-30
                Что делать:
                  - Шить & чинить
                  - ?

                """)
        let node = try #require(
            try LinkedPage.one("vakansii/a.html", in: try site.published()).nodes("JobPosting").first)
        #expect(node["title"] as? String == "Работа a" && node["name"] == nil)
        #expect(node["description"] as? String == "Вакансия для проверки, a\nЧто делать: Шить & чинить")
        #expect(node["datePosted"] as? String == "2026-05-01")
        #expect(node["validThrough"] as? String == "2026-06-30T23:59:59+03:00")
        #expect(node["employmentType"] as? String == "FULL_TIME")
        #expect(node["totalJobOpenings"] as? Int == 2 && node["directApply"] as? Bool == false)
        let salary = try #require(node["baseSalary"] as? [String: Any])
        let value = try #require(salary["value"] as? [String: Any])
        #expect(salary["currency"] as? String == "RUB" && value["unitText"] as? String == "MONTH")
        #expect(value["minValue"] as? Int == 30_000 && value["maxValue"] == nil)
        let address = try #require((node["jobLocation"] as? [String: Any])?["address"] as? [String: Any])
        #expect(address["addressLocality"] as? String == "Первый" && address["streetAddress"] == nil)
    }

    @Test func saysNoSalaryOfWhichNothingIsKnown() throws {
        let site = try VacancySite()
        try site.add("a", more: "Зарплата от: ?\nЗанятость: Удалённая\n")
        let node = try #require(
            try LinkedPage.one("vakansii/a.html", in: try site.published()).nodes("JobPosting").first)
        #expect(node["baseSalary"] == nil && node["employmentType"] == nil && node["validThrough"] == nil)
    }

    @Test(arguments: ["Пример: да\n", "Не показывать в поиске: да\n"]) func keepsQuietOfOthers(line: String) throws {
        let site = try VacancySite()
        try site.add("a", more: line)
        let files = try site.published()
        #expect(try LinkedPage.one("vakansii/a.html", in: files).nodes("JobPosting").isEmpty)
        #expect(!files.keys.contains { $0.hasPrefix("dannye/vakansii") })
    }

    // MARK: What is gone

    @Test func answersGoneForWhatIsOver() throws {
        let site = try VacancySite()
        try site.add("a")
        try site.add("b", more: "Снять после: 2026-05-01\n")
        try site.folder.write("- address: vakansii/c.html\n", to: "Content/addresses.yaml")
        let files = try site.published()
        let map = site.text("redirects.map", in: files)
        for tree in ["/", "/krupno/"] {
            #expect(map.contains("\(tree)vakansii/b.html gone;\n") && map.contains("\(tree)vakansii/c.html gone;\n"))
        }
        #expect(!map.contains("vakansii/a.html") && files["vakansii/b.html"] == nil)
    }

    @Test func promisesNoAddressOfWhatComesAndGoes() throws {
        let site = try VacancySite()
        try site.shorten()
        for number in 10..<22 { try site.add("v-\(number)") }
        let accepted = try Command(
            arguments: ["addresses", "accept", "--now", "2026-05-12T09:00+03:00"], in: site.folder.url
        ).run()
        #expect(accepted.status == 0, "\(accepted.errors)")
        let list = try String(contentsOf: site.folder.url.appending(path: "Content/addresses.yaml"), encoding: .utf8)
        #expect(list.matches(of: /address: vakansii\/[^\n]+/).map { String($0.0) } == ["address: vakansii/index.html"])
    }
}
