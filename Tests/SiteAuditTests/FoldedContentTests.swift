import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

/// Folded content is judged for people, and left out of what is said to ACT.
@Suite struct FoldedContentTests {
    private let page = BuiltPage(
        foreign: SourceFile(
            path: "page.html", text: "<details><summary>Настройки</summary><input id=\"f\"></details>"))

    @Test func findsWhatIsFoldedAway() {
        #expect(Auditor(only: ["control-label"]).audit(page).map(\.rule) == ["control-label"])
    }

    @Test func saysNothingOfItAsAnOutcome() {
        #expect(Auditor(only: ["control-label"]).outcomes(of: page).map(\.outcome) == [.inapplicable])
    }
}
