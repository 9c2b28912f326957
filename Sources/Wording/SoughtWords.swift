/// The words by which a text is found: folded, cut to their stems, counted.
///
/// A word is a run of Russian or Latin letters and digits; ё is е, case is none; one letter alone and the words of
/// `StopWords` are left out. It keeps what it has learnt of words: one for many texts, never for two threads.
package final class SoughtWords {
    /// How a text is written.
    package enum Form: Sendable {
        /// As front matter has it: Markdown at most, of whose links the address is left out.
        case plain
        /// HTML of our own; what stands in headings may weigh more.
        case html
    }

    private let stemmer = Stemmer()
    private var table = WordTable()
    private var numbers: [[UInt8]: Int32] = [:]
    /// Every stem met so far, by its number.
    package private(set) var stems: [[UInt8]] = []
    /// Weights of the text being counted, by stem.
    private var weights: [Float] = []
    private var met: [Int32] = []
    /// How many words were counted since the last `take`.
    package private(set) var length = 0

    package init() {}

    /// Counts the words of a text; each weighs `weight`, in headings of HTML `headings`.
    package func count(_ text: ArraySlice<UInt8>, as form: Form, weight: Float, headings: Float = 0) {
        switch form {
        case .plain: countPlain(text, weight)
        case .html: countMarkup(text, weight, headings)
        }
    }

    package func count(_ text: String, weight: Float) { countPlain(Array(text.utf8)[...], weight) }

    /// The stems of what was counted, in the order they were met, with the sum of their weights; counting begins anew.
    package func take() -> [(stem: Int, weight: Float)] {
        let counted = met.map { (stem: Int($0), weight: weights[Int($0)]) }
        for stem in met { weights[Int(stem)] = 0 }
        met.removeAll(keepingCapacity: true)
        length = 0
        return counted
    }

    // MARK: Reading

    private func countPlain(_ text: ArraySlice<UInt8>, _ weight: Float) {
        text.withUnsafeBufferPointer { bytes in
            var position = 0
            var word: [UInt8] = []
            while position < bytes.count {
                if bytes[position] == UInt8(ascii: "]"), position + 1 < bytes.count,
                    bytes[position + 1] == UInt8(ascii: "(")
                {
                    while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
                }
                position = Self.read(&word, at: position, in: bytes)
                if !word.isEmpty { note(word, weight) }
            }
        }
    }

    private func countMarkup(_ text: ArraySlice<UInt8>, _ weight: Float, _ headings: Float) {
        text.withUnsafeBufferPointer { bytes in
            var position = 0
            var isHeading = false
            var word: [UInt8] = []
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "<"):
                    if let heading = Self.heading(at: position, in: bytes) { isHeading = heading }
                    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
                case UInt8(ascii: "&"):
                    while position < bytes.count, bytes[position] != UInt8(ascii: ";") { position += 1 }
                default:
                    position = Self.read(&word, at: position, in: bytes)
                    if !word.isEmpty { note(word, isHeading ? headings : weight) }
                }
            }
        }
    }

    /// Whether a tag opens a heading or closes one; nil for any other.
    private static func heading(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        var position = start + 1
        let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
        if isEnd { position += 1 }
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[position + 1])
        else { return nil }
        return !isEnd
    }

    /// Reads the word that begins at a place, empty where there is none worth counting; returns where to go on.
    private static func read(_ word: inout [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        word.removeAll(keepingCapacity: true)
        var position = start
        var letters = 0
        while position < bytes.count {
            let length = Letters.append(at: position, of: bytes, to: &word)
            if length == 0 { break }
            position += length
            letters += 1
        }
        if letters == 1, word[0] >= 0x3A { word.removeAll(keepingCapacity: true) }
        return max(position, start + 1)
    }

    private func note(_ word: [UInt8], _ weight: Float) {
        let stem = number(of: word)
        length += 1
        guard stem >= 0 else { return }
        if weights[Int(stem)] == 0 { met.append(stem) }
        weights[Int(stem)] += weight
    }

    /// The number of the stem of the word just read; −1 for a word nobody looks for.
    private func number(of word: [UInt8]) -> Int32 {
        if let known = table.number(of: word) { return known }
        let number = StopWords.all.contains(word) ? -1 : numberOfStem(of: word)
        table.keep(number, for: word)
        return number
    }

    /// Snowball takes «ыв» of «отзыв» and «ал» of «портал» for the endings of verbs, but not in «отзыве» and «портале»: where
    /// an ending of nouns leaves the word as it is, the word is its own stem.
    private func stem(of word: [UInt8]) -> [UInt8] {
        let stem = stemmer.stem(of: word)
        guard Self.verbal.contains(word[stem.count...]) else { return stem }
        return stemmer.stem(of: word + Self.nominal) == word ? word : stem
    }

    /// Endings of verbs that nouns may end with too.
    private static let verbal = Set(
        ["ыв", "ив", "л", "ал", "ил", "ел", "ыл", "ен", "ит", "ят", "н"].map { Array($0.utf8)[...] })
    private static let nominal = Array("е".utf8)

    private func numberOfStem(of word: [UInt8]) -> Int32 {
        let stem = stem(of: word)
        if let known = numbers[stem] { return known }
        let number = Int32(clamping: stems.count)
        numbers[stem] = number
        stems.append(stem)
        weights.append(0)
        return number
    }
}

extension Letters {
    /// Puts the folded letter or digit at a place behind a word; returns how many bytes it took, 0 for anything else.
    fileprivate static func append(
        at position: Int, of bytes: UnsafeBufferPointer<UInt8>, to word: inout [UInt8]
    ) -> Int {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            word.append(byte)
            return 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            word.append(byte | 0x20)
            return 1
        case 0xD0, 0xD1:
            guard position + 1 < bytes.count, isRussian(byte, bytes[position + 1]) else { return 0 }
            fold(byte, bytes[position + 1], into: &word)
            return 2
        default: return 0
        }
    }
}
