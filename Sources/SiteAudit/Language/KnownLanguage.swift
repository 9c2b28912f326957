/// A language the auditor knows by its most frequent words and the letters it adds to its alphabet.
struct KnownLanguage: Sendable {
    /// The primary subtag of BCP 47.
    let tag: String
    let script: Script
    /// The letters beyond a–z or а–я (without ё) that its own words are written with.
    let letters: Set<UInt32>
    fileprivate let words: [Substring]

    /// All of them; at most 64, for a word keeps a bit for each.
    static let all = read(LatinLanguages.table, .latin) + read(CyrillicLanguages.table, .cyrillic)

    /// Where a language stands among `all`.
    static func index(ofTag tag: String) -> Int? { byTag[sameAs[tag] ?? tag] }

    /// A bit for each language that has the word.
    static func bits(of word: PlainWord) -> UInt64 {
        if let bits = lexicon[word.key] { return bits }
        // Plurals in s, as English, French, Spanish and Dutch have them.
        guard word.bytes.count > 4, word.bytes.last == UInt8(ascii: "s") else { return 0 }
        return lexicon[ByteKey(word.bytes.dropLast())] ?? 0
    }

    /// Whether two languages are so near that short texts cannot be told apart.
    static func areRelated(_ left: String, _ right: String) -> Bool {
        families.contains { $0.contains(left) && $0.contains(right) }
    }

    private static let byTag = Dictionary(
        all.enumerated().map { ($0.element.tag, $0.offset) }, uniquingKeysWith: { first, _ in first })

    private static let lexicon: [ByteKey: UInt64] = {
        var lexicon: [ByteKey: UInt64] = [:]
        for (index, language) in all.enumerated() {
            for word in language.words { lexicon[ByteKey(Array(word.utf8)[...]), default: 0] |= 1 << UInt64(index) }
        }
        return lexicon
    }()

    /// Tags of one written language.
    private static let sameAs = [
        "nb": "no", "nn": "no", "sr": "sr", "bs": "hr", "sh": "hr", "in": "id", "ms": "id", "mo": "ro", "iw": "he",
    ]

    private static let families: [Set<String>] = [
        ["pt", "gl", "es", "ca", "ast", "oc", "an", "it"], ["nl", "af", "fy", "li", "nds", "de", "lb", "gsw"],
        ["da", "no", "nb", "nn", "sv", "fo", "is"], ["cs", "sk", "hsb", "dsb"], ["et", "fi", "vep", "krl"],
        ["hr", "sr", "bs", "sh", "sl", "mk", "bg"], ["ru", "uk", "be", "rue"], ["tr", "az", "tk", "gag", "crh"],
        ["id", "ms", "jv", "su"], ["kk", "tt", "ba", "ky", "uz", "cv"], ["fr", "ht", "wa", "frp"], ["en", "sco"],
        ["ro", "mo"], ["lv", "ltg", "lt", "sgs"], ["pl", "szl", "csb"],
    ]

    /// A table's lines: tag, further letters, words.
    private static func read(_ table: String, _ script: Script) -> [KnownLanguage] {
        table.split(separator: "\n\n").compactMap { entry in
            let parts = entry.split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            let tag = parts[0].filter { !$0.isWhitespace }
            return KnownLanguage(
                tag: tag, script: script, letters: Set(parts[1].unicodeScalars.map(\.value)),
                words: parts[2].split(whereSeparator: \.isWhitespace))
        }
    }
}
