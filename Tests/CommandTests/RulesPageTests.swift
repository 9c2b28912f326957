import Foundation
import SiteAudit
import Testing

@testable import pandus

/// The pages made of the rules are fresh.
///
/// `UPDATE_EXPECTED=1 swift test --filter RulesPageTests` writes them anew.
@Suite struct RulesPageTests {
    private static let portal = "Content/chto-my-proveryaem.md"

    @Test(arguments: [
        ("docs/rules.md", RulesReference(rules: Rules.all, language: .en).text),
        (portal, CheckedPage(rules: Rules.all).text),
    ])
    func isFresh(path: String, text: String) throws {
        if GoldenSiteTests.isRecording { try Data(text.utf8).write(to: ShapeFiles.root.appending(path: path)) }
        #expect(try ShapeFiles.text(of: path) == text, "record anew with UPDATE_EXPECTED=1")
    }

    @Test func listsEveryRuleOnce() {
        let titles = RulesReference(rules: Rules.all, language: .en).text.split(separator: "\n")
            .filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(titles.sorted() == Rules.all.map(\.id).sorted())
        let items = CheckedPage(rules: Rules.all).text.split(separator: "\n").count { $0.hasPrefix("- ") }
        #expect(items >= Rules.all.count)
    }

    @Test func knowsTheGuidelineOfEveryCriterion() {
        for criterion in Criterion.all {
            #expect(Guideline.all.contains { criterion.id.hasPrefix($0.id + ".") }, "\(criterion.id)")
        }
    }

    /// Code apart: it is no language.
    @Test func speaksRussianOnThePortal() {
        let body = CheckedPage(rules: Rules.all).text.split(separator: "---\n", maxSplits: 1).last ?? ""
        let words = body.replacing(/`[^`]*`|\]\([^)]*\)/, with: "").matches(of: /[A-Za-z]+/).map { String($0.0) }
        #expect(Set(words).subtracting(["WCAG", "Tab"]).isEmpty, "\(words)")
    }

    @Test func claimsNoConformity() {
        let text = CheckedPage(rules: Rules.all).text
        #expect(!text.contains(/[Сс]оответству/))
        #expect(text.contains("Мы не говорим, что сайт отвечает всем нормам."))
    }

    @Test func isPrintedByTheCommand() throws {
        #expect(
            try Command("rules", "--page", "docs", "--lang", "en").run().output == ShapeFiles.text(of: "docs/rules.md"))
        #expect(try Command("rules", "--page", "portal").run().output == ShapeFiles.text(of: Self.portal))
    }
}
