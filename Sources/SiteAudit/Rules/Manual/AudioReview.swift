import HTMLTree
import SiteModel

/// `audio-review`: a person looks whether recordings of sound have a transcript that is right.
enum AudioReview {
    static let rule = Rule(
        id: "audio-review", severity: .review, criteria: ["1.2.1"],
        act: ["2eb176", "afb423", "e7aa44"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Записи звука есть и текстом",
            en: "Recordings of sound are there as text too"),
        explanation: Message(
            ru: "Кто не слышит, тому нужен текст записи.",
            en: "Who does not hear needs the text of a recording."),
        help: Message(
            ru: "Сравните запись с её текстом на странице.",
            en: "Compare the recording with its text on the page."),
        proves: Message(
            ru: "Записей звука на странице нет.",
            en: "The page has no recordings of sound."),
        cannotProve: Message(
            ru: "Что в записи сказано.",
            en: "What is said in a recording."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        page.elements(.audio).filter { audio in
            // Without controls nothing shows, and only what starts by itself is heard.
            let shows = page.exposure.isRendered(audio) && page.tree.has(.controls, audio)
            let sounds = page.exposure.isInPage(audio) && page.tree.has(.autoplay, audio)
            return (shows || sounds) && page.hasMedia(audio)
        }.map { ($0, .cantTell(look())) }
    }

    private static let examples = Examples(
        passing: [],
        failing: ["↓<audio src=\"a.mp3\" controls></audio>"],
        inapplicable: ["<audio src=\"a.mp3\"></audio>", "<audio src=\"a.mp3\" controls hidden></audio>"])
}

extension AudioReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "послушайте запись: весь ли её текст есть на странице",
                en: "listen to the recording: is all of its text on the page"))
    }
}
