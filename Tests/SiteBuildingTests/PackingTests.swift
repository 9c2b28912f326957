import Testing

@testable import SiteBuilding

/// Packed values come out as they went in, and damage is noticed.
@Suite struct PackingTests {
    @Test(arguments: [0, 1, -1, 127, 128, -64, 1 << 40, Int.max, Int.min]) func keepsNumbers(number: Int) {
        var packer = Packer()
        packer.pack(number)
        packer.pack(UInt64(bitPattern: Int64(number)))
        var unpacker = Unpacker(packer.bytes[...])
        #expect(unpacker.integer() == number)
        #expect(unpacker.number() == UInt64(bitPattern: Int64(number)))
        #expect(unpacker.rest.isEmpty)
    }

    @Test func keepsTextsAndLists() {
        var packer = Packer()
        packer.pack(["", "Пандус", "a\u{0}b"]) { $0.pack($1) }
        packer.pack(true)
        var unpacker = Unpacker(packer.bytes[...])
        #expect(unpacker.list { $0.text() } == ["", "Пандус", "a\u{0}b"])
        #expect(unpacker.flag() == true)
        #expect(unpacker.flag() == nil)
    }

    @Test func endsWhereBytesEndTooSoon() {
        var packer = Packer()
        packer.pack(["один", "два"]) { $0.pack($1) }
        for count in packer.bytes.indices {
            var unpacker = Unpacker(packer.bytes.prefix(count))
            #expect(unpacker.list { $0.text() } == nil)
        }
        // A count that promises more than there is takes no room.
        var unpacker = Unpacker([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x41])
        #expect(unpacker.list { $0.text() } == nil)
    }
}
