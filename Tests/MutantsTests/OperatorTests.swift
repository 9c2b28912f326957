import HTMLTree
import SiteAudit
import SiteModel
import Testing

@testable import mutants

/// Each operator on a small page that has a place for all of them.
@Suite struct OperatorTests {
    @Test func hasOperatorsEnoughAndEachOnce() {
        #expect(Operators.all.count >= 25)
        #expect(Set(Operators.all.map(\.id)).count == Operators.all.count)
    }

    @Test func breaksAPageThatIsSound() {
        #expect(Auditor().audit(SmallPage.page).map(\.message.en) == [])
    }

    @Test(arguments: Operators.all.map(\.id))
    func changesThePageAtEveryPlace(id: String) throws {
        let fault = try #require(Operators.all.first { $0.id == id })
        let specimen = try #require(Specimen(SmallPage.page))
        let mutations = fault.plant(specimen)
        #expect(!mutations.isEmpty)
        #expect(Set(mutations).count == mutations.count)
        for mutation in mutations {
            let broken = SmallPage.page.mutated(by: mutation)
            #expect(broken.bytes != SmallPage.page.bytes)
            #expect(Self.isWellPlaced(mutation, in: SmallPage.page))
        }
    }

    @Test(arguments: Operators.all.filter { !$0.judges(among: Rules.all).isEmpty }.map(\.id))
    func losesWhatNoRuleLooksFor(id: String) throws {
        let fault = try #require(Operators.all.first { $0.id == id })
        let specimen = try #require(Specimen(SmallPage.page))
        let mutation = try #require(fault.plant(specimen).first)
        guard case .missed = Trial(specimen, auditor: Auditor()).verdict(on: mutation, by: Auditor(rules: [])) else {
            Issue.record("\(id) is caught by nobody's rule")
            return
        }
    }

    @Test(arguments: [
        ("drop-alternative", "<img src=\"vhod.jpg\">"), ("no-zoom", "user-scalable=no"), ("no-language", "<html>"),
        ("skipped-level", "<h3 id=\"chasy\">"), ("no-h1", "<p>Центр занятости</p>"), ("drop-scope", "<th>День</th>"),
        ("items-without-list", "<div>\n<li>"), ("positive-tabindex", "tabindex=\"3\""),
        ("no-label", "</legend>\n<input"),
        ("fake-heading", "<p><strong>Часы приёма</strong></p>"), ("empty-legend", "<legend></legend>"),
        ("wrong-role", "role=\"knopka\""), ("new-window", "target=\"_blank\""), ("spaced-letters", "р а б о ч и й"),
    ])
    func editsWhatItSays(id: String, piece: String) throws {
        let fault = try #require(Operators.all.first { $0.id == id })
        let specimen = try #require(Specimen(SmallPage.page))
        let pages = fault.plant(specimen).map {
            String(decoding: SmallPage.page.mutated(by: $0).bytes, as: UTF8.self)
        }
        #expect(!String(decoding: SmallPage.page.bytes, as: UTF8.self).contains(piece))
        #expect(pages.contains { $0.contains(piece) })
    }

    private static func isWellPlaced(_ mutation: Mutation, in page: BuiltPage) -> Bool {
        let isOrdered = zip(mutation.edits, mutation.edits.dropFirst())
            .allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
        return isOrdered && mutation.edits.allSatisfy { $0.range.upperBound <= page.bytes.count }
    }
}
