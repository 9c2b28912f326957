import SiteModel
import Testing

@testable import Templating

/// A generator that gives the same numbers in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Templates nobody would write")
struct MutationTests {
    private static let pieces = [
        "{{", "}}", "{{{", "#if ", "#each ", " as x", "/if", "/each", "else", "#slot a", "/slot", "#layout base", "> p",
        " x=", "\"", "'", "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<a href=", " class=\"", "page.title",
        "page.note", "page.related", "x", ".url", ".known", " | date", " | json", "=", "\n", " ", "й", "\u{FEFF}", "!",
        "&",
        "{{page.title}}", "{{#if page.note}}", "{{else}}", "{{/if}}", "{{#each page.related as x}}", "{{x.url}}",
        "{{/each}}", "{{> p}}", "<p>", "<title>", "{{page.body}}", "<a href=\"{{page.url}}\">", " hidden", "\0",
    ]

    private static let whole = """
        {{#layout base}}
        {{#slot a}}
        <h1{{#if page.note}} title="{{page.note}}"{{/if}}>{{page.title}}</h1>
        {{#each page.related as x}}<a href="{{x.url}}#y">{{x.title}}</a>{{else}}{{> p}}{{/each}}
        <script type="application/ld+json">{{page.data | json}}</script>
        {{/slot}}
        """

    private func check(_ bytes: [UInt8]) {
        let files = [
            "page": TemplateFile(source: SourceFile(path: "page.html", bytes: bytes), number: 0),
            "base": TemplateFile(source: SourceFile(path: "base.html", text: "<b>{{#slot a}}{{/slot}}"), number: 1),
            "parts/p": TemplateFile(source: SourceFile(path: "parts/p.html", bytes: bytes), number: 2),
        ]
        let reading = TemplateLibrary.read(files)
        let compiled = reading.value.compile("page", roots: Fixture.roots, records: Fixture.records)
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        for problem in reading.problems + compiled.problems {
            guard problem.place.line <= lines, problem.place.column <= bytes.count + 24, !problem.help.ru.isEmpty else {
                Issue.record("\(problem.place) of \(bytes)")
                return
            }
        }
        guard let template = compiled.value else {
            // Without a template there is a reason.
            #expect(!(reading.problems + compiled.problems).isEmpty)
            return
        }
        var writer = PageWriter(pagePrefix: "../", sharedPrefix: "../")
        let page = Fixture.record("page", Fixture.page)
        template.render(
            roots: [.record(Fixture.site), .record(page)], in: RenderEnvironment(items: [], placeholder: "?"),
            to: &writer)
    }

    @Test("Survives random pieces and bytes", arguments: 0..<4)
    func survivesRandomPieces(part: Int) {
        var numbers = SeededNumbers(state: UInt64(part) &+ 1)
        for _ in 0..<2500 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<14, using: &numbers) {
                if Int.random(in: 0..<12, using: &numbers) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &numbers))
                } else {
                    bytes += (Self.pieces.randomElement(using: &numbers) ?? "").utf8
                }
            }
            check(bytes)
        }
    }

    @Test("Survives a good template with pieces cut out, doubled and put in", arguments: 0..<4)
    func survivesMutations(part: Int) {
        var numbers = SeededNumbers(state: UInt64(part) &+ 77)
        for _ in 0..<2500 {
            var bytes = Array(Self.whole.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                let start = Int.random(in: 0..<bytes.count, using: &numbers)
                let end = min(bytes.count, start + Int.random(in: 0..<9, using: &numbers))
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: bytes.removeSubrange(start..<end)
                case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
                default: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &numbers) ?? "").utf8, at: start)
                }
            }
            check(bytes)
        }
    }

    @Test(
        "Reads long and hostile files in good time",
        arguments: [
            "{{", "{{\"", "{{{", "}}", "{{#if x}}", "{{/if}}", "<", "<a href=\"", "{{> a}}", "{{! ", "{{page.nobody}}",
            "<script>", "{{#slot a}}{{/slot}}", "\"", "{{else}}", "<!--", "<a =",
        ])
    func readsHostileFiles(piece: String) {
        check(Array(String(repeating: piece, count: 6000).utf8))
    }
}
