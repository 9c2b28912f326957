import HTMLTree
import SiteModel

/// `autoplay-review`: sound that starts by itself is short or can be stopped.
enum AutoplayReview {
    static let rule = Rule(
        id: "autoplay-review", severity: .review, criteria: ["1.4.2"],
        act: ["80f0bf", "4c31df", "aaa1bf"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Звук, который включается сам, можно выключить",
            en: "Sound that starts by itself can be stopped"),
        explanation: Message(
            ru: "Чужой голос поверх голоса программы чтения не даёт понять ни того, ни другого.",
            en: "A strange voice over that of a screen reader drowns both."),
        help: Message(
            ru: "Уберите autoplay или добавьте controls.",
            en: "Remove autoplay or add controls."),
        proves: Message(
            ru: "Сам включается только звук не длиннее трёх секунд (по #t=) или с кнопками.",
            en: "Only sound of three seconds at most (by #t=) or with controls starts by itself."),
        cannotProve: Message(
            ru: "Сколько длится запись и есть ли в ней звук.",
            en: "How long a recording is and whether it has sound."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        (page.elements(.audio) + page.elements(.video)).filter { media in
            page.exposure.isInPage(media) && page.tree.has(.autoplay, media) && !page.tree.has(.muted, media)
                && page.hasMedia(media)
        }.sorted().map { ($0, judge($0, page)) }
    }

    private static func judge(_ media: NodeID, _ page: PageFacts) -> Outcome {
        if isShort(media, page) { return .passed }
        // Who can stop it is not harmed by its length.
        let isStoppable = page.tree.has(.controls, media) && page.exposure.isRendered(media)
        return .cantTell(isStoppable ? look(act: ["aaa1bf"]) : look(act: nil))
    }

    /// By the time that the address names (Media Fragments 1.0, 4.2.1): `#t=25,27`.
    private static func isShort(_ media: NodeID, _ page: PageFacts) -> Bool {
        let address = page.tree.valueBytes(.src, of: media).map { WebAddress($0) }
        let written = address?.fragment.map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard written.hasPrefix("t=") else { return false }
        let times = written.dropFirst(2).split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        guard times.count == 2, let end = times[1] else { return false }
        let start = times[0] ?? 0
        return end > start && end - start <= 3 && !page.tree.has(.loop, media)
    }

    private static let examples = Examples(
        passing: ["<audio src=\"a.mp3#t=1,3\" autoplay></audio>"],
        failing: [
            "↓<audio src=\"a.mp3\" autoplay></audio>", "↓<video src=\"a.mp4\" autoplay controls></video>",
            "↓<audio src=\"a.mp3#t=1,9\" autoplay></audio>",
        ],
        inapplicable: [
            "<audio src=\"a.mp3\" controls></audio>", "<video src=\"a.mp4\" autoplay muted></video>",
            "<video autoplay></video>",
        ])
}

extension AutoplayReview {
    private static func look(act: [String]?) -> Finding {
        Finding(
            Message(
                ru: "проверьте, длится ли звук дольше трёх секунд и можно ли его выключить",
                en: "check whether the sound lasts more than three seconds and can be stopped"),
            act: act)
    }
}
