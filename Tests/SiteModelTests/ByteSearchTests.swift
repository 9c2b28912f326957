import SiteModel
import Testing

@Suite struct ByteSearchTests {
    private func range(of sought: String, in text: String) -> Range<Int>? {
        Array(text.utf8).firstRange(of: Array(sought.utf8))
    }

    @Test func findsTheFirstPlace() {
        #expect(range(of: "ab", in: "aab ab") == 1..<3)
        #expect(range(of: "aab", in: "aaab") == 1..<4)
        #expect(range(of: "b", in: "ab") == 1..<2)
        #expect(range(of: "ab", in: "ab") == 0..<2)
    }

    @Test func findsNothingThatIsNotThere() {
        for (sought, text) in [("abc", "ab"), ("b", ""), ("", "ab"), ("ba", "ab"), ("abc", "ab abd")] {
            #expect(range(of: sought, in: text) == nil)
        }
    }

    @Test func countsInASliceAsTheSliceDoes() {
        let bytes = Array("abcabc".utf8)
        #expect(bytes[2...].firstRange(of: Array("ab".utf8)) == 3..<5)
        #expect(bytes[1..<4].firstRange(of: Array("ab".utf8)) == nil)
    }
}
