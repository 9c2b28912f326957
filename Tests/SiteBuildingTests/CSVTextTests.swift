import Testing

@testable import SiteBuilding

/// Cells of open data: what a spreadsheet would run is text again, and what would break a row stands in quotes.
@Suite struct CSVTextTests {
    private func row(_ text: String, isNumber: Bool = false) -> String {
        var bytes: [UInt8] = []
        CSVText.append([CSVText.Cell(text: text, isNumber: isNumber)], to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1\r\n"), ("+7 831 000-00-00", "'+7 831 000-00-00\r\n"), ("-5", "'-5\r\n"),
        ("@СУММ(A1)", "'@СУММ(A1)\r\n"),
        ("  =1", "'  =1\r\n"), ("\u{A0}=1", "'\u{A0}=1\r\n"), ("\t=1", "\"'\t=1\"\r\n"),
        ("\r\n=1", "\"'\r\n=1\"\r\n"),
        ("＝1", "'＝1\r\n"), ("＠x", "'＠x\r\n"),
        ("=\"x\";\"y\"", "\"'=\"\"x\"\";\"\"y\"\"\"\r\n"),
    ])
    func neutralisesFormulas(text: String, cell: String) {
        #expect(row(text) == cell)
    }

    @Test(arguments: [
        ("", "\r\n"), ("Склад", "Склад\r\n"), ("a;b", "\"a;b\"\r\n"), ("a,b", "\"a,b\"\r\n"),
        ("«a» \"b\"", "\"«a» \"\"b\"\"\"\r\n"),
        ("a\nb", "\"a\nb\"\r\n"), (" a", "\" a\"\r\n"), ("1=1", "1=1\r\n"), ("\u{A0}", "\u{A0}\r\n"),
    ])
    func quotesOnlyWhatNeedsIt(text: String, cell: String) {
        #expect(row(text) == cell)
    }

    @Test func leavesNumbersNumbers() {
        #expect(row("-1,5", isNumber: true) == "\"-1,5\"\r\n")
        #expect(row("-5", isNumber: true) == "-5\r\n")
    }

    @Test func joinsCellsBySemicolons() {
        var bytes: [UInt8] = []
        CSVText.append([CSVText.Cell(text: "а"), CSVText.Cell(text: ""), CSVText.Cell(text: "в")], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "а;;в\r\n")
    }

    @Test(arguments: [
        ("12", "12"), ("1,50", "1.50"), ("007", "7"), ("0", "0"), ("-0,5", "-0.5"), ("00,1", "0.1"),
    ])
    func writesNumbersOfJSON(written: String, json: String) {
        #expect(DataValueText.decimal(written) == json)
    }

    @Test(arguments: ["", "-", "1,", ",5", "1,2,3", "1e5", "пять"]) func refusesWhatIsNoNumber(written: String) {
        #expect(DataValueText.decimal(written) == nil)
    }
}
