import SiteModel
import Testing

@testable import FrontMatter

@Suite struct EncodingTests {
    static let page = "---\nЗаголовок: Тренинг для всех\n---\nПриходите к нам в центр.\n"

    static func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
    }

    /// Russian letters and ASCII only.
    static func windows1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map {
            $0.value < 0x80 ? UInt8($0.value) : UInt8(truncatingIfNeeded: $0.value - 0x410 + 0xC0)
        }
    }

    @Test(arguments: [true, false], [true, false])
    func namesUTF16(isLittle: Bool, mark: Bool) {
        let read = Reading.bytes(Self.utf16(Self.page, isLittle: isLittle, mark: mark))
        #expect(read.places == ["1:1 text-encoding"])
        #expect(read.messages.contains("UTF-16"))
        #expect(read.value.fields == nil)
        let latin = Reading.bytes(Self.utf16("---\ntitle: x\n---\n", isLittle: isLittle, mark: mark))
        #expect(latin.messages.contains("UTF-16"))
    }

    @Test func namesWindows1251() {
        let read = Reading.bytes(Self.windows1251(Self.page))
        #expect(read.places == ["2:1 text-encoding"])
        #expect(read.messages.contains("Windows-1251"))
        #expect(read.messages.contains("UTF-8"))
        #expect(read.value.fields == nil)
    }

    @Test func givesThePlaceOfTheFirstBadByte() {
        let bad = Array("---\nЗаголовок: Да".utf8) + [0xFF] + Array("нет\n---\nТекст".utf8)
        let read = Reading.bytes(bad)
        #expect(read.places == ["2:14 text-encoding"])
        #expect(!read.messages.contains("1251"))
        #expect(read.value.fields == nil)
        let cut = Array("---\ntitle: ж".utf8).dropLast() + Array("x\n---\n".utf8)
        #expect(Reading.bytes(Array(cut)).places == ["2:8 text-encoding"])
    }

    @Test func readsTheFieldsBeforeABadBody() {
        let read = Reading.bytes(Array("---\ntitle: Да\n---\nТекст ".utf8) + [0xE9] + Array(" ещё".utf8))
        #expect(read.places == ["4:7 text-encoding"])
        #expect(read.shown == "{title=Да}")
    }

    @Test(arguments: [
        ("\0", "U+0000"), ("\u{1B}", "U+001B"), ("\u{0B}", "U+000B"), ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"),
        ("\u{202A}", "U+202A"), ("\u{202E}", "U+202E"), ("\u{2066}", "U+2066"), ("\u{2069}", "U+2069"),
        ("\u{200E}", "U+200E"), ("\u{200F}", "U+200F"),
    ])
    func refusesHiddenSignsInFields(sign: String, code: String) {
        let read = Reading.page("Заголовок: Да\(sign)нет")
        #expect(read.places == ["2:14 text-control-character"])
        #expect(read.messages.contains(code))
        let document = Reading.document("# \(sign)\ntitle: Да", .group(Reading.training))
        #expect(Reading.places(document.problems) == ["1:3 text-control-character"])
        #expect(document.problems.first?.problemClass == .configuration)
    }

    @Test(arguments: ["\u{200B}", "\u{202F}", "\u{2065}", "\u{206A}", "\u{A0}", "\t", "«", "—", "\u{200D}"])
    func takesOtherSigns(sign: String) {
        #expect(Reading.page("Заголовок: Да\(sign)нет").problems.isEmpty)
    }

    @Test func refusesControlBytesInTheBodyButNotDirection() {
        #expect(Reading.whole("---\ntitle: a\n---\nДа\0").places == ["4:3 text-control-character"])
        #expect(Reading.whole("---\ntitle: a\n---\nДа\u{200F}\u{202A}").problems.isEmpty)
    }

    @Test func listsOnlyTheFirstOfManySigns() throws {
        let problems = SourceEncoding.check(
            SourceFile(path: "a", text: "x" + String(repeating: "x\u{1}", count: 23)), problemClass: .templates)
        #expect(problems.count == SourceEncoding.listed)
        #expect(problems.allSatisfy { $0.problemClass == .templates })
        #expect(try #require(problems.last?.notes.first).message.ru == "В файле ещё 3 таких знака")
    }

    @Test func agreesWithTheSlowSearch() {
        var random = Seeded(state: 7)
        let signs: [[UInt8]] = [
            "a", "я", "—", "😀", "\n", "\u{7FF}", "\u{800}", "\u{10FFFF}", "\u{D7FF}", "\0", "\u{7F}",
        ].map {
            Array($0.utf8)
        }
        for _ in 0..<5000 {
            var bytes = (0..<12).flatMap { _ in signs[Int.random(in: 0..<signs.count - 2, using: &random)] }
            if Bool.random(using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let isText = String(validating: bytes, as: UTF8.self) != nil
            #expect(CleanText.holds(bytes) == (isText && !bytes.contains(where: ControlCharacters.isControl)))
        }
        for first in UInt8.min...UInt8.max {
            for second in stride(from: UInt8(0x0F), through: 0xFF, by: 0x10).flatMap({ [$0, $0 &+ 1] }) {
                for bytes in [[first, second], [first, second, 0x80], [first, second, 0x80, 0x80]] {
                    let isText = String(validating: bytes, as: UTF8.self) != nil
                    if CleanText.holds(bytes) != (isText && !bytes.contains(where: ControlCharacters.isControl)) {
                        Issue.record("\(bytes)")
                    }
                }
            }
        }
    }

    @Test func findsNothingInCleanText() {
        #expect(SourceEncoding.check(SourceFile(path: "a", text: "\u{FEFF}Да\r\n\tнет 😀\n")).isEmpty)
        #expect(SourceEncoding.check(SourceFile(path: "a", bytes: [])).isEmpty)
    }
}
