/// Latin names of addresses and heading ids: ГОСТ 7.79-2000, system B, without apostrophes, lower case, ё as e, every
/// other sign a single `-`.
package enum Slug {
    /// The slug of a text; empty when nothing of it can be kept.
    package static func make(from text: String) -> String {
        let letters = Array(text.precomposedScalars.lazy.map(lower))
        var slug: [UInt8] = []
        slug.reserveCapacity(letters.count * 2)
        let table = table
        for (index, scalar) in letters.enumerated() {
            switch scalar {
            case "a"..."z", "0"..."9": slug.append(UInt8(truncatingIfNeeded: scalar.value))
            case "ц": slug += softens(index + 1 < letters.count ? letters[index + 1] : nil) ? "c".utf8 : "cz".utf8
            // The two signs vanish without parting the word.
            case "ъ", "ь", "\u{301}": continue
            case "а"..."я": table[Int(scalar.value - 0x0430)].withUTF8Buffer { slug.append(contentsOf: $0) }
            case "ё": slug.append(UInt8(ascii: "e"))
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Whether a file or folder may carry this name: `[a-z0-9-]+`.
    package static func isValid(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && Substring(name).utf8.allSatisfy { byte in
                (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
            }
    }

    /// The small letter of a Latin or Russian capital; nothing else becomes part of a slug.
    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "A"..."Z", "А"..."Я": Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case "Ё": "ё"
        default: scalar
        }
    }

    /// ц is `c` before letters whose Latin names begin with e, i, y or j.
    private static func softens(_ next: Unicode.Scalar?) -> Bool {
        switch next {
        case "е", "ё", "э", "и", "й", "ы", "ю", "я": true
        default: false
        }
    }

    /// From а to я.
    private static let table: [StaticString] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "x",
        "c", "ch", "sh", "shh", "", "y", "", "e", "yu", "ya",
    ]
}
