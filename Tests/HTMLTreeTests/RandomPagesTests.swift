import Testing

@testable import HTMLTree

/// SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct RandomPagesTests {
    static let pieces = [
        "<", ">", "</", "/>", "<!--", "-->", "<!doctype html>", "<p", " id=", "\"", "'", "&amp;", "&#0;", "&", "=", " ",
        "\t", "\r\n", "я", "\u{0}", "<table>", "<td>", "</table>", "<a href=#x>", "</a>", "<b>", "</b>", "<svg>",
        "</svg>",
        "<title>", "</title>", "<script>", "</script>", "<template>", "</template>", "<select>", "<option>",
        "<img alt=",
        "<h1>", "</h1>", "<math>", "<mi>", "<style>", "<frameset>", "<plaintext>", "<!", "<?", "<li>", "</p>", "</br>",
    ].map { Array($0.utf8) }

    static func page(_ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...24, using: &numbers) {
            if Int.random(in: 0..<8, using: &numbers) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &numbers))
            } else {
                bytes += pieces.randomElement(using: &numbers) ?? []
            }
        }
        return bytes
    }

    @Test func readsRandomBytesIntoSoundTrees() throws {
        var numbers = SeededNumbers(state: 20_260_512)
        for _ in 0..<20_000 {
            let bytes = Self.page(&numbers)
            let page = try HTMLDocument.parse(bytes).get()
            try #require(isSound(page, size: bytes.count), "\(bytes)")
        }
    }

    /// Parents stand before children, subtrees are nested runs, offsets lie in the source.
    private func isSound(_ page: HTMLDocument, size: Int) -> Bool {
        for node in page.all {
            if let offset = page.offset(of: node), offset >= max(size, 1) { return false }
            guard let parent = page.parent(of: node) else {
                if node != page.root { return false }
                continue
            }
            if !(parent < node && page.subtreeEnd(of: node) <= page.subtreeEnd(of: parent)) { return false }
            for attribute in page.attributes(of: node) where attribute.offset >= size { return false }
        }
        return page.all.count(where: page.isElement) >= 1
    }
}
