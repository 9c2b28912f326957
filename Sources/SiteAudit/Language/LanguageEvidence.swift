import HTMLTree

/// What the words of a text say for and against a language; silent when they are few or fit several.
struct LanguageEvidence: Sendable {
    /// The language that a text is in instead of the one it is called.
    struct Contradiction: Sendable, Hashable {
        /// Its tag; nil when only the script is known to be foreign.
        let language: String?
        let script: Script
    }

    private var words: [(bits: UInt64, letters: Set<UInt32>, script: Script)] = []
    private var scripts = [Int](repeating: 0, count: Script.allCases.count)

    /// The words that have been heard; names, unknown words with a capital, are not counted.
    var count: Int { words.count }

    /// Whether anything was said at all, names too.
    var hasWords: Bool { scripts.contains { $0 > 0 } }

    /// Passed when most words are known as the language's own, else unknown; only where nothing contradicts.
    func verdictWithoutDoubt(of tag: ArraySlice<UInt8>) -> Outcome {
        let primary = String(decoding: tag.prefix { $0 != UInt8(ascii: "-") }.map(\.asciiLowercased), as: UTF8.self)
        guard count >= 4, let index = KnownLanguage.index(ofTag: primary) else { return .unknown }
        return words.count { $0.bits & (1 << UInt64(index)) != 0 } * 3 >= count ? .passed : .unknown
    }

    /// Whether further words would change nothing.
    var isEnough: Bool { count >= Self.enough }

    private static let enough = 120

    /// Hears a text.
    mutating func add(_ text: ArraySlice<UInt8>) {
        guard !isEnough else { return }
        for word in PlainWord.all(in: text, limit: Self.enough) { add(word) }
    }

    private mutating func add(_ word: PlainWord) {
        scripts[Int(word.script.rawValue)] += Self.letters(word)
        guard word.script == .latin || word.script == .cyrillic else { return }
        let bits = KnownLanguage.bits(of: word)
        guard bits != 0 || !word.isCapitalised else { return }
        words.append((bits, Self.foreignLetters(word), word.script))
    }

    private static func letters(_ word: PlainWord) -> Int { word.bytes.count { $0 & 0xC0 != 0x80 } }

    /// Letters that not every language of the script has.
    private static func foreignLetters(_ word: PlainWord) -> Set<UInt32> {
        let isUsual = word.script == .cyrillic ? Self.isRussian(word.bytes) : word.bytes.allSatisfy { $0 < 0x80 }
        if isUsual { return [] }
        let scalars = String(decoding: word.bytes, as: UTF8.self).unicodeScalars.map(\.value)
        return Set(scalars.filter { $0 >= 0x80 && !(0x430...0x44F ~= $0 && $0 != 0x44D) })
    }

    /// а to я without э, which Russian shares with all Cyrillic alphabets.
    private static func isRussian(_ bytes: ArraySlice<UInt8>) -> Bool {
        var lead: UInt8 = 0
        for byte in bytes {
            if byte >= 0xC0 {
                lead = byte
            } else if !(lead == 0xD0 && byte >= 0xB0) && !(lead == 0xD1 && byte <= 0x8F && byte != 0x8D) {
                return false
            }
        }
        return true
    }

    /// The language the text is in, when it surely is not the one of a tag (`en-GB`).
    func contradiction(to tag: ArraySlice<UInt8>) -> Contradiction? {
        let subtags = tag.trimmingASCIIWhitespace.split(separator: UInt8(ascii: "-"))
            .map { String(decoding: $0.map(\.asciiLowercased), as: UTF8.self) }
        guard let primary = subtags.first, primary != "und", primary != "zxx", primary != "mul", primary != "mis" else {
            return nil
        }
        if let foreign = foreignScript(primary), !subtags.dropFirst().contains(where: { $0.count == 4 }) {
            return foreign
        }
        return spoken(insteadOf: primary)
    }

    // MARK: Scripts

