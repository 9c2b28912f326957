import Foundation
import HTMLTree
import Testing

/// The sheets of the project's own portal: each shows its section whole, once and in order.
@Suite struct PortalSheetTests {
    static let folders = ["uslugi", "treningi", "put", "partnery", "rabotodateli"]

    private static func page(_ path: String) throws -> HTMLDocument {
        try HTMLDocument.parse(Array(try #require(try SettingsSite.files.get()[path]))).get()
    }

    private static func sheets(of folder: String) -> [String] {
        ["", "krupno/"].map { "\($0)\(folder)/odnim-listom.html" }
    }

    /// Titles of the pages that a section's own page lists, in its order.
    private static func listed(in folder: String) throws -> [String] {
        let page = try page(folder + "/index.html")
        let lists = page.all.filter { node in
            page.isElement(node) && page.classes(of: node).contains { ["cards", "route", "dates"].contains($0) }
        }
        return lists.flatMap { page.elements(.a, in: $0).map(page.text) }
    }

    @Test(arguments: folders) func showEveryPageOnceInTheOrderOfTheSection(folder: String) throws {
        let titles = try Self.listed(in: folder)
        #expect(titles.count > 1)
        for path in Self.sheets(of: folder) {
            let sheet = try Self.page(path)
            let articles = sheet.elements(.article)
            #expect(articles.map { sheet.elements(.h2, in: $0).map(sheet.text) } == titles.map { [$0] })
        }
    }

    @Test(arguments: folders) func giveEveryIDOnceAndLeadEveryLinkToOne(folder: String) throws {
        for path in Self.sheets(of: folder) {
            let sheet = try Self.page(path)
            let ids = sheet.all.filter(sheet.isElement).compactMap { sheet.value(.id, of: $0) }
            #expect(ids.count > Set(ids.filter { $0.contains(".") }).count)
            #expect(Set(ids).count == ids.count)
            let targets = sheet.elements(.a).compactMap { sheet.value(.href, of: $0) }.filter { $0.hasPrefix("#") }
            #expect(targets.count > 3)
            #expect(targets.filter { !ids.contains(String($0.dropFirst())) } == [])
        }
    }

    @Test(arguments: folders) func leaveNoLevelOfHeadingsOut(folder: String) throws {
        for path in Self.sheets(of: folder) {
            let sheet = try Self.page(path)
            let levels = sheet.all.filter(sheet.isElement).compactMap { node in
                sheet.name(of: node).wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) }
            }
            #expect(levels.count { $0 == 3 } > 1)
            #expect(zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.isEmpty)
        }
    }

    @Test(arguments: ["", "krupno/"]) func standTogetherInThePack(variant: String) throws {
        let pack = try Self.page(variant + "odnim-listom.html")
        func titles(_ page: HTMLDocument) -> [String] {
            page.elements(.article).flatMap { page.elements(.h2, in: $0).map(page.text) }
        }
        let wanted = try Self.folders.flatMap { titles(try Self.page($0 + "/odnim-listom.html")) }
        #expect(Set(titles(pack)) == Set(wanted))
        #expect(titles(pack).count == wanted.count)
        let ids = pack.all.filter(pack.isElement).compactMap { pack.value(.id, of: $0) }
        #expect(Set(ids).count == ids.count)
        let targets = pack.elements(.a).compactMap { pack.value(.href, of: $0) }.filter { $0.hasPrefix("#") }
        #expect(targets.count > wanted.count)
        #expect(targets.filter { !ids.contains(String($0.dropFirst())) } == [])
        #expect(pack.elements(.meta).contains { pack.value(.content, of: $0) == "noindex" })
    }

    @Test func areAllNamedOnThePageOfWhatToPrint() throws {
        let page = try Self.page("pechat.html")
        let links = Set(page.elements(.a).compactMap { page.value(.href, of: $0) })
        #expect(Set(Self.folders.map { $0 + "/odnim-listom.html" } + ["odnim-listom.html"]).subtracting(links) == [])
    }
}
