import HTMLTree
import SiteModel

/// `moving-content`: nothing blinks, runs, reloads or takes the focus by itself.
enum MovingContent {
    static let rule = Rule(
        id: "moving-content", criteria: ["2.2.1", "2.2.2", "3.2.1", "3.2.5"], act: ["bc659a", "bisz58"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ничто не мигает, не бежит и не перезагружается само", en: "Nothing blinks, runs or reloads by itself"),
        explanation: Message(
            ru:
                "Бегущую строку не успеть прочесть, мигание отвлекает и опасно при эпилепсии, а страница, которая сменилась "
                + "сама, сбивает с места.",
            en: "Running text is too fast to read, blinking distracts and is a danger in epilepsy, and a page that "
                + "changes by itself loses the reader."),
        help: Message(
            ru: "Поставьте обычный текст вместо blink и marquee, ссылку вместо <meta http-equiv=\"refresh\">, удалите "
                + "autofocus.",
            en: "Put plain text in place of blink and marquee, a link in place of <meta http-equiv=\"refresh\">, and "
                + "remove autofocus."),
        proves: Message(
            ru: "Нет blink, marquee, autofocus и перезагрузки с задержкой.",
            en: "There is no blink, marquee, autofocus or delayed refresh."),
        cannotProve: Message(
            ru: "Движение, заданное стилями, скриптами и картинками GIF.",
            en: "Motion made by styles, scripts and GIF pictures."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let moving = (page.elements(.blink) + page.elements(.marquee)).filter(page.exposure.isRendered)
        let focused = page.elements(with: .autofocus).filter(page.exposure.isRendered)
        // Browsers heed the first one that can be read.
        let refresh = page.elements(.meta).first { page.exposure.isInPage($0) && delay(of: $0, page) != nil }
        return Set(moving + focused + [refresh].compactMap { $0 }).sorted()
    }

    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        switch page.tree.tag(of: node) {
        case .meta: PageCheck.Share(act: ["bc659a", "bisz58"], criteria: ["2.2.1", "3.2.5"])
        case .blink, .marquee: PageCheck.Share(act: [], criteria: ["2.2.2"])
        default: PageCheck.Share(act: [], criteria: ["3.2.1"])
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard page.tree.isHTML(node, .meta) else {
            let name = page.tree.name(of: node)
            let isMoving = page.tree.isHTML(node, .blink) || page.tree.isHTML(node, .marquee)
            return .failed(isMoving ? moving(name) : selfFocused(name))
        }
        guard let delay = delay(of: node, page), delay > 0 else { return .passed }
        // After more than twenty hours WCAG 2.2.1 does not mind.
        return .failed(reloading(delay, act: delay > 72_000 ? ["bisz58"] : ["bc659a", "bisz58"]))
    }

    /// Seconds of a `meta refresh` (HTML Standard, 4.2.5.3); nil when it is none, or cannot be read.
    private static func delay(of meta: NodeID, _ page: PageFacts) -> Int? {
        guard page.tree.value(.httpEquiv, of: meta, is: "refresh"),
            let content = page.tree.valueBytes(.content, of: meta)?.trimmingASCIIWhitespace
        else { return nil }
        let digits = content.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let rest = content[digits.endIndex...].drop { $0 == UInt8(ascii: ".") || ($0 >= 0x30 && $0 <= 0x39) }
        guard !(digits.isEmpty && rest.startIndex == digits.endIndex) else { return nil }
        if let next = rest.first, next != UInt8(ascii: ";"), next != UInt8(ascii: ","), !next.isASCIIWhitespace {
            return nil
        }
        let number = digits.drop { $0 == UInt8(ascii: "0") }
        return number.isEmpty ? 0 : Int(String(decoding: number.prefix(9), as: UTF8.self))
    }

    private static let examples = Examples(
        passing: [
            "<!DOCTYPE html><html lang=\"ru\"><head><meta http-equiv=\"refresh\" content=\"0; url=a.html\"></head></html>"
        ],
        failing: [
            "↓<marquee>Внимание</marquee>", "<p>↓<blink>Срочно</blink></p>", "↓<input aria-label=\"Поиск\" autofocus>",
            "<!DOCTYPE html><html lang=\"ru\"><head>↓<meta http-equiv=\"refresh\" content=\"30\"></head></html>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<marquee hidden>Текст</marquee>",
            "<!DOCTYPE html><html lang=\"ru\"><head><meta http-equiv=\"refresh\" content=\"+5\"></head></html>",
        ])
}

extension MovingContent {
    private static func moving(_ name: String) -> Finding {
        Finding(Message(ru: "элемент \(name) движется или мигает", en: "the element \(name) moves or blinks"))
    }

    private static func selfFocused(_ name: String) -> Finding {
        Finding(
            Message(
                ru: "autofocus у \(name) уводит фокус с начала страницы",
                en: "autofocus on \(name) takes the focus away from the top of the page"))
    }

    private static func reloading(_ delay: Int, act: [String]) -> Finding {
        let seconds = RussianPlural("секунду", "секунды", "секунд").count(delay)
        return Finding(
            Message(
                ru: "страница сменится сама через \(seconds)",
                en: "the page changes by itself after \(englishCount(delay, "second", "seconds"))"),
            act: act)
    }
}
