import HTMLTree
import SiteModel

/// `capitals`: no phrases in capitals.
enum Capitals {
    static let rule = Rule(
        id: "capitals", severity: .warning, criteria: ["1.4.8"], prose: prose,
        check: PageCheck(targets: { $0.texts(with: [.capitals]) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Фразы не набраны прописными буквами", en: "Phrases are not written in capitals"),
        explanation: Message(
            ru: "Слова прописными читаются медленнее: пропадает их очертание. Некоторые программы читают их по буквам.",
            en: "Words in capitals are read slowly, for they lose their shape. Some screen readers spell them out."),
        help: Message(
            ru: "Наберите обычными буквами; важное выделите заголовком или блоком «внимание».",
            en: "Write small letters; for emphasis take a heading or a notice."),
        proves: Message(
            ru: "В тексте нет трёх и более слов прописными подряд.",
            en: "No three words in capitals stand in a row."),
        cannotProve: Message(
            ru: "Что прописные не заданы стилями (text-transform).",
            en: "That capitals are not made by styles (text-transform)."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.tree.textBytes(of: node)
        var run: [Word] = []
        for word in Word.all(in: text) {
            if word.isCapitals {
                run.append(word)
            } else {
                if isPhrase(run) { break }
                run = []
            }
        }
        guard isPhrase(run), let start = run.first?.range.lowerBound, let end = run.last?.range.upperBound else {
            return .passed
        }
        return .failed(shouted(String(decoding: text[start..<end], as: UTF8.self)))
    }

    /// Three words, two of them too long for abbreviations.
    private static func isPhrase(_ run: [Word]) -> Bool {
        run.count >= 3 && run.count { $0.count >= 6 } >= 2
    }

    private static let examples = Examples(
        passing: ["<p>ФГБУ ФБ МСЭ и СНИЛС, МФЦ</p>", "<p>ЕПГУ СНИЛС ФГБУ МИНТРУДА</p>"],
        failing: ["<h2>↓ОБЪЯВЛЕН НАБОР В ГРУППУ</h2>", "<p>↓Внимание: ПРИЁМ ГРАЖДАН ВРЕМЕННО ПРЕКРАЩЁН до мая</p>"],
        inapplicable: ["<p>Обычный текст и МФЦ</p>", "<pre>ОБЪЯВЛЕН НАБОР В ГРУППУ</pre>"])
}

extension Capitals {
    private static func shouted(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(ru: "«\(quoted)» набрано прописными буквами", en: "“\(quoted)” is written in capitals"))
    }
}
