import Testing

@testable import SiteBuilding

/// Sizes of pictures out of their first bytes.
@Suite struct ImageSizeTests {
    @Test func readsEveryFormat() {
        let png: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 7,
        ]
        let gif = Array("GIF89a".utf8) + [5, 1, 3, 0]
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 9, 1, 0, 3]
        let webp =
            Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [UInt8](repeating: 0, count: 8) + [
                9, 0, 0, 4, 0, 0,
            ]
        for (bytes, width, height) in [(png, 256, 7), (gif, 261, 3), (jpeg, 256, 9), (webp, 10, 5)] {
            let size = ImageSize.read(bytes)
            #expect(size?.width == width && size?.height == height)
        }
    }

    @Test func saysNothingOfWhatIsCutOrForeign() {
        #expect(ImageSize.read([]) == nil)
        #expect(ImageSize.read(Array("%PDF-1.4".utf8)) == nil)
        #expect(ImageSize.read([0xFF, 0xD8, 0xFF]) == nil)
        #expect(ImageSize.read([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0]) == nil)
    }

    @Test func neverTrapsOnCutFiles() {
        let starts: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF, 0xC0, 0, 17],
            Array("RIFFxxxxWEBPVP8L".utf8),
        ]
        var state: UInt32 = 7
        for start in starts {
            for length in 0..<60 {
                let rest = (0..<length).map { _ in
                    state = state &* 1_664_525 &+ 1_013_904_223
                    return UInt8(state >> 24)
                }
                let size = ImageSize.read(start + rest)
                #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true)
            }
        }
    }
}
