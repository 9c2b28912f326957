import HTMLTree
import SiteModel

/// `keyboard-trap-review`: a person looks whether the focus can leave what scripts made.
enum KeyboardTrapReview {
    static let rule = Rule(
        id: "keyboard-trap-review", severity: .review, criteria: ["2.1.2"],
        act: ["80af7b", "a1b64e", "ebe86a"], isManual: true, prose: prose,
        check: PageCheck(share: share, verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Из любого места страницы можно уйти клавишей Tab",
            en: "The Tab key leads out of every place of the page"),
        explanation: Message(
            ru: "Кто пользуется одной клавиатурой, из ловушки не выберется и закроет сайт.",
            en: "Who has nothing but a keyboard never leaves a trap and closes the site."),
        help: Message(
            ru: "Пройдите страницу клавишей Tab до конца и назад клавишами Shift+Tab.",
            en: "Go through the page with Tab to its end, and back with Shift+Tab."),
        proves: Message(
            ru: "На странице есть куда встать фокусу, и нет скриптов и вставок, которые могли бы его удержать.",
            en: "The page has what takes the focus, and no scripts or frames that could hold it."),
        cannotProve: Message(
            ru: "Что делают с фокусом скрипты и вставки с других сайтов.",
            en: "What scripts and frames of other sites do with the focus."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard let html = page.html, page.tree.all.contains(where: page.isFocusable) else { return [] }
        let frames = page.elements(.iframe) + page.elements(.object) + page.elements(.embed)
        let isFree = !page.hasScripts && frames.isEmpty
        return [(html, isFree ? .passed : .cantTell(look()))]
    }

    private static func share(_ html: NodeID, _ page: PageFacts) -> PageCheck.Share {
        // The rule on other keys is about traps alone, and without scripts there is none.
        let isFree = !page.hasScripts && page.elements(.iframe).isEmpty
        return PageCheck.Share(
            act: isFree ? ["80af7b", "a1b64e"] : ["80af7b", "a1b64e", "ebe86a"], criteria: ["2.1.2"])
    }

    private static let examples = Examples(
        passing: ["<a href=\"a.html\">А</a>"],
        failing: ["<button onclick=\"f()\">Б</button>", "<a href=\"a.html\">А</a><script>f()</script>"],
        inapplicable: ["<p>Текст</p>"])
}

extension KeyboardTrapReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "пройдите страницу клавишей Tab: скрипты или вставки могут удержать фокус",
                en: "go through the page with Tab: scripts or frames may hold the focus"), at: .absence)
    }
}
