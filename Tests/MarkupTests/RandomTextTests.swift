import SiteModel
import Testing

@testable import Markup

/// Texts nobody would write: nothing traps, and what comes out is always well made.
@Suite struct RandomTextTests {
    static let pieces = [
        "*", "**", "_", "__", "***", "`", "``", "[", "]", "(", ")", "![", "](", "](https://a.ru/)", "](foto.jpg \"т\")",
        "[ссылка]", "[ссылка]: https://d.ru/", "[^1]: <x> 'т'", "{lang=en}", "]{lang=en}", "{lang=", "\\", "\\|", "\\[",
        "&amp;", "&nbsp;", "&#1078;", "&bad;", "&", "<", ">", "<b>", "<https://a.ru/&amp;>", "<!-- -->", "мир", "Ёж",
        "a",
        " ", "  ", "\t", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "    ", "   ", "- ", "-\t", "* ", "+ ",
        "1. ", "2) ", "10. ", "> ", ">", ">\t", "# ", "## ", "### Ёж ###", "---", "===", "***", "```", "~~~", "|",
        " | ",
        "|---|---|\n", "\n| а | б |\n|---|---|\n| в | г |\n", "Таблица: Имя\n", ":::", "::::", "::: ", "::: внимание\n",
        "\n:::\n", "::: шаги\n", "::: вопрос Как?\n", "::: картинка\n", "\u{0}", "\u{FEFF}", "\u{A0}", "\u{202E}", "😀",
        "\u{B}", "\u{C}", "\u{301}", ".", "!", "#", "<div>\n", "tel:1", "javascript:", "\"", "'",
    ]

    static func text(_ random: inout SplitMix) -> String {
        let count = Int(random.next() % 24) + 1
        return (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    }

    @Test("keeps its promises for pieces of Markdown", arguments: 0..<8)
    func keepsItsPromises(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 7919)
        for _ in 0..<3_000 {
            let text = Self.text(&random)
            let rendered = Rendered(text, role: random.next() % 8 == 0 ? .field : .body)
            let fault = WellMade.fault(of: rendered)
            #expect(fault == nil, "\(text.debugDescription)")
            if fault != nil { return }
        }
    }

    @Test func survivesAnyBytes() {
        var random = SplitMix(state: 4)
        for _ in 0..<4_000 {
            let count = Int(random.next() % 60)
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let fault = WellMade.fault(of: Rendered(bytes: bytes))
            #expect(fault == nil, "\(bytes)")
        }
    }
}

/// A small generator of numbers, the same on every machine (SplitMix64).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What every fragment has to be.
enum WellMade {
    static func fault(of rendered: Rendered) -> String? {
        let fragment = rendered.fragment
        if rendered.unplaced > 0 { return "a place was not found" }
        if !isAscending(fragment.places.map(\.position)) { return "places do not ascend" }
        if !isAscending(fragment.holes.map(\.position)) { return "holes do not ascend" }
        if fragment.places.contains(where: { $0.offset < 0 || $0.offset > rendered.file.bytes.count }) {
            return "a place is outside the file"
        }
        if rendered.problems.contains(where: { $0.help.ru.isEmpty || $0.help.en.isEmpty }) { return "no help" }
        return markupFault(fragment.bytes)
    }

    private static func isAscending(_ positions: [Int32]) -> Bool {
        zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// Tags are balanced, ids stand once, no attribute that runs anything.
    private static func markupFault(_ bytes: [UInt8]) -> String? {
        var open: [ArraySlice<UInt8>] = []
        var ids: Set<String> = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return "an open tag" }
            let tag = bytes[start + 1..<end]
            let name = tag.prefix { $0 != 0x20 }
            if tag.first == UInt8(ascii: "/") {
                guard open.popLast().map({ $0.elementsEqual(name.dropFirst()) }) == true else { return "unbalanced" }
            } else if !["br", "hr", "img"].contains(String(decoding: name, as: UTF8.self)) {
                open.append(name)
            }
            if let id = id(in: tag), !ids.insert(id).inserted { return "the id \(id) twice" }
            position = end + 1
        }
        return open.isEmpty ? nil : "an element not closed"
    }

    private static func id(in tag: ArraySlice<UInt8>) -> String? {
        let parts = String(decoding: tag, as: UTF8.self).split(separator: " id=\"", maxSplits: 1)
        return parts.count == 2 ? parts[1].split(separator: "\"").first.map(String.init) : nil
    }
}
