import Testing

@testable import SiteModel

@Suite struct SourcePlaceTests {
    func place(_ text: String, _ offset: Int) -> String {
        let file = SourceFile(path: "a", text: text)
        let place = file.place(at: offset)
        // Both ways to a place must agree.
        #expect(LineIndex(of: file).place(at: offset) == place)
        return "\(place.line):\(place.column)"
    }

    @Test(arguments: [
        ("", 0, "1:1"), ("abc", 0, "1:1"), ("abc", 2, "1:3"), ("abc", 3, "1:4"), ("abc", 99, "1:4"), ("abc", -5, "1:1"),
        ("Да нет", 5, "1:4"), ("а\nб\nв", 3, "2:1"), ("а\nб\nв", 2, "1:2"), ("😀x", 4, "1:2"), ("й\u{301}x", 4, "1:3"),
        ("a\r\nb", 3, "2:1"), ("a\r\nb", 1, "1:2"), ("a\r\nb", 2, "1:3"), ("a\rb\rc", 4, "3:1"), ("a\r", 2, "2:1"),
        ("a\n\rb", 3, "3:1"), ("a\r\r\nb", 4, "3:1"), ("\n\n", 2, "3:1"), ("\u{FEFF}ab", 4, "1:2"),
        ("\u{FEFF}ab", 0, "1:1"),
        ("\u{FEFF}ab", 3, "1:1"), ("\u{FEFF}a\nb", 5, "2:1"), ("Я", 1, "1:1"), ("a😀", 4, "1:2"),
    ])
    func countsLinesAndScalars(text: String, offset: Int, place: String) {
        #expect(self.place(text, offset) == place)
    }

    @Test func keepsTheOwnPlaceOfStrayBytes() {
        let file = SourceFile(path: "a", bytes: [0x61, 0xA8, 0x62, 0xD0, 0xFF])
        #expect(file.place(at: 1).column == 2)
        #expect((0...5).allSatisfy { LineIndex(of: file).place(at: $0) == file.place(at: $0) })
    }

    @Test func showsTheLineWithTheCaret() throws {
        let file = SourceFile(path: "a", text: "раз\r\nдва три\nчетыре")
        let excerpt = try #require(file.place(at: 8 + 7).excerpt)
        #expect(excerpt == SourceExcerpt(text: "два три", caret: 4))
        #expect(file.wholeFile.excerpt == nil)
        let marked = SourceFile(path: "a", text: "\u{FEFF}раз")
        #expect(marked.place(at: 5).excerpt == SourceExcerpt(text: "раз", caret: 1))
    }

    @Test(arguments: [1, 2, 3, 4])
    func cutsALongLine(width: Int) throws {
        let sign = ["a", "я", "—", "😀"][width - 1]
        let file = SourceFile(path: "a", text: String(repeating: sign, count: 1000))
        let excerpt = try #require(file.place(at: 500 * width).excerpt)
        #expect(excerpt.text.unicodeScalars.count == SourceExcerpt.limit)
        #expect(excerpt.caret == SourceExcerpt.limit / 2 + 1)
        #expect(excerpt.text == "…" + String(repeating: sign, count: SourceExcerpt.limit - 1))
        #expect(file.place(at: 500 * width).column == 501)
        let early = try #require(file.place(at: 60 * width).excerpt)
        #expect(early.caret == 60 && !early.text.hasPrefix("…"))
        #expect(try #require(file.place(at: 61 * width).excerpt).text.hasPrefix("…"))
    }

    /// Stray bytes are no letters of a line, yet each is shown as a sign.
    @Test func cutsALineOfStrayBytes() throws {
        for lead in [[], Array("title: ".utf8)] {
            let file = SourceFile(path: "a", bytes: lead + [UInt8](repeating: 0x80, count: 1_000))
            for offset in [0, 61, 130, 500, 1_000] {
                let excerpt = try #require(file.place(at: offset).excerpt)
                #expect(excerpt.text.unicodeScalars.count <= SourceExcerpt.limit)
                #expect(excerpt.caret <= SourceExcerpt.limit / 2 + 1)
            }
        }
    }

    @Test func ordersByPathThenLineThenColumn() {
        func place(_ path: String, _ line: Int, _ column: Int) -> SourcePlace {
            SourcePlace(path: path, line: line, column: column)
        }
        let ordered = [place("Z", 9, 9), place("a", 1, 2), place("a", 2, 1), place("a", 10, 1), place("б", 1, 1)]
        #expect(ordered.reversed().sorted(by: SourcePlace.precedes) == ordered)
        #expect(!SourcePlace.precedes(ordered[1], ordered[1]))
    }

    @Test func findsFilesByNumber() {
        var table = SourceTable()
        #expect(table.add(SourceFile(path: "a", text: "x")) == 0)
        let second = table.add(SourceFile(path: "b", text: "я\nz"))
        #expect(table.place(of: Origin(file: second, offset: 3)).line == 2)
        #expect(Origin(file: 1, offset: 2).advanced(by: 3) == Origin(file: 1, offset: 5))
    }
}
