/// Latin names of addresses and heading ids: ГОСТ 7.79-2000, system B, without apostrophes, lower case, ё as e, every
/// other sign a single `-`.
package enum Slug {
    /// The slug of a text; empty when nothing of it can be kept.
    package static func make(from text: String) -> String {
        let letters = Array(text.precomposedScalars.lazy.map(lower))
        var slug: [UInt8] = []
        slug.reserveCapacity(letters.count * 2)
        for (index, scalar) in letters.enumerated() {
            if let latin = latin(of: scalar, before: index + 1 < letters.count ? letters[index + 1] : nil) {
                slug += latin.utf8
            } else if slug.last != UInt8(ascii: "-"), !slug.isEmpty {
                slug.append(UInt8(ascii: "-"))
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Whether a file or folder may carry this name: `[a-z0-9-]+`.
    package static func isValid(_ name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
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

    private static func latin(of scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": return String(scalar)
        case "ц":
            let follows = next.flatMap { table[$0]?.first }
            return follows.map { "eiyj".contains($0) } == true ? "c" : "cz"
        // The two signs vanish without parting the word.
        case "ъ", "ь", "\u{301}": return ""
        default: return table[scalar]
        }
    }

    private static let table: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "j",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "x", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shh", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
    ]
}
