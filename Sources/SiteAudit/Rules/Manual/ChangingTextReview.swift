import HTMLTree
import SiteModel

/// `changing-text-review`: a person looks whether text that changes by itself can be stopped.
enum ChangingTextReview {
    static let rule = Rule(
        id: "changing-text-review", severity: .review, criteria: ["2.2.2"],
        act: ["efbfc7"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Текст, который меняется сам, можно остановить",
            en: "Text that changes by itself can be stopped"),
        explanation: Message(
            ru: "Меняющийся текст не успеть прочесть и от него не отвлечься.",
            en: "Changing text is too fast to read and too loud to ignore."),
        help: Message(
            ru: "Подождите на странице полминуты: не меняется ли текст сам.",
            en: "Wait on the page for half a minute: does text change by itself?"),
        proves: Message(
            ru: "Скриптов на странице нет.",
            en: "The page has no scripts."),
        cannotProve: Message(
            ru: "Что делают скрипты.",
            en: "What scripts do."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard let html = page.html, page.scripts(mention: ["interval", "timeout", "animationframe"]) else { return [] }
        return [(html, .cantTell(look()))]
    }

    private static let examples = Examples(
        passing: [],
        failing: ["<script>setInterval(f, 100)</script>"],
        inapplicable: ["<p>Текст</p>", "<script>let a = 1</script>"])
}

extension ChangingTextReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "подождите на странице: скрипты могут менять текст",
                en: "wait on the page: scripts may change its text"), at: .absence)
    }
}
