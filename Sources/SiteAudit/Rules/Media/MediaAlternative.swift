import HTMLTree
import SiteModel

/// `media-alternative`: videos have captions, and nothing sounds by itself.
enum MediaAlternative {
    static let rule = Rule(
        id: "media-alternative", criteria: ["1.2.2", "1.4.2"], prose: prose,
        check: PageCheck(
            targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У видео есть субтитры, звук не включается сам",
            en: "Videos have captions and no sound starts by itself"),
        explanation: Message(
            ru: "Субтитры нужны глухим и всем, кто смотрит без звука. Звук, который включился сам, заглушает программу "
                + "экранного доступа.",
            en: "Captions are for deaf people and for all who watch without sound. Sound that starts by itself drowns "
                + "the screen reader."),
        help: Message(
            ru: "Добавьте <track kind=\"captions\" src=\"…vtt\" srclang=\"ru\" label=\"Субтитры\">; удалите autoplay. "
                + "Видео без звука пометьте словом muted.",
            en: "Add <track kind=\"captions\" src=\"…vtt\" srclang=\"ru\" label=\"Captions\">; remove autoplay. Mark a "
                + "video without sound as muted."),
        proves: Message(
            ru: "У каждого видео со звуком есть дорожка субтитров; autoplay со звуком нет.",
            en: "Every video with sound has a track of captions; nothing plays sound by itself."),
        cannotProve: Message(
            ru: "Что субтитры верны, есть ли тифлокомментарий и текст записи; видео со сторонних сайтов.",
            en: "That captions are right, whether there is audio description or a transcript; videos of other sites."))

    /// What starts by itself is heard, seen or not.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        (page.elements(.video) + page.elements(.audio)).filter { media in
            page.isExposed(media) || page.exposure.isInPage(media) && page.tree.has(.autoplay, media)
        }.sorted()
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard !page.tree.has(.muted, node) else { return .passed }
        var findings: [Finding] = []
        if page.tree.isHTML(node, .video), page.isExposed(node), !hasCaptions(node, page) {
            findings.append(captionless())
        }
        if page.tree.has(.autoplay, node) { findings.append(selfStarting()) }
        return .judged(findings)
    }

    /// A track without a kind is of subtitles (HTML Standard, 4.8.11.11).
    private static func hasCaptions(_ video: NodeID, _ page: PageFacts) -> Bool {
        page.elements(.track, in: video).contains { track in
            guard page.tree.has(.src, track) else { return false }
            return !page.tree.has(.kind, track) || page.tree.value(.kind, of: track, is: "captions")
                || page.tree.value(.kind, of: track, is: "subtitles")
        }
    }

    private static let examples = Examples(
        passing: [
            "<video src=\"a.mp4\" controls><track kind=\"captions\" src=\"a.vtt\"></video>",
            "<video src=\"a.mp4\" muted autoplay loop></video>", "<audio src=\"a.mp3\" controls></audio>",
        ],
        failing: [
            "↓<video src=\"a.mp4\" controls></video>", "↓<audio src=\"a.mp3\" autoplay></audio>",
            "↓<video src=\"a.mp4\"><track kind=\"chapters\" src=\"a.vtt\"></video>",
        ],
        inapplicable: ["<p>Текст</p>", "<video src=\"a.mp4\" hidden></video>"])
}

extension MediaAlternative {
    private static func captionless() -> Finding {
        Finding(Message(ru: "у видео нет субтитров (track)", en: "the video has no captions (track)"))
    }

    private static func selfStarting() -> Finding {
        Finding(Message(ru: "звук включается сам (autoplay)", en: "sound starts by itself (autoplay)"))
    }
}
