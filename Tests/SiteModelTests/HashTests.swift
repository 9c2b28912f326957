import SiteModel
import Testing

/// The fast hash that finds changes, and SHA-256.
@Suite struct HashTests {
    /// Recorded: a hash that changed between versions would make every site be written anew.
    @Test(arguments: [
        ("", "00f407d210c1d7ba0489fd8f10fc22e5"), ("Пандус", "2d69801fcf792ab1775c2fb382ecc1d4"),
        ("abcdefghijklmnopqrstuvwxyz0123456789", "4a1709405c19e165e824260818696364"),
    ])
    func hashesAsEver(text: String, digits: String) {
        #expect(ContentHash(Array(text.utf8)).description == digits)
    }

    @Test func tellsEveryFlippedBitAndEveryLength() {
        var seen: Set<ContentHash> = []
        for count in 0..<300 { seen.insert(ContentHash([UInt8](repeating: 0, count: count))) }
        #expect(seen.count == 300)
        let bytes = (0..<100).map { UInt8($0) }
        for bit in 0..<800 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            seen.insert(ContentHash(changed))
        }
        #expect(seen.count == 1100)
        #expect(Set(seen.map(\.high)).count == 1100)
        #expect(Set(seen.map(\.low)).count == 1100)
    }

    @Test func spreadsOneBitOverAllOfTheHash() {
        let bytes = (0..<70).map { UInt8($0) }
        let hash = ContentHash(bytes)
        for bit in stride(from: 0, to: 560, by: 7) {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let other = ContentHash(changed)
            // Of 64 bits about a half changes; a quarter or three quarters would be odd.
            #expect((14...50).contains((hash.high ^ other.high).nonzeroBitCount))
            #expect((14...50).contains((hash.low ^ other.low).nonzeroBitCount))
        }
    }

    @Test func tellsPiecesThatChangedPlaces() {
        let blocks = (0..<8).map { [UInt8](repeating: UInt8($0), count: 8) }
        var seen: Set<ContentHash> = []
        for one in 0..<8 {
            for other in one..<8 {
                var order = blocks
                order.swapAt(one, other)
                seen.insert(ContentHash(order.flatMap { $0 }))
            }
        }
        #expect(seen.count == 29)
    }

    @Test func readsItsDigits() {
        let hash = ContentHash(high: 0x0123, low: .max)
        #expect(hash.description == "0000000000000123ffffffffffffffff")
        #expect(ContentHash(digits: Array(hash.description.utf8)[...]) == hash)
        for text in ["", "0", String(repeating: "g", count: 32), String(repeating: "0", count: 33)] {
            #expect(ContentHash(digits: Array(text.utf8)[...]) == nil)
        }
    }

    /// FIPS 180-4, the examples of NIST.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func hashesAsFIPSSays(text: String, digits: String) {
        #expect(SHA256.digits(of: Array(text.utf8)) == digits)
    }

    @Test func hashesAMillionLetters() {
        #expect(
            SHA256.digits(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Every length around one, two and three blocks; the sum over the hashes comes from another program.
    @Test func hashesEveryLength() {
        var all: [UInt8] = []
        for count in 0..<200 { all += SHA256.hash((0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }) }
        #expect(SHA256.digits(of: all) == "8c7c9ff69da76fc28823a1cb97268672663e628e1ea955868b16db46bab0545d")
    }
}
