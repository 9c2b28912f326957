import HTMLTree
import SiteModel

/// `shortcut-review`: a person looks whether scripts act on single letters.
enum ShortcutReview {
    static let rule = Rule(
        id: "shortcut-review", severity: .review, criteria: ["2.1.4"],
        act: ["ffbc54"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Одна буква на клавиатуре ничего не запускает",
            en: "A single letter of the keyboard starts nothing"),
        explanation: Message(
            ru: "Кто диктует голосом или задевает клавиши, случайно запускает такие команды.",
            en: "Who dictates or hits keys by chance starts such commands unawares."),
        help: Message(
            ru: "Понажимайте буквы, не стоя в поле: ничего не должно происходить.",
            en: "Press letters outside of fields: nothing ought to happen."),
        proves: Message(
            ru: "Скриптов, которые слушают клавиатуру, не видно.",
            en: "No scripts are seen to listen to the keyboard."),
        cannotProve: Message(
            ru: "Что делают скрипты.",
            en: "What scripts do."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard let html = page.html, page.scripts(mention: ["key"]) else { return [] }
        return [(html, .cantTell(look()))]
    }

    private static let examples = Examples(
        passing: [],
        failing: ["<script>document.onkeydown = f</script>", "<script src=\"a.js\"></script>"],
        inapplicable: ["<p>Текст</p>", "<script>let a = 1</script>"])
}

extension ShortcutReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "понажимайте буквы вне полей: скрипты слушают клавиатуру",
                en: "press letters outside of fields: scripts listen to the keyboard"), at: .absence)
    }
}
