import SiteModel
import Testing

@testable import Importing

/// The three forms of a file of vacancies give the same records, and no bytes make a reader trap.
@Suite struct RecordFileTests {
    /// Reads a text in pieces of so many bytes.
    private func read(_ bytes: [UInt8], piece: Int = 7) -> (records: [ForeignRecord], sink: RecordSink) {
        var records: [ForeignRecord] = []
        let file = RecordFile(path: "primer") { records.append($0) }
        for start in stride(from: 0, to: bytes.count, by: piece) {
            file.read(Array(bytes[start..<min(bytes.count, start + piece)]))
        }
        file.finish()
        return (records, file.sink)
    }

    private func read(_ text: String) -> (records: [ForeignRecord], sink: RecordSink) { read(Array(text.utf8)) }

    private func names(_ records: [ForeignRecord]) -> [String] {
        records.map { $0.value.texts(["jobname"]).first ?? $0.value.texts(["vacancyname"]).first ?? "" }
    }

    private static let page = """
        {"status":"200","meta":{"total":"5","limit":100},"results":{"vacancies":[
        {"vacancy":{"id":"1","job-name":"Швея \\"первая\\"","company":{"name":"ООО {[Вымысел"}}},
        {"vacancy":{"id":"2","job-name":"Курьер"}}]}}
        """

    @Test func readsPagesOfJSONOneAfterAnotherOrInAList() {
        #expect(names(read(Self.page).records) == ["Швея \"первая\"", "Курьер"])
        #expect(names(read(Self.page + "\n" + Self.page).records).count == 4)
        #expect(names(read("[" + Self.page + "," + Self.page + "]").records).count == 4)
        #expect(read(Self.page).sink.announced == 5)
        #expect(read(Self.page).records.map(\.place.line) == [2, 3])
    }

    @Test func saysThatAPageBreaksOff() {
        let whole = Array(Self.page.utf8)
        for count in stride(from: 1, to: whole.count, by: 13) {
            #expect(read(Array(whole.prefix(count))).sink.isBroken, "\(count)")
        }
        #expect(!read(whole).sink.isBroken)
    }

    @Test func leavesOutARecordThatIsBrokenAndReadsTheNext() {
        let text = Self.page.replacing("\"id\":\"1\",", with: "\"id\":,")
        #expect(names(read(text).records) == ["Курьер"])
        #expect(read(text).sink.badCount == 1)
        #expect(read(text).sink.problems.map(\.place.line) == [2])
    }

    @Test func joinsStrayBarsInTheTable() {
        let head = "\u{FEFF}id|vacancyName|responsibilities|requiredСertificates|company\n"
        let rows = "1|Швея|шить|кроить|гладить|нет|{\"name\":\"ООО Вымысел\"}\r\n2|Курьер|носить||\n3|Мало\n"
        let (records, sink) = read(head + rows)
        #expect(names(records) == ["Швея", "Курьер"])
        #expect(records[0].value.texts(["responsibilities"]) == ["шить|кроить|гладить"])
        #expect(records[0].value.texts(["requiredcertificates"]) == ["нет"])
        #expect(records[0].value.texts(["company", "name"]) == ["ООО Вымысел"])
        #expect(sink.problems.map(\.place.line) == [4])
    }

    @Test func readsXMLOfOneLine() {
        let text =
            "<?xml version=\"1.0\"?><source><vacancies><vacancy><id>1</id><job-name>Швея &amp; портной</job-name>"
            + "<company><name>ООО Вымысел</name></company></vacancy><vacancy><id>2</id><job-name>Курьер</job-name>"
            + "</vacancy></vacancies></source>"
        let (records, sink) = read(text)
        #expect(names(records) == ["Швея & портной", "Курьер"])
        #expect(records[0].value.texts(["company", "name"]) == ["ООО Вымысел"])
        #expect(records.map(\.place.number) == [1, 2] && records[1].place.column > 100)
        #expect(!sink.isBroken)
        #expect(read(String(text.dropLast(30))).sink.isBroken)
    }

    @Test func refusesABombOfEntities() {
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a><vacancy>&c;</vacancy></a>"
        let (records, sink) = read(bomb)
        #expect(records.isEmpty && sink.isBroken)
        #expect(sink.problems.first?.message.en.contains("DOCTYPE") == true)
    }

    @Test(arguments: [
        String(repeating: "<a>", count: 10_000), "<vacancy>" + String(repeating: "<a>", count: 200),
        String(repeating: "[", count: 100_000), String(repeating: "{\"vacancy\":", count: 10_000),
        "{\"vacancy\":" + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}",
        "{\"vacancies\":[{\"vacancy\":{\"a\":\"\\ud800\\u\"}}]}", "\u{0}\u{0}|\u{0}", "", "|", "{", "<", "﻿",
        "id|a\n1|\u{0}\n",
    ])
    func trapsOnNothing(text: String) { #expect(names(read(text).records).joined().isEmpty) }

    @Test func trapsOnNoCutAndNoChangedByte() {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            var bytes = Array(Self.page.utf8)
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            #expect(read(bytes, piece: 50).records.count <= 4)
        }
    }

    @Test func readsAndRefusesOtherEncodings() {
        let head = Array("id|vacancyName\n1|".utf8)
        // «Швея» in Windows-1251.
        let (records, _) = read(head + [0xD8, 0xE2, 0xE5, 0xFF, 0x0A])
        #expect(names(records) == ["Швея"])
        let long = Array(String(repeating: "1|Швея\n", count: 10_000).utf8)
        let (mixed, sink) = read(Array("id|vacancyName\n".utf8) + long + [0x31, 0x7C, 0xFF, 0x0A], piece: 4_096)
        #expect(mixed.count == 10_000 && sink.badCount == 1)
    }

    @Test func saysThatAFileIsNoneOfThese() {
        #expect(read("Просто текст\n").sink.problems.map(\.rule) == ["import-form"])
    }

    @Test func leavesOutARecordThatIsTooLarge() {
        let text =
            "{\"vacancies\":[{\"vacancy\":{\"a\":\"" + String(repeating: "я", count: 600_000)
            + "\"}},{\"vacancy\":{\"id\":\"2\"}}]}"
        let (records, sink) = read(Array(text.utf8), piece: 65_536)
        #expect(records.count == 1 && sink.badCount == 1)
    }
}
