import SiteModel
import Testing

@testable import SiteAudit

/// The rules over style sheets: each rule's own examples, and sheets of any kind.
@Suite struct StyleSheetRulesTests {
    /// A sheet of a rule's examples; `↓` marks where a finding is wanted.
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let text: String

        var file: SourceFile { SourceFile(path: "site.css", text: text.replacing("↓", with: "")) }
        var marks: [SourcePlace] {
            let pieces = text.split(separator: "↓", omittingEmptySubsequences: false).dropLast()
            var offset = 0
            return pieces.map { piece in
                offset += piece.utf8.count
                return file.place(at: offset)
            }
        }
        var testDescription: String { rule.id + ": " + text }

        static let all: [Example] = StyleSheetRules.rules.flatMap { rule in
            (rule.examples.passing + rule.examples.failing + rule.examples.inapplicable).map {
                Example(rule: rule, text: $0)
            }
        }
    }

    @Test(arguments: Example.all)
    func findsWhatIsMarkedAndNothingElse(example: Example) {
        let found = StyleSheetRules.check([example.file]).filter { $0.rule == example.rule.id }
        #expect(found.map(\.place) == example.marks)
        #expect(found.allSatisfy { $0.wcag == example.rule.criteria && !$0.help.ru.isEmpty })
    }

    @Test func looksAcrossSheets() {
        let first = SourceFile(path: "a.css", text: "a:focus { outline: none }")
        let second = SourceFile(path: "b.css", text: "\n a:focus-visible { outline: 2px solid }")
        #expect(StyleSheetRules.check([first, second]) == [])
        #expect(StyleSheetRules.check([second, first]).map(\.place.path) == ["a.css"])
    }

    @Test func tellsLineAndColumn() throws {
        let file = SourceFile(path: "a.css", text: "/* размер\n */\np {\n  margin: 0; font-size: 12px;\n}\n")
        let problem = try #require(StyleSheetRules.check([file]).first)
        #expect(problem.place.line == 4 && problem.place.column == 14)
        #expect(problem.message.ru == "font-size: 12px не растёт вместе с размером, который выбрал читатель")
    }

    @Test func readsRandomSheets() {
        var numbers = SeededNumbers(state: 5)
        let pieces = [
            "{", "}", ";", ":", "a:focus", "/*", "*/", "\"", "'", "(", ")", "[", "]", "@media", "*", " ", "\n", "я",
            "\\", "/",
            "outline: none", "font-size: 1px", "!", "!important", ":is(", ",", "transition: x 1s", "@keyframes x",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...14, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }
            let problems = StyleSheetRules.check([SourceFile(path: "x.css", text: text.joined())])
            #expect(problems.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
        }
    }
}
