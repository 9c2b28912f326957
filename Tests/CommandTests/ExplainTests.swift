import Foundation
import SiteAudit
import Testing

@testable import pandus

/// `pandus rules` and `pandus explain`: every id a run can print is explained, in both languages.
@Suite struct ExplainTests {
    /// The ids in the sources: what stands after `rule:`, or comes first in a call that makes a problem.
    static let printed: Set<String> = {
        let id =
            /(?:rule(?:: String)?(?::| =)\s*|(?:Self|Complaint|problem|report|\{\s*)\(\s*)(?:[^"()\n]*\? )?"([a-z]+(?:-[a-z]+)*)"/
        let files = ShapeFiles.sources.filter { !$0.path.contains("/Explaining/") }
        return Set(files.flatMap { $0.text.matches(of: id).map { String($0.1) } })
    }()

    struct Answer: Decodable {
        struct Rule: Decodable {
            let rule: String
            let wcag: [String]
            let help: String
        }
        let rules: [Rule]
        let problems: [MistakesTests.Report.Problem]
    }

    @Test func findsTheIdsOfTheSources() {
        #expect(Self.printed.count > 60)
        #expect(Self.printed.isSuperset(of: ["field-date", "template-syntax", "type-missing", "file-exists", "usage"]))
    }

    @Test func explainsEveryIdARunCanPrint() {
        let explained = Set(Rules.all.map(\.id) + ProblemKind.all.map(\.id))
        #expect(Self.printed.subtracting(explained).sorted() == [])
    }

    @Test func explainsNothingTwiceAndNothingThatIsNeverPrinted() {
        let kinds = ProblemKind.all.map(\.id)
        #expect(Set(kinds).count == kinds.count)
        #expect(Set(kinds).subtracting(Self.printed).sorted() == [])
        #expect(Set(kinds).isDisjoint(with: Rules.all.map(\.id)))
    }

    @Test func listsEveryRuleOnALineOfItsOwn() throws {
        let lines = try Command("rules").run().output.split(separator: "\n")
        #expect(lines.dropFirst().dropLast().map { $0.prefix { $0 != " " } } == Rules.all.map { $0.id[...] })
    }

    @Test func listsTheRulesForPrograms() throws {
        let result = try Command("rules", "--format", "json", "--lang", "en").run()
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
        #expect(answer.rules.map(\.rule) == Rules.all.map(\.id))
        #expect(answer.rules.allSatisfy { !$0.help.isEmpty && !$0.wcag.isEmpty })
        #expect(answer.problems.isEmpty)
    }

    @Test(arguments: [
        ("ru", ["Критерии WCAG 2.2:", "1.1.1 Нетекстовое содержание (A)", "Хорошо:", "Плохо:", "23a2a8"]),
        ("en", ["Criteria of WCAG 2.2:", "1.1.1 Non-text Content (A)", "Good:", "Bad:", "cannot prove"]),
    ])
    func explainsARule(language: String, words: [String]) throws {
        let result = try Command("explain", "image-alternative", "--lang", language).run()
        #expect(result.status == 0)
        for word in words { #expect(result.output.contains(word)) }
        #expect(!result.output.contains("↓"))
    }

    @Test func takesTheNameInItsBracketsAndProblemsThatAreNoRules() throws {
        let result = try Command("explain", "[Field-Date]").run()
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("field-date: "))
    }

    @Test func tellsProgramsOfProblemsThatAreNoRules() throws {
        let result = try Command("explain", "field-date", "--format", "json").run()
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
        #expect(answer.rules.map(\.rule) == ["field-date"])
        #expect(answer.rules.allSatisfy { !$0.help.isEmpty })
    }

    @Test func suggestsTheNearestRule() throws {
        let result = try Command("explain", "heading-oder").run()
        #expect(result.status == 2)
        #expect(result.output.contains("возможно, «heading-order»"))
    }
}
