import Testing

@testable import SiteBuilding

@Suite struct SearchIndexTests {
    private func coded(_ stems: [String], postings: Int = 40) -> [SearchShards.Coded] {
        let list = (0..<UInt32(postings)).map {
            SearchIndex.posting(page: Int($0) * 7, isBody: $0 % 2 == 0, weight: $0)
        }
        return stems.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
            .map { SearchShards.Coded(SearchIndex.Entry(stem: $0, postings: list)) }
    }

    /// Every two and three letters of a small alphabet, and further letters behind some.
    private var many: [String] {
        let letters = "абвпрстя1x".map(String.init)
        let pairs = letters.flatMap { first in letters.map { first + $0 } }
        return letters + pairs + pairs.flatMap { pair in ["о", "ост", "остав", "оставк"].map { pair + $0 } }
    }

    @Test func readsWhatItWrites() throws {
        let parts: [UInt32] = [0, 1, 2, 31, 32, 33, 1023, 1024, 1_000_000, 33_554_431]
        let postings = parts.enumerated().map { $1 << 6 | UInt32($0) }
        var bytes: [UInt8] = []
        SearchCode.append(postings, to: &bytes)
        #expect(SearchCode.postings(bytes[...]) == postings)
        for cut in 1..<bytes.count where SearchCode.postings(bytes[..<cut]) != nil {
            #expect(try #require(SearchCode.postings(bytes[..<cut])).count < postings.count)
        }
        for byte in UInt8.min...UInt8.max { _ = SearchCode.postings([byte, byte, byte, byte, byte, byte, byte]) }
        #expect(SearchCode.postings([0x20, 0x30]) == nil)
    }

    /// As the script looks for a stem: in the last shard that begins at it or before.
    @Test func putsEachStemWhereItIsLookedFor() throws {
        let shards = SearchShards(coded(many)).shards
        #expect(shards.count > 8)
        #expect(shards.first?.start == [])
        #expect(zip(shards, shards.dropFirst()).allSatisfy { $0.start.lexicographicallyPrecedes($1.start) })
        for stem in many.map({ Array($0.utf8) }) {
            let shard = try #require(shards.last { !stem.lexicographicallyPrecedes($0.start) })
            #expect(shard.text.split(separator: 0x20).contains { Array($0) == stem })
        }
        #expect(shards.map { $0.text.split(separator: 0x20).count / 2 }.reduce(0, +) == Set(many).count)
    }

    @Test func keepsShardsSmall() {
        let shards = SearchShards(coded(many)).shards
        #expect(shards.allSatisfy { $0.text.count <= SearchShards.limit })
        let large = SearchShards(coded(["работ", "дом"], postings: 9_000)).shards
        #expect(large.count == 2)
    }

    @Test func namesShardsApart() {
        let names = SearchShards(coded(many)).shards.map { SearchShards.name(ofStart: $0.start) }
        #expect(Set(names).count == names.count)
        #expect(SearchShards.name(ofStart: Array("ая".utf8)) == "sb0cf")
        #expect(SearchShards.name(ofStart: Array("р1x".utf8)) == "sc03178")
    }

    @Test func isEmptyWithoutWords() { #expect(SearchShards([]).shards.isEmpty) }
}
