import Testing

@testable import SiteBuilding

/// Content lines of calendars and cards: rows of 75 octets that cut no letter, escaped texts.
@Suite struct ContentLinesTests {
    private static let signs = ["a", "я", "№", "😀", "\\", ";", ",", "\n", " ", "é", "—"]

    @Test(arguments: 0..<200) func foldsAndEscapesSoThatItReadsBack(seed: Int) throws {
        var random = SystemRandomNumberGenerator()
        let text = (0..<(seed * 3)).map { _ in Self.signs.randomElement(using: &random) ?? "" }.joined()
        var lines = ContentLines()
        lines.add("SUMMARY", text: text)
        lines.add("END:VEVENT")
        let rows = lines.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(rows.last?.isEmpty == true)
        for row in rows.dropLast() {
            #expect(row.last == 0x0D && row.count - 1 <= 75)
            #expect(String(validating: row, as: UTF8.self) != nil, "a letter is cut")
        }
        let read = ContentLines.read(lines.bytes).map { String(decoding: $0, as: UTF8.self) }
        #expect(read.count == 3 && read[1] == "END:VEVENT" && read[2].isEmpty)
        #expect(ContentLines.unescaped(String(read[0].dropFirst("SUMMARY:".count))) == text)
    }

    @Test func fillsARowToTheLastOctet() {
        var lines = ContentLines()
        lines.add(String(repeating: "x", count: 75))
        lines.add(String(repeating: "x", count: 76))
        #expect(String(decoding: lines.bytes, as: UTF8.self).split(separator: "\r\n").map(\.utf8.count) == [75, 75, 2])
    }

    @Test func leavesControlsOut() {
        #expect(ContentLines.escaped("a\u{7}b\r\nc\td\u{7F}") == "ab\\nc d")
    }
}
