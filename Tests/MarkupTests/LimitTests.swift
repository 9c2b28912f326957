import Glibc
import SiteModel
import Testing

@testable import Markup

/// Texts that are known to hurt parsers: refused, or done in no time.
@Suite(.serialized) struct LimitTests {
    static func many(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

    struct Hostile: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }

        init(_ piece: String, _ count: Int, before: String = "", after: String = "") {
            self.init(piece.debugDescription, before + LimitTests.many(piece, count) + after)
        }

        init(_ name: String, count: Int, line: (Int) -> String) {
            self.init(name, (0..<count).map(line).joined())
        }
    }

    static let hostile: [Hostile] = [
        Hostile(">", 50_000, after: "а"), Hostile("[", 50_000), Hostile("*a ", 50_000), Hostile("_", 50_000),
        Hostile("*a_ ", 50_000), Hostile("a**b", 50_000), Hostile("![[]()", 50_000), Hostile("<", 50_000),
        Hostile("<!--", 50_000, before: "a "), Hostile("<?", 50_000, before: "a "),
        Hostile("<![CDATA[", 20_000, before: "a "), Hostile("- ", 50_000, after: "a"),
        Hostile("* ", 50_000, after: "a"),
        Hostile("\n", 900_000, before: many("- ", 90) + "a"), Hostile("&a;", 100_000), Hostile("&amp;", 100_000),
        Hostile("\\", 100_000), Hostile("[a](b", 2_000), Hostile("[a][b]\n\n", 20_000),
        Hostile("[a]: b\n", 1_900, after: "c"), Hostile("::: внимание\nа\n:::\n", 10_000),
        Hostile("::: внимание\n", 20_000), Hostile("::: внимание\n[а]: b\n\n:::\n\n", 8_000),
        Hostile("|a|b|\n|-|-|\n|c|d|\n\n", 6_000), Hostile("## a\n\n", 20_000), Hostile("##\n\n", 20_000),
        Hostile("|", 200_000, before: "|a|\n|-|\n"), Hostile("a\n", 100_000), Hostile("<b>", 100_000),
        Hostile("\u{202E}", 100_000), Hostile("]{lang=en}", 1_900, before: many("[", 1_900)),
        Hostile("deep list", count: 700) { many("  ", $0) + "- a\n" },
        Hostile("deep list and empty lines", count: 2) { $0 == 0 ? many("- ", 90) + "a" : many("\n", 200_000) + "  b" },
        Hostile("definitions", count: 20_000) { "[a\($0)]: b\n\n" },
        Hostile("growing backticks", count: 1_000) { "a" + many("`", $0) },
        Hostile("tables and definitions", count: 4_000) { "[a\($0)]: b\n\n|a|b|\n|-|-|\n|c|[d]|\n\n" },
    ]

    @Test("answers in time", arguments: hostile)
    func answersInTime(_ hostile: Hostile) {
        let start = Self.ownSeconds()
        let rendered = Rendered(hostile.text)
        // Two seconds when optimised; the tests are not.
        #expect(Self.ownSeconds() - start < 8)
        #expect(rendered.unplaced == 0)
        #expect(rendered.problems.count <= ProblemLog.limit + 1)
    }

    @Test(
        "takes time in proportion to the text", arguments: ["*a ", "[a] ", "`a", "<a ", "> a\n", "- a\n", "|a", "&x; "])
    func growsWithTheText(_ piece: String) {
        let times = [4_000, 16_000].map { count in
            let text = (0..<count).map { $0.isMultiple(of: 500) ? "\n\n" + piece : piece }.joined()
            let runs = (0..<3).map { _ in
                let start = Self.ownSeconds()
                #expect(Rendered(text).unplaced == 0)
                return Self.ownSeconds() - start
            }
            return runs.min() ?? 0
        }
        #expect(times[1] < times[0] * 12 + 0.05)
    }

    /// Seconds the processor has worked for this thread: others may be busy beside it.
    static func ownSeconds() -> Double {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test func refusesAMegabyte() {
        #expect(Rendered(Self.many("a", 1_048_576)).findings == [])
        #expect(Rendered(Self.many("a", 1_048_577)).findings == ["markdown-size 1:1"])
    }

    @Test func refusesThousandsOfBracketsInOneBlock() {
        #expect(Rendered("а\n\n" + Self.many("[a\n", 2_001)).findings == ["markdown-brackets 2003:1"])
        #expect(Rendered(Self.many("[a\n", 2_000)).findings == [])
        #expect(Rendered(Self.many("[a\n\n", 2_100)).findings == [])
    }

    static let deep: [(text: String, line: Int)] = [
        ("а\n\n" + many("> ", 101) + "а", 3),
        ("а\n\n" + many("*a **a ", 101) + many("a** a*", 101), 3),
        ((0..<60).map { many("  ", $0) + "- а\n" }.joined(), 50),
        (many("- ", 102) + "a", 1),
    ]

    @Test("refuses deep trees where they are deep", arguments: deep)
    func refusesDeepTrees(_ text: String, _ line: Int) {
        let rendered = Rendered(text)
        #expect(rendered.problems.map(\.rule) == ["markdown-nesting"])
        #expect(rendered.problems.first?.place.line == line)
        #expect(rendered.fragment.bytes == Rendered("").fragment.bytes)
    }

    @Test func takesOrdinaryDepth() {
        #expect(Rendered((0..<12).map { Self.many("  ", $0) + "- а\n" }.joined()).findings == [])
        #expect(Rendered(Self.many("- ", 300)).findings == [])
    }
}