    private func foreignScript(_ tag: String) -> Contradiction? {
        let letters = scripts.reduce(0, +)
        guard let most = Script.allCases.max(by: { scripts[Int($0.rawValue)] < scripts[Int($1.rawValue)] }),
            scripts[Int(most.rawValue)] * 5 >= letters * 4
        else { return nil }
        switch most {
        // Names of firms and programs are Latin in any language: words have to tell.
        case .none, .latin: return nil
        case .cyrillic:
            guard letters >= 4, Self.neverCyrillic(tag) else { return nil }
            return Contradiction(language: best(of: nil)?.tag, script: most)
        default:
            guard letters >= 2, !most.languages.contains(tag), Self.scriptIsKnown(tag) else { return nil }
            return Contradiction(language: most.languages.first, script: most)
        }
    }

    /// Languages that are not written in Cyrillic anywhere.
    private static func neverCyrillic(_ tag: String) -> Bool {
        let latin = KnownLanguage.index(ofTag: tag).map { KnownLanguage.all[$0].script == .latin } ?? false
        return (latin && tag != "ro" && tag != "hr" && tag != "bs" && tag != "sh" && tag != "mo")
            || Script.allCases.contains { $0 != .arabic && $0.languages.contains(tag) }
    }

    private static func scriptIsKnown(_ tag: String) -> Bool {
        KnownLanguage.index(ofTag: tag) != nil || Script.allCases.contains { $0.languages.contains(tag) }
    }

    // MARK: Words

    /// The language with the most words of its own.
    private func best(of other: Int?) -> (tag: String, index: Int, own: Int)? {
        var best: (tag: String, index: Int, own: Int)?
        for (index, language) in KnownLanguage.all.enumerated() where index != other {
            let own = score(for: index, against: other)
            if own > best?.own ?? 0 { best = (language.tag, index, own) }
        }
        return best
    }

    /// Twice the words that a language has and another has not; once for a letter that only the first one has.
    private func score(for index: Int, against other: Int?) -> Int {
        let language = KnownLanguage.all[index]
        let bit: UInt64 = 1 << UInt64(index)
        let otherBit: UInt64 = other.map { 1 << UInt64($0) } ?? 0
        var score = 0
        for word in words where word.script == language.script && word.bits & otherBit == 0 {
            if word.bits & bit != 0 {
                score += 2
            } else if word.bits == 0, !word.letters.isEmpty, word.letters.isSubset(of: language.letters),
                !(other.map { word.letters.isSubset(of: KnownLanguage.all[$0].letters) } ?? true)
            {
                score += 1
            }
        }
        return score
    }

    private func spoken(insteadOf tag: String) -> Contradiction? {
        guard count >= 2 else { return nil }
        let claimed = KnownLanguage.index(ofTag: tag)
        if let claimed, count >= 8, words.count(where: { $0.bits & (1 << UInt64(claimed)) != 0 }) * 2 > count {
            return nil
        }
        guard let found = best(of: claimed), found.tag != tag, !Self.isSerboCroatian(found.tag, tag) else { return nil }
        let script = KnownLanguage.all[found.index].script
        let contradiction = Contradiction(language: found.tag, script: script)
        guard let claimed else { return isSure(found, notIn: tag) ? contradiction : nil }
        let against = score(for: claimed, against: found.index)
        let isShort = count < 8
        // A sentence can be made of words of two languages.
        let known = words.count { $0.bits & (1 << UInt64(claimed)) != 0 }
        if isShort, known * 2 > count { return nil }
        if KnownLanguage.areRelated(KnownLanguage.all[claimed].tag, found.tag), count < 6 { return nil }
        guard found.own >= 2, found.own >= (isShort ? 3 : 2) * against, found.own * 10 >= count * 2 * (isShort ? 4 : 2)
        else {
            return nil
        }
        return contradiction
    }

    /// Written in both scripts, under several tags.
    private static func isSerboCroatian(_ left: String, _ right: String) -> Bool {
        let tags: Set<String> = ["sr", "hr", "bs", "sh"]
        return tags.contains(left) && tags.contains(right)
    }

    /// Of a language without a list of words one can only say that a longer text is another one's.
    private func isSure(_ found: (tag: String, index: Int, own: Int), notIn tag: String) -> Bool {
        // A language with a script of its own is hardly written in this one, but for names.
        let hasOwnScript = Script.allCases.contains { $0.languages.contains(tag) }
        return count >= (hasOwnScript ? 5 : 12) && found.own >= count && !KnownLanguage.areRelated(tag, found.tag)
    }
}
