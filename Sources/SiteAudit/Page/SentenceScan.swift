import HTMLTree

/// Measures a text in one walk over its bytes: sentences, words, syllables.
///
/// A sentence ends with `.`, `!`, `?`, `…`, `:` or `;` before a space and a letter that is not small, or with the line;
/// single letters and usual abbreviations («г.», «ул.») do not end it.
struct SentenceScan: Sendable {
    private(set) var words = 0
    private(set) var sentences = 0
    /// The most words a sentence has.
    private(set) var longest = 0
    /// Of Russian words.
    private(set) var syllables = 0
    /// Whether an official phrase may stand in the text.
    private(set) var mayBeOfficial = false
    /// Each sentence by its place in the text; only when asked for.
    private(set) var found: [Sentences.Sentence] = []

    private let collects: Bool
    private var start = 0
    private var wordsHere = 0
    /// Of the word being read.
    private var length = 0
    private var wordStart = 0
    private var isEnding = false
    private var beginning = WordBeginnings.Key()

    init(_ text: UnsafeBufferPointer<UInt8>, collecting: Bool = false) {
        collects = collecting
        let official = OfficialPhrases.beginnings
        var place = 0
        while place < text.count {
            let sign = QuickSign(text, at: place)
            if sign.isLetter || sign.kind == .digit {
                add(sign, place)
                hear(sign, official)
            } else {
                close(text, place, sign.length)
                // An accent typed apart belongs to the word.
                if text[place] != 0xCC { beginning = WordBeginnings.Key() }
            }
            place += sign.length
        }
        endSentence(text.count)
    }

    @inline(__always)
    private mutating func add(_ sign: QuickSign, _ place: Int) {
        if length == 0 {
            if isEnding, sign.isCapital {
                endSentence(place)
                isEnding = false
            }
            wordsHere += 1
            wordStart = place
        }
        length += 1
        if sign.kind == .cyrillic, Self.vowels & (1 << UInt32(sign.code)) != 0 { syllables += 1 }
    }

    @inline(__always)
    private mutating func hear(_ sign: QuickSign, _ official: WordBeginnings) {
        guard sign.isLetter else { return beginning = WordBeginnings.Key() }
        beginning.add(sign.code)
        if beginning.count == WordBeginnings.Key.letters, official.mayHold(beginning) { mayBeOfficial = true }
    }

    @inline(__always)
    private mutating func close(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ size: Int) {
        switch text[place] {
        case 0x0A, UInt8(ascii: ";"): endSentence(min(place + size, text.count))
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): isEnding = true
        case UInt8(ascii: ".") where !(length > 0 && Self.isShortened(text, wordStart..<place)): isEnding = true
        case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0xA6: isEnding = true
        default: if length > 0 { isEnding = false }
        }
        // A hyphen holds a word together.
        if text[place] != UInt8(ascii: "-") { length = 0 }
    }

    private mutating func endSentence(_ end: Int) {
        if wordsHere > 0 {
            words += wordsHere
            sentences += 1
            longest = max(longest, wordsHere)
            if collects { found.append(Sentences.Sentence(range: start..<end, words: wordsHere)) }
        }
        start = end
        wordsHere = 0
    }

    /// Whether a full stop after it may belong to the word.
    private static func isShortened(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count <= 16 else { return false }
        let letters = word.count { text[$0] & 0xC0 != 0x80 }
        guard letters > 1, letters <= 4 else { return letters == 1 }
        return shortened.contains(String(decoding: text[word], as: UTF8.self))
    }

    /// A bit for each letter from а on.
    private static let vowels = "аеиоуыэюя".unicodeScalars.reduce(UInt32(0)) { $0 | 1 << ($1.value & 0x1F) }

    private static let shortened: Set<String> = [
        "ул", "др", "пр", "им", "тыс", "руб", "млн", "млрд", "обл", "кв", "корп", "стр", "пос", "тел", "чел", "мин",
        "сек", "коп", "эт", "пл", "пер", "наб", "см", "ст", "гл", "абз", "гг", "вв", "пп", "оф", "каб", "доб", "соц",
        "mr", "mrs", "ms", "dr", "st", "vs", "no", "pp", "etc", "inc", "Mr", "Mrs", "Ms", "Dr", "St", "No",
    ]
}
