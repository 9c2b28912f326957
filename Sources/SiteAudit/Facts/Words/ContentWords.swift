/// The words of a text that carry its meaning: without articles, prepositions, numbers and single letters.
struct ContentWords: Sendable {
    private(set) var words: [PlainWord] = []

    init(_ text: String, limit: Int = 400) { self.init(Array(text.utf8)[...], limit: limit) }

    init(_ text: ArraySlice<UInt8>, limit: Int = 400) { add(text, limit: limit) }

    /// Adds a further text.
    mutating func add(_ text: ArraySlice<UInt8>, limit: Int = 400) {
        words += PlainWord.all(in: text, limit: limit).filter { !Self.isEmpty($0) }
    }

    var isEmpty: Bool { words.isEmpty }

    private static func isEmpty(_ word: PlainWord) -> Bool { word.length < 2 || StopWords.contains(word) }
}

extension PlainWord {
    /// In letters.
    var length: Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// Its first letters.
    func prefix(_ count: Int) -> ArraySlice<UInt8> {
        var left = count
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
            if left == 0 { return bytes[..<index] }
            left -= 1
        }
        return bytes
    }
}

/// The stems of a text, for asking whether a word or one akin to it occurs. Akin are words that begin alike: five
/// letters of long words, four of short ones. That takes some strangers for kin, so it errs to the mild side.
struct Stems: Sendable {
    private var exact: Set<ByteKey> = []
    private var five: Set<ByteKey> = []
    private var fourOfAny: Set<ByteKey> = []
    private var fourOfShort: Set<ByteKey> = []

    init(_ words: ContentWords) { for word in words.words { insert(word) } }

    var isEmpty: Bool { exact.isEmpty }
    /// Of different words.
    var count: Int { exact.count }

    /// Whether the word or a kin of it was heard.
    func contains(_ word: PlainWord) -> Bool {
        if exact.contains(word.key) { return true }
        let length = word.length
        guard length >= 4 else { return false }
        let four = ByteKey(word.prefix(4))
        if length <= 5 { return fourOfAny.contains(four) }
        return five.contains(ByteKey(word.prefix(5))) || fourOfShort.contains(four)
    }

    private mutating func insert(_ word: PlainWord) {
        exact.insert(word.key)
        let length = word.length
        guard length >= 4 else { return }
        fourOfAny.insert(ByteKey(word.prefix(4)))
        if length <= 5 { fourOfShort.insert(ByteKey(word.prefix(4))) } else { five.insert(ByteKey(word.prefix(5))) }
    }
}

/// Words that say nothing of a topic, in Russian and English.
enum StopWords {
    static func contains(_ word: PlainWord) -> Bool { words.contains(word.key) }

    /// Each of them.
    static var all: [String] { words.map { String(decoding: $0.bytes, as: UTF8.self) } }

    private static let words = Set(
        """
        и в во не что он на я с со как а то все она так его но да ты к ко у же вы за бы по только ее мне было вот от
        меня еще нет о об из ему когда даже ну ли если уже или ни быть был него до вас вам ведь там потом себя может
        они тут где есть для мы тебя их чем была сам без чего раз тоже себе под будет тогда кто этот того этого какой
        этом мой чтобы были можно при над тот через эти эта это про них какая свою этой перед том такой им более между
        который которая которые также ваш ваша ваше ваши наш наша наше наши свой своя мои моя
        the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had
        they you were their one we can her has there been if more when will would who so no out up what its about than
        into them only other some could these two may then do any my our your me did also how us all am
        """
        .split(whereSeparator: \.isWhitespace).map { ByteKey(Array($0.utf8)[...]) })
}
