import HTMLTree
import SiteModel

/// `reading-ease`: the page is easy to read.
enum ReadingEase {
    static let rule = Rule(
        id: "reading-ease", severity: .review, criteria: ["3.1.5"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Страницу легко читать", en: "The page is easy to read"),
        explanation: Message(
            ru:
                "Длинные слова и предложения утомляют. Простой текст нужен людям с "
                + "ментальными нарушениями и всем остальным.",
            en:
                "Long words and sentences tire. Plain text is needed by people with "
                + "cognitive disabilities, and by everyone."
        ),
        help: Message(
            ru: "Сократите предложения, замените длинные слова простыми.",
            en: "Shorten sentences, replace long words by plain ones."),
        proves: Message(
            ru: "Индекс удобочитаемости русского текста (по И. В. Оборневой) не ниже 20.",
            en: "The ease of reading of the Russian text (Flesch's index fitted by I. Oborneva) is 20 or more."),
        cannotProve: Message(
            ru: "Что текст понятен: формула считает только длину слов и предложений.",
            en: "That the text is understood: the formula counts the length of words and sentences only."))

    /// Of the main content of Russian pages with enough text to measure.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard let root = page.main ?? page.elements(.body).first, page.isRussian(root) else { return [] }
        let count = count(page)
        guard count.words >= least else { return [] }
        let words = Double(count.words)
        let ease = 206.835 - 1.3 * words / Double(max(count.sentences, 1)) - 60.1 * Double(count.syllables) / words
        return [(root, ease >= threshold ? .passed : .failed(hard(Int(ease.rounded()))))]
    }

    private static let least = 100
    private static let threshold = 20.0

    private static func count(_ page: PageFacts) -> (words: Int, sentences: Int, syllables: Int) {
        page.runningTexts.blocks.reduce(into: (words: 0, sentences: 0, syllables: 0)) { sum, block in
            sum.words += block.words
            sum.sentences += block.sentences
            sum.syllables += block.syllables
        }
    }

    private static let examples = Examples(
        passing: [
            "<main><p>Мы рядом и поможем вам. Придите к нам за советом. Мы рядом и поможем "
                + "вам. Придите к нам за советом. Мы рядом и поможем вам. Придите к нам за "
                + "советом. Мы рядом и поможем вам. Придите к нам за советом. Мы рядом и поможем "
                + "вам. Придите к нам за советом. Мы рядом и поможем вам. Придите к нам за "
                + "советом. Мы рядом и поможем вам. Придите к нам за советом. Мы рядом и поможем "
                + "вам. Придите к нам за советом. Мы рядом и поможем вам. Придите к нам за "
                + "советом. Мы рядом и поможем вам. Придите к нам за советом. Мы рядом и поможем "
                + "вам. Придите к нам за советом. Мы рядом и поможем вам. Придите к нам за "
                + "советом. </p></main>"
        ],
        failing: [
            "↓<main><p>Осуществление административных процедур регламентируется "
                + "вышеперечисленными нормативными документами государственного учреждения, "
                + "обеспечивающего предоставление государственных услуг. Осуществление "
                + "административных процедур регламентируется вышеперечисленными нормативными "
                + "документами государственного учреждения, обеспечивающего предоставление "
                + "государственных услуг. Осуществление административных процедур регламентируется "
                + "вышеперечисленными нормативными документами государственного учреждения, "
                + "обеспечивающего предоставление государственных услуг. Осуществление "
                + "административных процедур регламентируется вышеперечисленными нормативными "
                + "документами государственного учреждения, обеспечивающего предоставление "
                + "государственных услуг. Осуществление административных процедур регламентируется "
                + "вышеперечисленными нормативными документами государственного учреждения, "
                + "обеспечивающего предоставление государственных услуг. Осуществление "
                + "административных процедур регламентируется вышеперечисленными нормативными "
                + "документами государственного учреждения, обеспечивающего предоставление "
                + "государственных услуг. Осуществление административных процедур регламентируется "
                + "вышеперечисленными нормативными документами государственного учреждения, "
                + "обеспечивающего предоставление государственных услуг. Осуществление "
                + "административных процедур регламентируется вышеперечисленными нормативными "
                + "документами государственного учреждения, обеспечивающего предоставление "
                + "государственных услуг. </p></main>"
        ],
        inapplicable: [
            "<p>Коротко.</p>"
        ])
}

extension ReadingEase {
    private static func hard(_ ease: Int) -> Finding {
        Finding(
            Message(
                ru: "текст страницы труден: удобочитаемость \(ease) из 100",
                en: "the page is hard to read: ease of reading \(ease) of 100"))
    }
}
