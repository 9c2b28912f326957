import Testing

@testable import SiteBuilding

/// Packed files come out as they went in, in whatever pieces they are read.
@Suite struct GunzipTests {
    private func unpacked(_ bytes: [UInt8], piece: Int) -> (bytes: [UInt8], isWhole: Bool) {
        let gunzip = Gunzip()
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            gunzip.unpack(Array(bytes[start..<min(bytes.count, start + piece)])) { result += $0 }
        }
        return (result, gunzip.isAtEnd && !gunzip.isBroken)
    }

    @Test(arguments: [1, 7, 1_000_000]) func unpacksInPieces(piece: Int) throws {
        let text = Array(String(repeating: "Вакансия для примера. ", count: 20_000).utf8)
        let packed = try #require(Gzip.compressed(text))
        #expect(unpacked(packed, piece: piece) == (text, true), "\(piece)")
        // A file of two parts (RFC 1952, 2.2).
        #expect(unpacked(packed + packed, piece: piece) == (text + text, true))
        #expect(!unpacked(Array(packed.dropLast(4)), piece: piece).isWhole)
    }

    @Test func noticesDamage() throws {
        var packed = try #require(Gzip.compressed(Array("Вакансия".utf8)))
        packed[packed.count / 2] ^= 0xFF
        #expect(!unpacked(packed, piece: 5).isWhole)
        #expect(!unpacked([0x1F, 0x8B, 0, 0, 0], piece: 5).isWhole)
    }
}
