import HTMLTree
import SiteModel

/// `spaced-letters`: words are not drawn apart with spaces.
enum SpacedLetters {
    static let rule = Rule(
        id: "spaced-letters", criteria: ["1.3.2"], prose: prose,
        check: PageCheck(targets: { $0.texts(with: [.loneLetters]) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Буквы слова не разделены пробелами", en: "No spaces stand between the letters of a word"),
        explanation: Message(
            ru: "«П Р И К А З» звучит как шесть отдельных букв, и поиск такое слово не найдёт.",
            en: "“N O T I C E” is read as six letters, and no search finds the word."),
        help: Message(
            ru: "Напишите слово слитно; разрядку задают стили (letter-spacing).",
            en: "Write the word together; spacing is made by styles (letter-spacing)."),
        proves: Message(
            ru: "В тексте нет слов, буквы которых разделены пробелами.",
            en: "The text has no words with spaces between letters."),
        cannotProve: Message(ru: "Слова из трёх букв и меньше.", en: "Words of three letters and fewer."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.tree.textBytes(of: node)
        var run: [Word] = []
        for word in Word.all(in: text) {
            let isNext = run.last.map { isApart($0.range.upperBound, word.range.lowerBound, text) } ?? true
            if word.count == 1, isNext {
                run.append(word)
            } else {
                if isWord(run) { break }
                run = word.count == 1 ? [word] : []
            }
        }
        guard isWord(run), let start = run.first?.range.lowerBound, let end = run.last?.range.upperBound else {
            return .passed
        }
        return .failed(spaced(String(decoding: text[start..<end], as: UTF8.self)))
    }

    /// One space, also one that does not break.
    private static func isApart(_ end: Int, _ start: Int, _ text: ArraySlice<UInt8>) -> Bool {
        guard start > end else { return false }
        return text[end..<start].elementsEqual([0x20]) || text[end..<start].elementsEqual([0xC2, 0xA0])
    }

    /// Four letters and more that do not just go through the alphabet, as in “groups A B C D”, and are not all words
    /// by themselves.
    private static func isWord(_ run: [Word]) -> Bool {
        guard run.count >= 4, run.contains(where: { !oneLetterWords.contains($0.first) }) else { return false }
        return zip(run, run.dropFirst()).contains { left, right in
            right.first <= left.first || right.first > left.first + 2
        }
    }

    private static let oneLetterWords = Set("аивксуояжбaio".unicodeScalars.map(\.value))

    private static let examples = Examples(
        passing: ["<p>Группы А Б В Г</p>", "<p>а, и, о, у — гласные</p>", "<p>и в с к работе о том</p>"],
        failing: ["<p>↓П Р И К А З № 5</p>", "<h2>↓В Н И М А Н И Е</h2>", "<p>↓Текст п&nbsp;р&nbsp;и&nbsp;м</p>"],
        inapplicable: ["<p>Приказ</p>", "<p><code>a x d b</code></p>"])
}

extension SpacedLetters {
    private static func spaced(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "буквы слова «\(quoted)» разделены пробелами", en: "spaces stand between the letters of “\(quoted)”"
            ))
    }
}
