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

/// Pages of pieces that rules look at, in senseless order.
enum RandomPages {
    private static let pieces = [
        "<a href=#x>", "</a>", "<img", " alt=\"\"", " alt=я", " id=x", " role=img>", " aria-labelledby='x y'>", ">",
        "<h1>",
        "</h1>", "<h4>", "<table>", "<th>", "<td headers=x>", "<caption>", "</table>", "<svg role=img>", "<title>",
        "</title>", "</svg>", "<main id=x>", "<div hidden>", "<div aria-hidden=true>", "</div>", "<input type=image>",
        "<label for=z>", "<template>", "</template>", "здесь", " ", "\u{0}", "<html lang=ru>", "<body>", "<p title=q>",
        "<span style='display:none'>", "</span>", "<dialog>", "<area href=x>", "<details><summary>", "<br>", "&nbsp;",
    ].map { Array($0.utf8) }

    static func page(_ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...24, using: &numbers) {
            if Int.random(in: 0..<10, using: &numbers) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &numbers))
            } else {
                bytes += pieces.randomElement(using: &numbers) ?? []
            }
        }
        return bytes
    }
}
