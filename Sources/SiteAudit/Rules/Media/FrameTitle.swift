import HTMLTree
import SiteModel

/// `frame-title`: an embedded page says what it is.
enum FrameTitle {
    static let rule = Rule(
        id: "frame-title", criteria: ["4.1.2", "2.4.1"], act: ["cae760"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У встроенной страницы есть название", en: "Embedded pages have a title"),
        explanation: Message(
            ru: "Карта или форма в рамке без названия звучит как «фрейм», и неясно, стоит ли в неё заходить.",
            en: "A map or form in a frame without a title is read as “frame”, and nobody knows whether to enter it."),
        help: Message(
            ru: "Добавьте title: <iframe title=\"Карта: как проехать\" …>. Рядом с картой напишите адрес словами.",
            en: "Add a title: <iframe title=\"Map: how to get there\" …>. Write the address in words beside a map."),
        proves: Message(ru: "У каждого iframe есть название.", en: "Every iframe has a title."),
        cannotProve: Message(
            ru: "Что название верное и что внутри всё доступно.",
            en: "That the title is right, and all inside accessible."))

    /// A frame the Tab key passes by is not met as a frame.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.iframe).filter { node in
            page.isExposed(node) && !page.isMarkedDecorative(node) && (page.tabindex(of: node) ?? 0) >= 0
        }
    }

    private static func judge(_ frame: NodeID, _ page: PageFacts) -> Outcome {
        page.hasAccessibleName(frame) ? .passed : .failed(untitled(page.tree.value(.src, of: frame) ?? ""))
    }

    private static let examples = Examples(
        passing: [
            "<iframe src=\"map.html\" title=\"Карта\"></iframe>",
            "<iframe src=\"map.html\" aria-label=\"Карта\"></iframe>",
        ],
        failing: [
            "↓<iframe src=\"map.html\"></iframe>", "↓<iframe src=\"map.html\" title=\" \" name=\"karta\"></iframe>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<iframe src=\"map.html\" role=\"none\"></iframe>",
            "<iframe src=\"map.html\" tabindex=\"-1\"></iframe>", "<iframe src=\"map.html\" hidden></iframe>",
        ])
}

extension FrameTitle {
    private static func untitled(_ address: String) -> Finding {
        let quoted = CollapsedText.quoted(address)
        return Finding(
            Message(
                ru: "у встроенной страницы «\(quoted)» нет названия (title)", en: "the frame “\(quoted)” has no title"))
    }
}
