import HTMLTree
import SiteModel

/// `video-review`: a person looks whether videos have captions, descriptions and transcripts that are right.
enum VideoReview {
    static let rule = Rule(
        id: "video-review", severity: .review, criteria: ["1.2.1", "1.2.2", "1.2.3", "1.2.5", "1.2.8"],
        act: [
            "1a02b0", "1ea59c", "1ec09b", "ab4d13", "c3232f", "c5a4ea", "d7ba54", "eac66b", "ee13b5", "f51b46",
            "fd26cf",
        ], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Видео понятно тому, кто не видит или не слышит",
            en: "Videos make sense without sight or without hearing"),
        explanation: Message(
            ru: "Субтитры, тифлокомментарий и запись текстом нужны тем, кто не слышит или не видит ролика.",
            en: "Who does not hear or see a video needs captions, audio description or a transcript."),
        help: Message(
            ru: "Посмотрите ролик без звука с субтитрами, затем послушайте, не глядя: всё ли понятно.",
            en: "Watch the video without sound but with captions, then listen without looking: is all understood?"),
        proves: Message(
            ru: "Видео на странице нет.",
            en: "The page has no video."),
        cannotProve: Message(
            ru: "Что сказано и показано в ролике.",
            en: "What is said and shown in a video."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        page.elements(.video).filter { page.exposure.isRendered($0) && page.hasMedia($0) }.map {
            ($0, .cantTell(look()))
        }
    }

    private static let examples = Examples(
        passing: [],
        failing: ["↓<video src=\"a.mp4\" controls></video>"],
        inapplicable: ["<p>Текст</p>", "<video src=\"a.mp4\" style=\"display: none\"></video>"])
}

extension VideoReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "посмотрите видео: верны ли субтитры, описание и запись текстом",
                en: "watch the video: are captions, description and transcript right"))
    }
}
