import HTMLTree
import SiteModel

/// `new-window`: a link that opens a new window says so.
enum NewWindow {
    static let rule = Rule(
        id: "new-window", severity: .warning, criteria: ["3.2.5"], prose: prose,
        check: PageCheck(targets: { page in page.links.filter { opensWindow($0, page) } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "О новом окне сказано в тексте ссылки", en: "Links say that they open a new window"),
        explanation: Message(
            ru: "В новом окне не действует «Назад»; многие не понимают, куда делась прежняя страница.",
            en: "“Back” does nothing in a new window; many do not understand where the old page has gone."),
        help: Message(
            ru: "Удалите target=\"_blank\" или допишите в ссылку «(откроется в новой вкладке)».",
            en: "Remove target=\"_blank\", or add “(opens in a new tab)” to the link."),
        proves: Message(
            ru: "Каждая ссылка в новое окно об этом предупреждает.", en: "Every link to a new window says so."),
        cannotProve: Message(ru: "Окна, которые открывает скрипт.", en: "Windows opened by scripts."))

    private static func opensWindow(_ link: NodeID, _ page: PageFacts) -> Bool {
        guard let target = page.tree.valueBytes(.target, of: link)?.trimmingASCIIWhitespace, !target.isEmpty else {
            return false
        }
        return !target.equals("_self") && !target.equals("_top") && !target.equals("_parent")
    }

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        var texts = [page.name(ofLink: link), page.tree.value(.title, of: link) ?? ""]
        texts += page.elements(listedIn: .ariaDescribedby, of: link).map(page.tree.textContent)
        let isTold = texts.contains { text in
            let bytes = Array(text.utf8)
            guard bytes.withUnsafeBufferPointer({ beginnings.mayStand(in: $0) }) else { return false }
            let words = " " + bytes[...].spokenWords + " "
            return notices.contains { words.utf8.contains($0.utf8) }
        }
        return isTold ? .passed : .failed(untold(texts[0]))
    }

    private static let beginnings = WordBeginnings(stems: ["окн", "вкладк", "window", "tab"])
    private static let notices = [
        " новом окне ", " новое окно ", " новой вкладке ", " новая вкладка ", " новую вкладку ", " другом окне ",
        " отдельном окне ", " отдельной вкладке ", " new window ", " new tab ",
    ]

    private static let examples = Examples(
        passing: [
            "<a href=\"https://a.example/\" target=\"_blank\">Портал (откроется в новой вкладке)</a>",
            "<a href=\"/\" target=\"_blank\" title=\"Откроется в новом окне\">Портал</a>",
            "<a href=\"/\" target=\"_blank\">Портал <img src=\"n.png\" alt=\"новое окно\"></a>",
        ],
        failing: [
            "↓<a href=\"https://a.example/\" target=\"_blank\">Портал</a>", "↓<a href=\"/\" target=\"okno\">Портал</a>",
        ],
        inapplicable: ["<a href=\"/\">Портал</a>", "<a href=\"/\" target=\"_self\">Портал</a>"])
}

extension NewWindow {
    private static func untold(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "ссылка «\(quoted)» открывает новое окно и не говорит об этом",
                en: "the link “\(quoted)” opens a new window and does not say so"))
    }
}
