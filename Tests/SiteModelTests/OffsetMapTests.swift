import Testing

@testable import SiteModel

@Suite struct OffsetMapTests {
    @Test func goesByteByByteFromItsBase() {
        let map = OffsetMap(base: 100)
        #expect([0, 1, 50].map(map.offset) == [100, 101, 150])
    }

    @Test func beginsANewRunWhereAsked() {
        var map = OffsetMap(base: 10)
        map.add(position: 3, offset: 20)
        map.add(position: 5, offset: 40)
        #expect((0...6).map(map.offset) == [10, 11, 12, 20, 21, 40, 41])
        #expect(map.runs.count == 3)
    }

    @Test func joinsRunsThatGoOn() {
        var map = OffsetMap(base: 10)
        map.add(position: 4, offset: 14)
        #expect(map.runs.count == 1)
        map.add(position: 6, offset: 30)
        map.add(position: 8, offset: 32)
        #expect(map.runs.count == 2)
    }

    @Test func replacesARunAtTheSamePosition() {
        var map = OffsetMap()
        map.add(position: 0, offset: 7)
        #expect(map.offset(of: 0) == 7 && map.runs.count == 1)
        map.add(position: 2, offset: 50)
        map.add(position: 2, offset: 60)
        #expect([1, 2, 3].map(map.offset) == [8, 60, 61])
    }

    @Test func clampsWhatNoFileHas() {
        var map = OffsetMap(base: .max)
        map.add(position: .max, offset: .min)
        #expect(map.offset(of: 0) == Int(Int32.max))
    }

    @Test func tellsWhereATextBegins() {
        let text = SourceText(bytes: Array("Да".utf8), base: 5)
        #expect(text.text == "Да" && text.start == 5 && !text.isEmpty)
        #expect(SourceText(bytes: [], base: 1).isEmpty)
    }
}
