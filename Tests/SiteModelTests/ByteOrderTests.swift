import SiteModel
import Testing

/// Keys are sorted by their bytes, equal ones as they came.
@Suite struct ByteOrderTests {
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func key(_ random: inout Numbers) -> [UInt8] {
        let letters: [UInt8] = [0, 1, 0x61, 0xFF]
        let length = Int.random(in: 0...18, using: &random)
        return (0..<length).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
    }

    private func order(_ keys: [[UInt8]]) -> [Int] { ByteOrder.numbers(of: keys) { $1 += $0 } }

    @Test func agreesWithAPlainSort() {
        var random = Numbers(state: 11)
        for _ in 0..<300 {
            // Few letters and lengths around eight: many keys begin others, many are equal.
            let count = Int.random(in: 0...60, using: &random)
            let keys = (0..<count).map { _ in key(&random) }
            let plain = keys.indices.sorted { left, right in
                keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
            }
            #expect(order(keys) == plain)
        }
    }

    @Test func putsAFolderBeforeWhatLiesInIt() {
        #expect(order(["a/b", "a", "ab", "", "a/"].map { Array($0.utf8) }) == [3, 1, 4, 0, 2])
    }
}
