import Foundation
import Testing

/// The files others may take: complete, true, and without anybody's contacts.
@Suite struct OpenDataTests {
    private func rows(_ path: String, in files: [String: Data]) throws -> [[String: Any]] {
        let bytes = try #require(files[path])
        let json = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        return try #require(json["rows"] as? [[String: Any]])
    }

    @Test func givesEveryPublicPageOfASection() throws {
        let files = try Portal.published.get()
        let rows = try rows("dannye/uslugi.json", in: files)
        let pages = files.keys.filter { $0.hasPrefix("uslugi/") && $0.hasSuffix(".html") }
        #expect(rows.count == 18)
        for row in rows {
            #expect((row["url"] as? String).flatMap(Portal.file).map(pages.contains) == true)
            #expect(row["steps"] is [String] && row["time"] is NSNull || row["time"] is String)
            #expect(row["owner"] == nil && row["prosto"] == nil && row["sample"] == nil)
        }
        let stage = try #require(rows.compactMap { $0["stage"] as? String }.first)
        #expect(stage.hasPrefix("https://portal.test/put/"))
    }

    @Test func neverGivesPeople() throws {
        let files = try Portal.published.get()
        #expect(!files.keys.contains { $0.hasPrefix("dannye/istorii") })
        for (path, bytes) in files where path.hasPrefix("dannye/") && !path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("уточняется") && !text.contains("\"?\"") && !text.contains(";?;"), "\(path)")
        }
    }

    @Test func writesTheTableAsExcelReadsIt() throws {
        let site = try VacancySite()
        try site.add(
            "a", district: "=2+5",
            more:
                "Зарплата от: -0\nКому звонить: Анна\nТелефон: +7 831 000-00-00\nЧто делать:\n  - Одно; другое\n  - Третье\n"
        )
        let files = try site.published()
        let bytes = try #require(files["dannye/vakansii.csv"])
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text.hasPrefix("Адрес страницы;Заголовок;Описание;") && text.hasSuffix("\r\n"))
        #expect(text.contains(";'=2+5;") && text.contains(";\"Одно; другое; Третье\";"))
        #expect(!text.contains("Анна") && !text.contains("831"))
        let row = try #require(try rows("dannye/vakansii.json", in: files).first)
        #expect(row["district"] as? String == "=2+5" && row["duties"] as? [String] == ["Одно; другое", "Третье"])
        #expect(row["phone"] == nil && row["contact"] == nil && row["pay-to"] is NSNull)
    }

    @Test func describesItselfToSearchEngines() throws {
        let files = try Portal.published.get()
        let catalog = try #require(try LinkedPage.one("dannye/index.html", in: files).nodes("DataCatalog").first)
        let sets = try #require(catalog["dataset"] as? [[String: Any]])
        #expect(sets.count == files.keys.count { $0.hasPrefix("dannye/") && $0.hasSuffix(".csv") })
        for set in sets {
            #expect((set["description"] as? String ?? "").count >= 50 && set["license"] == nil)
            for part in try #require(set["distribution"] as? [[String: Any]]) {
                let path = (part["contentUrl"] as? String).flatMap(Portal.file)
                let file = try #require(path.flatMap { files[$0] })
                #expect(part["contentSize"] as? String == "\(file.count) B")
            }
        }
        let map = files["karta-sajta.html"].map { String(decoding: $0, as: UTF8.self) }
        #expect(try #require(map).contains("href=\"dannye/index.html\""))
    }

    @Test func givesNothingBeforeTheSiteHasAnAddress() throws {
        let pages = try Portal.pages()
        #expect(!pages.keys.contains { $0.hasPrefix("dannye/") })
    }

    @Test(arguments: [
        ("story", "outputs:\n", "outputs:\n  - data\n", "нельзя отдавать в открытые данные"),
        ("training", "  - leader\n", "  - leder\n", "оля «leder» нет; возможно, вы имели в виду «leader»"),
    ])
    func refusesWhatMayNotBeGiven(type: String, old: String, new: String, words: String) throws {
        let site = try Portal.copy()
        let path = "Content/_types/\(type).yaml"
        try site.replace(old, by: new, in: path)
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit"])
        #expect(result.status == 3)
        #expect(result.errors.contains(words) && result.errors.contains("[type-data]"), "\(result.errors.prefix(400))")
    }
}
