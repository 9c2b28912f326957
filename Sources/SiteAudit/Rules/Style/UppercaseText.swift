import HTMLTree
import SiteModel

/// `uppercase-text`: styles turn no phrases into capitals.
enum UppercaseText {
    static let rule = Rule(
        id: "uppercase-text", severity: .warning, criteria: ["1.4.8"], prose: prose,
        check: PageCheck(
            targets: { StyledText.blocks(on: $0) }, isSound: { !$0.styles.styles.contains(where: isAmiss) },
            judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Стили не делают фразы прописными", en: "Styles turn no phrases into capitals"),
        explanation: Message(
            ru: "Слова из прописных букв все одной высоты, и читать их труднее и дольше.",
            en: "Words of capitals are all of one height, and reading them takes longer."),
        help: Message(
            ru: "Уберите text-transform: uppercase; важное выделите размером или жирным.",
            en: "Drop text-transform: uppercase; stress what matters by size or weight."),
        proves: Message(
            ru: "Ни одну фразу стили не показывают прописными буквами.", en: "No phrase is shown in capitals by styles."
        ),
        cannotProve: Message(
            ru: "Фразы, которые так набраны: о них другое правило (capitals).",
            en: "Phrases that are typed so: another rule tells of them (capitals)."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        isAmiss(page.styles[node]) ? .failed(shouted()) : .passed
    }

    private static func isAmiss(_ style: ComputedStyle) -> Bool { style.text.transform == .uppercase }

    private static let examples = Examples(
        passing: [
            "<p>Приём идёт каждый день</p>", "<p style=\"text-transform: capitalize\">Приём идёт каждый день</p>",
        ],
        failing: [
            "↓<p style=\"text-transform: uppercase\">Приём идёт каждый день</p>",
            "<div style=\"text-transform: uppercase\">↓<h2>Приём идёт каждый день</h2></div>",
        ],
        inapplicable: [
            "<p style=\"text-transform: uppercase\">снилс</p>",
            "<p hidden style=\"text-transform: uppercase\">Приём идёт каждый день</p>",
        ])
}

extension UppercaseText {
    private static func shouted() -> Finding {
        Finding(
            Message(
                ru: "фраза показана прописными буквами (text-transform)",
                en: "the phrase is shown in capitals (text-transform)"))
    }
}
