import HTMLTree
import SiteModel

/// `abbreviation`: abbreviations are explained at their first use.
enum Abbreviation {
    static let rule = Rule(
        id: "abbreviation", severity: .review, criteria: ["3.1.4"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Сокращения объяснены при первом упоминании", en: "Abbreviations are explained where they first occur"),
        explanation: Message(
            ru: "«ИПРА» знает не каждый, а вслух сокращение читается по буквам или сливается в слово.",
            en: "Not everyone knows an abbreviation, and read aloud it is spelled or becomes a strange word."),
        help: Message(
            ru:
                "Напишите рядом полностью: «ИПРА (индивидуальная программа реабилитации и "
                + "абилитации)» или добавьте слово в словарь.",
            en: "Write it in full beside it: “ILO (International Labour Organization)”, or add it to the glossary."),
        proves: Message(
            ru: "Рядом с первым употреблением сокращения есть скобки или расшифровка.",
            en: "Beside the first use of an abbreviation stand brackets or an expansion."),
        cannotProve: Message(
            ru: "Что расшифровка верна; известные всем сокращения не проверяются.",
            en: "That the expansion is right; abbreviations that everyone knows are not looked at."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var seen: Set<String> = []
        var verdicts: [PageCheck.Verdict] = []
        for node in page.texts(with: .abbreviation) where page.isRussian(node) {
            let text = page.tree.textBytes(of: node)
            for word in Word.all(in: text) where word.isCapitals && word.cyrillic == word.count && 3...6 ~= word.count {
                let name = String(decoding: text[word.range], as: UTF8.self)
                guard !known.contains(name), !isShouting(word, text), seen.insert(name).inserted else { continue }
                verdicts.append((node, isExplained(word, node, page) ? .passed : .failed(unexplained(name))))
            }
        }
        return verdicts
    }

    /// In `abbr` or a link to the glossary, in brackets after its expansion, or before brackets or a dash.
    private static func isExplained(_ word: Word, _ node: NodeID, _ page: PageFacts) -> Bool {
        let isMarked = page.tree.ancestors(of: node).contains { other in
            (page.tree.isHTML(other, .abbr) && page.tree.has(.title, other)) || page.tree.isHTML(other, .dfn)
                || page.tree.isHTML(other, .dt) || page.role(of: other)?.isLink == true
        }
        guard !isMarked else { return true }
        let text = page.tree.textBytes(of: node)
        if isDefined(text[word.range], page) || isExplainedNext(word, node, page) { return true }
        let after = text[word.range.upperBound...].drop { $0.isASCIIWhitespace }
        let before = text[..<word.range.lowerBound]
        return before.last == UInt8(ascii: "(") || after.first == UInt8(ascii: "(") || after.starts(with: "– ".utf8)
            || after.starts(with: "— ".utf8)
    }

    /// Brackets may stand in the element after the word: the generator puts glossary words there.
    private static func isExplainedNext(_ word: Word, _ node: NodeID, _ page: PageFacts) -> Bool {
        guard CollapsedText.isBlank(page.tree.textBytes(of: node)[word.range.upperBound...]) else { return false }
        let rest = page.tree.subtreeEnd(of: node)..<page.tree.subtreeEnd(of: page.tree.root)
        let next = rest.first { page.tree.kind(of: $0) == .text && !CollapsedText.isBlank(page.tree.textBytes(of: $0)) }
        return next.map { page.tree.textBytes(of: $0).trimmingASCIIWhitespace.first == UInt8(ascii: "(") } ?? false
    }

    /// A list of words on the same page explains it.
    private static func isDefined(_ word: ArraySlice<UInt8>, _ page: PageFacts) -> Bool {
        (page.elements(.dt) + page.elements(.dfn)).contains { page.runningText(of: $0)[...].contains(word) }
    }

    /// A word in capitals among others in capitals is not an abbreviation.
    private static func isShouting(_ word: Word, _ text: ArraySlice<UInt8>) -> Bool {
        Word.all(in: text).count { $0.isCapitals && $0.count > 6 } > 1
    }

    private static let known: Set<String> = [
        "США", "СССР", "ООН", "РФ", "ФИО", "СМС", "СМИ", "ВУЗ", "ВИЧ", "ДНК", "КБ", "МБ", "ГБ", "ТВ", "МВД", "МЧС",
        "ФСБ",
        "ЗАГС", "ИНН", "СНИЛС", "ГОСТ", "МСК", "ООО", "ОАО", "ПАО", "НДС", "ЕГЭ", "ЖКХ", "ГИБДД", "МФЦ", "АНО", "ФГБУ",
        "ГБУ", "ГКУ", "ВОИ", "ВОГ", "ВОС",
    ]

    private static let examples = Examples(
        passing: [
            "<p>ИПРА (индивидуальная программа реабилитации) нужна всем.</p>",
            "<p>Индивидуальная программа (ИПРА)</p>",
            "<p>Придите в ИПРА <span>(центр)</span>.</p>",
            "<p>ИПРА и квота</p><dl><dt>ИПРА</dt><dd>Программа</dd></dl>",
            "<p><abbr title=\"индивидуальная программа\">ИПРА</abbr></p>",
        ],
        failing: [
            "<p>↓Возьмите ИПРА с собой. Без ИПРА нельзя.</p>"
        ],
        inapplicable: [
            "<p>МФЦ и СНИЛС</p>",
            "<p>Текст</p>",
            "<p>ВНИМАНИЕ, ОБЪЯВЛЕН КОНКУРС, НЕ ЗАБУДЬТЕ</p>",
        ])
}

extension Abbreviation {
    private static func unexplained(_ name: String) -> Finding {
        let transcribed = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "сокращение «\(transcribed)» не объяснено", en: "the abbreviation “\(transcribed)” is not explained"
            ))
    }
}
