import HTMLTree

/// Words by which a text points at a part of the page, in Russian and English.
enum ReferenceWords {
    /// What a word says. `side` is a place only in “the right”, `figure` a shape that can stand for the thing itself,
    /// `some` points at nothing in particular.
    enum Sense: Sendable { case place, side, order, colour, size, figure, thing, see, press, the, some, part }

    /// A word that says something here: which one of the text's it is, and its bytes.
    struct Sign: Sendable {
        let sense: Sense
        let index: Int
        /// From the beginning of the text.
        let range: Range<Int>
    }

    static func signs(in text: ArraySlice<UInt8>) -> [Sign] { found.value(of: text) { search(text) } }

    private static let found = TextMemo<[Sign]>()

    private static func search(_ text: ArraySlice<UInt8>) -> [Sign] {
        var signs: [Sign] = []
        var index = 0
        var start: Int?
        var isCandidate = false
        func close(at end: Int) {
            guard let begin = start else { return }
            if isCandidate, let sense = sense(of: text[begin..<end]) {
                signs.append(
                    Sign(sense: sense, index: index, range: begin - text.startIndex..<end - text.startIndex))
            }
            index += 1
            start = nil
        }
        for letter in Letters(text) {
            if !letter.isLetter {
                close(at: letter.range.lowerBound)
            } else if start == nil {
                start = letter.range.lowerBound
                isCandidate = begins(letter.lowercased)
            }
        }
        close(at: text.endIndex)
        return signs
    }

    /// Whether a word of those below begins with the letter: most words begin with none of theirs.
    private static func begins(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x430..<0x450: cyrillicFirst & (1 << (letter - 0x430)) != 0
        case 0x61...0x7A: latinFirst & (1 << (letter - 0x61)) != 0
        default: false
        }
    }

    private static func sense(of word: ArraySlice<UInt8>) -> Sense? {
        guard word.count <= 24 else { return nil }
        var spoken: [UInt8] = []
        for letter in Letters(word) where letter.isLetter {
            if letter.kind == .latin {
                spoken.append(UInt8(truncatingIfNeeded: letter.lowercased))
            } else {
                spoken += [UInt8(0xC0 | letter.lowercased >> 6), UInt8(0x80 | letter.lowercased & 0x3F)]
            }
        }
        if let sense = words[ByteKey(spoken[...])] { return sense }
        guard word.first.map({ $0 >= 0x80 }) ?? false else { return nil }
        return stems.first { spoken.starts(with: $0.bytes) && spoken.count <= 2 * $0.length }?.sense
    }

    private static let table: [(Sense, String)] = [
        (.place, "справа слева внизу вверху снизу сверху underneath beneath bottom top corner"),
        (.order, "ниже выше below above"), (.side, "right left"),
        (.see, "см смотри смотрите смотреть see"), (.press, "click press tap push select"),
        (.the, "the upper lower far"), (.some, "a an some any every each no"),
        (.part, "hand side corner column"),
        (
            .thing,
            "таблица таблице таблицу таблицы раздел разделе меню баннер баннере икона иконку значок поле форма форму"
        ),
        (.thing, "button link menu navigation table form banner icon field picture image photo tab arrow list heading"),
        (.colour, "red green blue yellow orange purple pink black white grey gray brown"),
        (.size, "big bigger biggest large larger largest small smaller smallest wide wider narrow narrower tall"),
        (
            .figure,
            "round circular circle square triangle triangular star oval diamond rectangle rectangular hexagon box"
        ),
    ]

    /// Of Russian adjectives and nouns, with the most letters a form of theirs has.
    private static let stemTable: [(stem: String, length: Int, sense: Sense)] = [
        ("кнопк", 8, .thing), ("ссылк", 8, .thing), ("картинк", 10, .thing), ("красн", 8, .colour),
        ("зелен", 8, .colour), ("син", 6, .colour), ("желт", 7, .colour), ("оранжев", 10, .colour),
        ("кругл", 8, .figure), ("квадратн", 11, .figure), ("треугольн", 12, .figure), ("больш", 8, .size),
    ]

    private static let words: [ByteKey: Sense] = {
        var words: [ByteKey: Sense] = [:]
        for (sense, list) in table {
            for word in list.split(separator: " ") {
                words[ByteKey(Array(word.utf8)[...])] = words[ByteKey(Array(word.utf8)[...])] ?? sense
            }
        }
        return words
    }()
    /// What tells most words without a look-up to be none of these.
    static let beginnings: WordBeginnings = {
        var beginnings = WordBeginnings(table.flatMap { $0.1.split(separator: " ").map(String.init) })
        for stem in stemTable { beginnings.insert(stem: stem.stem) }
        return beginnings
    }()
    private static let stems = stemTable.map { (bytes: Array($0.stem.utf8), length: $0.length, sense: $0.sense) }
    private static let cyrillicFirst = firstLetters(from: 0x430)
    private static let latinFirst = firstLetters(from: 0x61)

    /// A bit for each first letter of these words, from a letter on.
    private static func firstLetters(from base: UInt32) -> UInt32 {
        let all = table.flatMap { $0.1.split(separator: " ").map(String.init) } + stemTable.map(\.stem)
        return all.reduce(0) { bits, word in
            guard let letter = word.unicodeScalars.first?.value, letter >= base, letter < base + 32 else { return bits }
            return bits | 1 << (letter - base)
        }
    }
}
