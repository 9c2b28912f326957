import HTMLTree
import SiteModel

/// `device-motion-review`: a person looks whether moving the device is never the only way.
enum DeviceMotionReview {
    static let rule = Rule(
        id: "device-motion-review", severity: .review, criteria: ["2.5.4"],
        act: ["7677a9", "c249d5"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ничто не требует трясти или наклонять телефон",
            en: "Nothing needs the phone to be shaken or tilted"),
        explanation: Message(
            ru: "Телефон бывает закреплён на кресле, а рука дрожит.",
            en: "Phones are fixed to wheelchairs, and hands tremble."),
        help: Message(
            ru: "Проверьте, что всё делается и кнопкой, а движение можно отключить.",
            en: "Check that all is done by a button too, and that motion can be switched off."),
        proves: Message(
            ru: "Скриптов, которые слушают движение устройства, не видно.",
            en: "No scripts are seen to listen to the motion of the device."),
        cannotProve: Message(
            ru: "Что делают скрипты.",
            en: "What scripts do."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let words = ["devicemotion", "deviceorientation", "accelerometer", "gyroscope", "orientationsensor"]
        guard let html = page.html, page.scripts(mention: words) else { return [] }
        return [(html, .cantTell(look()))]
    }

    private static let examples = Examples(
        passing: [],
        failing: ["<script>addEventListener('devicemotion', f)</script>"],
        inapplicable: ["<p>Текст</p>", "<script>let a = 1</script>"])
}

extension DeviceMotionReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "проверьте, нужно ли двигать устройство: скрипты могут это слушать",
                en: "check whether the device has to be moved: scripts may listen to that"), at: .absence)
    }
}
