import Foundation
import Testing

/// What the files of `docs/ci` say, and that the reader of the tests guesses at nothing.
@Suite struct PipelineFileTests {
    @Test func readsWhatItKnows() throws {
        let file = try PipelineFile.read(
            """
            # A comment
            a:
              - one --two "$THREE"  # no comment of YAML's: refused below

            """.replacing("  # no comment of YAML's: refused below", with: "")
                + """
                b:
                  c: '20 1 * * *'
                  # Another
                  d: |
                    if x; then # kept
                      y: z
                    fi

                e:
                  - f: g
                    h: i
                  - |
                    j

                """)
        #expect(file["a"] == .list([.text("one --two \"$THREE\"")]))
        #expect(file["b"]?["c"] == .text("20 1 * * *"))
        #expect(file["b"]?["d"] == .text("if x; then # kept\n  y: z\nfi\n"))
        #expect(file["e"]?.items.first?["h"] == .text("i"))
        #expect(file["e"]?.items.last == .text("j\n"))
    }

    @Test(arguments: [
        "a: [b]", "a: {b: c}", "a: &b", "a: *b", "a: !b c", "a: \"b\"", "a: >", "a: |-", "a: b # c", "a: b: c",
        "a: b\n  c: d", "a:\n- b\n c", "a: b\na: c", "\ta: b", "a", "- a\nb: c", "- a: b\n   c: d", "a: |", "<<: b",
        "a: 'b' c", "a: b ", "- - a", "- echo \"x: y\"",
    ])
    func refusesWhatItDoesNotKnow(text: String) {
        #expect(throws: PipelineFile.Unknown.self) { try PipelineFile.read(text) }
    }

    @Test func uploadsByTheSameScriptInBoth() throws {
        let blocks = try PipelineService.gitlab.scripts().filter { $0.hasPrefix("trap ") }
        #expect(blocks.count == 2)
        let scripts = try PipelineService.github.scripts()
        for block in blocks { #expect(scripts.contains { $0.hasSuffix(block) || $0.hasSuffix(block.dropLast()) }) }
    }

    @Test func pinsEveryAction() throws {
        let known = [
            "actions/checkout", "actions/cache", "actions/upload-artifact", "github/codeql-action/upload-sarif",
        ]
        let actions = try PipelineService.github.actions()
        #expect(actions.count == 4)
        for action in actions {
            let parts = try #require(action.wholeMatch(of: /(.+)@(v\d+|[0-9a-f]{40})/), "\(action) is not pinned")
            #expect(known.contains(String(parts.1)))
        }
    }

    @Test(arguments: PipelineService.allCases) func runsNothingItFetchedUnseen(service: PipelineService) throws {
        for script in try service.scripts() {
            #expect(!script.contains(/\|\s*(sudo\s+)?(ba|da|z)?sh\b/), "\(script)")
            #expect(!script.contains("${{"), "what is put into a script by text can be a command: \(script)")
        }
    }

    @Test func keepsTheReportsOfARedPipeline() throws {
        let lab = try PipelineService.gitlab.file()
        for job in ["check", "publish"] {
            let kept = try #require(lab[job]?["artifacts"])
            #expect(kept["when"] == .text("always"))
            #expect(kept["paths"] == .list([.text("reports/")]))
            #expect(kept["reports"]?["junit"] == .text("reports/pandus.xml"))
        }
        let steps = try #require(try PipelineService.github.file()["jobs"]?["publish"]?["steps"]).items
        let last = steps.suffix(2)
        #expect(last.map { $0["if"] } == [.text("always()"), .text("always()")])
        #expect(last.first?["with"]?["path"] == .text("reports"))
        #expect(last.last?["with"]?["sarif_file"] == .text("reports/pandus.sarif"))
    }

    @Test func publishesOneAtATimeWithTheLastReleaseAtHand() throws {
        let lab = try PipelineService.gitlab.file()
        for job in ["publish", "rollback"] { #expect(lab[job]?["resource_group"] == .text("site")) }
        #expect(lab["publish"]?["cache"]?["paths"] == .list([.text("Output/"), .text("Output.state/")]))
        let hub = try #require(try PipelineService.github.file()["jobs"])
        #expect(hub["rollback"]?["concurrency"] == .text("site-live"))
        let cache = hub["publish"]?["steps"]?.items.first { $0["uses"]?.text?.hasPrefix("actions/cache@") == true }
        #expect(cache?["with"]?["path"] == .text("Output\nOutput.state\n"))
    }
}
