import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

/// A snippet of a rule as a page, with the bytes at which findings are expected.
struct Snippet: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String
    let bytes: [UInt8]
    let marks: [Int]

    init(_ rule: Rule, _ text: String) {
        self.rule = rule
        self.text = text
        let isPage = text.contains("<html")
        let head = "<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Пример</title></head><body>\n"
        var bytes = Array((isPage ? "" : head).utf8)
        var marks: [Int] = []
        for scalar in text.unicodeScalars {
            if scalar == "↓" { marks.append(bytes.count) } else { bytes += String(scalar).utf8 }
        }
        self.bytes = isPage ? bytes : bytes + Array("\n</body></html>".utf8)
        self.marks = marks
    }

    var testDescription: String { rule.id + ": " + text }

    static func all(_ kind: (Examples) -> [String]) -> [Snippet] {
        Rules.all.filter { $0.check != nil }.flatMap { rule in
            kind(rule.examples).map { Snippet(rule, $0) }
        }
    }

    /// Findings by byte; nil stands for an absence.
    func findings() throws -> [Int?] {
        let page = PageFacts(try HTMLDocument.parse(bytes).get())
        let check = try #require(rule.check)
        return check.verdicts(page).flatMap { target, outcome in
            outcome.findings.map { finding in
                switch finding.spot {
                case .target, .wording: page.tree.offset(of: target)
                case .byte(let byte): byte
                case .sheet(let number, let offset): page.sheets.byte(of: offset, inSheet: number)
                case .absence: nil
                }
            }
        }
    }

    func targetCount() throws -> Int {
        let page = PageFacts(try HTMLDocument.parse(bytes).get())
        return try #require(rule.check).verdicts(page).count
    }
}

@Suite struct RuleExamplesTests {
    @Test(arguments: Snippet.all(\.failing))
    func failsAtTheMarks(snippet: Snippet) throws {
        let expected: [Int?] = snippet.marks.isEmpty ? [nil] : snippet.marks
        #expect(try snippet.findings() == expected)
    }

    @Test(arguments: Snippet.all(\.passing))
    func passes(snippet: Snippet) throws {
        #expect(try snippet.findings() == [])
        #expect(try snippet.targetCount() > 0)
    }

    @Test(arguments: Snippet.all(\.inapplicable))
    func hasNoTarget(snippet: Snippet) throws {
        #expect(try snippet.targetCount() == 0)
    }

    @Test(arguments: Rules.all.map(\.id))
    func isWholeAsAValue(id: String) throws {
        let rule = try #require(Rules.with(id: id))
        // What only a person can judge is never known to pass.
        #expect((rule.isManual || !rule.examples.passing.isEmpty) && !rule.examples.failing.isEmpty)
        #expect(!rule.criteria.isEmpty && rule.criteria.allSatisfy { Criterion.with(id: $0) != nil })
        let words = rule.prose
        for message in [words.title, words.explanation, words.help, words.proves, words.cannotProve] {
            #expect(message.ru.unicodeScalars.contains { ("а"..."я").contains($0) })
            #expect(!message.en.unicodeScalars.contains { ("а"..."я").contains($0) })
        }
    }

    @Test func namesEveryRuleOnce() {
        #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
        #expect(Set(Criterion.all.map(\.id)).count == Criterion.all.count)
    }
}
