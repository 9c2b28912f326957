/// Eight bytes looked at as one number; what is found of a byte is told by its highest bit, the first byte lowest.
struct ByteBlock {
    private let bytes: UInt64

    init(_ bytes: UInt64) { self.bytes = UInt64(littleEndian: bytes) }

    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Bytes that are not ASCII.
    var high: UInt64 { bytes & Self.highs }

    /// Bytes that give a value under a mask.
    func masked(_ mask: UInt8, equals value: UInt8) -> UInt64 {
        let difference = (bytes & (Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(value))
        return Self.zeros(of: difference)
    }

    /// Bytes with the value 0, each found by itself: no carry goes from one to the next.
    private static func zeros(of bytes: UInt64) -> UInt64 {
        ~(((bytes & ~highs) &+ ~highs) | bytes) & highs
    }

    /// Control signs of ASCII.
    var controls: UInt64 {
        let low = bytes & ~Self.highs
        let isPrinted = low &+ (Self.ones &* 0x60)
        let isDelete = low &+ Self.ones
        return (~isPrinted | isDelete) & Self.highs & ~bytes
    }
}
