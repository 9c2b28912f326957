import Foundation
import Testing

/// Pages of a section by the values of a field: each value lists exactly the pages that have it.
@Suite struct FacetTests {
    /// A folder of the portal, the label of a field as editors write it, and what the facet is called.
    struct Facet: Sendable, CustomTestStringConvertible {
        let folder: String
        let field: String
        let prefix: String
        let values: Int
        var testDescription: String { "\(folder): \(field)" }
    }

    static let facets = [
        Facet(folder: "uslugi", field: "Что нужно", prefix: "chto-vam-nuzhno-", values: 7),
        Facet(folder: "treningi", field: "О чём", prefix: "o-chem-zanyatie-", values: 3),
    ]

    /// What the files say, read line by line: the names of the pages by value.
    private func query(_ facet: Facet) throws -> [String: Set<String>] {
        let folder = CrawlerTests.root.appendingPathComponent("Content/\(facet.folder)")
        var pages: [String: Set<String>] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".md") {
            let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            guard let start = lines.firstIndex(where: { $0.hasPrefix(facet.field + ":") }) else { continue }
            let own = lines[start].dropFirst(facet.field.count + 1).trimmingCharacters(in: .whitespaces)
            let list = lines[(start + 1)...].prefix { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
            for value in own.isEmpty ? list : [own] {
                pages[value, default: []].insert(file.dropLast(3) + ".html")
            }
        }
        return pages
    }

    @Test(arguments: facets) func listsThePagesThatHaveTheValue(facet: Facet) throws {
        let built = try Portal.pages()
        let wanted = try query(facet)
        #expect(wanted.count == facet.values)
        for tree in ["", "krupno/"] {
            let section = try #require(built["\(tree)\(facet.folder)/index.html"])
            let links = section.matches(of: /<a href="([^"]+)" data-mark="([^"]+)"[^>]*>([^<]+) \((\d+)\)<\/a>/)
            #expect(links.count == facet.values)
            for link in links {
                let (address, mark, value) = (String(link.1), String(link.2), String(link.3))
                let pages = try #require(wanted[value])
                #expect(mark.hasPrefix(facet.prefix) && address.hasSuffix("\(mark).html"))
                #expect(Int(link.4) == pages.count)
                let page = try #require(built["\(tree)\(facet.folder)/\(mark).html"])
                let listed = page.matches(of: /<li><h3><a href="\.\.\/[a-z]+\/([^"]+)">/).map { String($0.1) }
                #expect(Set(listed) == pages && listed.count == pages.count)
                // The rows of the section carry the same, for the script.
                let rows = section.matches(of: /<li data-facets="([^"]*)">/).filter {
                    $0.1.split(separator: " ").contains(Substring(mark))
                }
                #expect(rows.count == pages.count)
            }
        }
    }

    @Test(arguments: [
        ("  - field: net\n    label: Чего\n", 6), ("  - field: phone\n    label: Чего\n", 6),
        ("  - field: tags\n    label: Темы\n  - field: tags\n    label: Другие\n", 8),
        ("  - field: tags\n    label: «»\n", 6),
    ])
    func refusesAFacetWithoutChoices(lines: String, line: Int) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace("fields:\n", by: "facets:\n\(lines)fields:\n", in: "Content/_types/service.yaml")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        let facets = report.problems.filter { $0.rule == "type-facets" }
        #expect(facets.map { "\($0.path):\($0.line)" } == ["Content/_types/service.yaml:\(line)"])
        #expect(result.status == 3)
    }

    @Test func refusesAPageAtTheAddressOfAValue() throws {
        let site = try Portal.copy()
        try FileManager.default.copyItem(
            at: site.url.appendingPathComponent("Content/uslugi/pereezd.md"),
            to: site.url.appendingPathComponent("Content/uslugi/chto-vam-nuzhno-najti-rabotu.md"))
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        #expect(result.errors.contains("[address-collision]"))
    }
}
