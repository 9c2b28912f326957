import Foundation
import Testing

/// Lines of `json-ld:` in a type file that schema.org, or the type, does not have.
@Suite struct TypeDataTests {
    private func problems(_ old: String, _ new: String, type: String = "service") throws -> [String] {
        let site = try Portal.copy()
        let path = "Content/_types/\(type).yaml"
        try site.replace(old, by: new, in: path)
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit"])
        #expect(result.status == 3)
        return result.errors.split(separator: "\n").map(String.init).filter { $0.hasSuffix("[type-json-ld]") }
    }

    @Test(arguments: [
        (
            "property: audience", "property: audiense",
            "у «GovernmentService» нет свойства «audiense»; возможно, вы имели в виду «audience»"
        ),
        ("field: for-whom", "field: for-who", "у «service» нет поля «for-who»; возможно, вы имели в виду «for-whom»"),
        ("site: phone", "site: phon", "у «site.yaml» нет настройки «phon»; возможно, вы имели в виду «phone»"),
        (
            "schema: GovernmentService", "schema: GovernmentServise",
            "типа «GovernmentServise» поисковики не поймут; возможно, вы имели в виду «GovernmentService»"
        ),
        (
            "    field: title\n", "    field: title\n    as: Persn\n",
            "у «as» нет типа «Persn»; возможно, вы имели в виду «Person»"
        ),
    ])
    func saysWhatWasMeant(old: String, new: String, words: String) throws {
        let found = try problems(old, new)
        #expect(found.count == 1 && found.allSatisfy { $0.contains(words.dropFirst()) }, "\(found)")
    }

    @Test(arguments: [
        ("    value: RUB\n", "    value: RUB\n    field: pay-from\n"), ("    value: RUB\n", ""),
    ])
    func wantsAFieldOrAValue(old: String, new: String) throws {
        let found = try problems(old, new, type: "vacancy")
        #expect(found.count == 1 && found.allSatisfy { $0.contains("нужно либо поле, либо готовое значение") })
    }

    @Test func keepsSessionsForEvents() throws {
        let found = try problems(
            "property: subEvent\n    field: sessions", "property: teaches\n    field: sessions", type: "training")
        #expect(found.count == 1 && found.allSatisfy { $0.contains("«sessions» не годится для свойства «teaches»") })
    }
}
