import HTMLTree
import SiteModel

/// `colour-pair`: who sets the colour of text sets that of its ground too.
enum ColourPair {
    static let rule = Rule(
        id: "colour-pair", severity: .warning, criteria: ["1.4.3"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Цвет текста и цвет фона заданы вместе", en: "The colours of text and ground are set together"),
        explanation: Message(
            ru: "Кто выбрал в браузере свои цвета, получит ваш текст на своём фоне: чёрные буквы на чёрном.",
            en: "Who has chosen colours in the browser gets your text on that ground: black letters on black."),
        help: Message(
            ru: "Задайте цвет и фон в одном правиле, проще всего для body: color и background-color.",
            en: "Set colour and ground in one rule, best for body: color and background-color."),
        proves: Message(
            ru: "Над каждым текстом, которому задан цвет, задан и фон, и наоборот.",
            en: "Wherever the colour of text is set, that of the ground is set too, and the other way round."),
        cannotProve: Message(
            ru: "Что цвета различимы: об этом другие правила.",
            en: "That the colours differ enough: other rules tell that."
        ))

    /// Colours that were set for a text.
    private struct Pair {
        var text: AuthorValue?
        var ground: AuthorValue?
    }

    /// One finding of each kind: one rule mends all.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard page.sheets.isComplete, page.styles.isComplete else { return [] }
        var verdicts: [PageCheck.Verdict] = []
        var lacksGround = false
        var lacksText = false
        for sample in page.textSamples {
            if page.sheets.memo.isPaired(page.styles[sample]) {
                verdicts.append((sample, .passed))
                continue
            }
            guard let pair = pair(for: sample, page) else { continue }
            switch (pair.text, pair.ground) {
            case (let text?, nil) where !lacksGround:
                lacksGround = true
                verdicts.append((text.element, .failed(noGround(text.spot))))
            case (nil, let ground?) where !lacksText:
                lacksText = true
                verdicts.append((ground.element, .failed(noText(ground.spot))))
            case (.some, .some):
                page.sheets.memo.notePair(page.styles[sample])
                verdicts.append((sample, .passed))
            default: break
            }
        }
        return verdicts
    }

    /// Nil where the browser paints the rest itself.
    private static func pair(for sample: NodeID, _ page: PageFacts) -> Pair? {
        var pair = Pair()
        var next: NodeID? = sample
        while let element = next, page.tree.isElement(element) {
            if pair.text == nil { pair.text = page.authorValue(of: .color, on: element) }
            if pair.ground == nil { pair.ground = ground(of: element, page) }
            if pair.text != nil, pair.ground != nil { return pair }
            if isPainted(element, pair, page) { return nil }
            next = page.tree.parent(of: element)
        }
        return pair
    }

    private static func ground(of element: NodeID, _ page: PageFacts) -> AuthorValue? {
        let paint = page.styles[element].paint
        guard paint.background?.alpha != 0 || paint.picture != .none else { return nil }
        return page.authorValue(of: .backgroundColor, on: element)
            ?? page.authorValue(of: .backgroundImage, on: element)
    }

    private static func isPainted(_ element: NodeID, _ pair: Pair, _ page: PageFacts) -> Bool {
        switch page.tree.tag(of: element) {
        case .button, .input, .select, .textarea, .option, .mark, .dialog: true
        // A link has a colour of the browser's own.
        case .a: pair.text == nil && page.tree.has(.href, element)
        default: false
        }
    }

    private static let examples = Examples(
        passing: [
            "<style>body { color: #000; background: #fff }</style><p>Часы приёма</p>",
            "<style>html { background-color: #fff } p { color: #333 }</style><p>Часы приёма</p>",
            "<div style=\"background-image: linear-gradient(#fff, #eee); color: #000\">Часы приёма</div>",
        ],
        failing: [
            "<style>body { ↓color: #000 }</style><p>Часы приёма</p>",
            "<style>body { margin: 0; ↓background: #fff }</style><p>Часы приёма</p>",
            "↓<p style=\"color: #333\">Часы приёма</p>", "↓<table bgcolor=\"#eeeeee\"><tr><td>Часы приёма</table>",
            "<style>p { ↓color: #000; background: transparent }</style><p>Часы приёма</p>",
        ],
        inapplicable: [
            "<p>Часы приёма</p>", "<style>button { color: #000 }</style><button>Найти</button>",
            "<style>p { color: #000 }</style><p hidden>Часы приёма</p>",
            "<style>div { background: #fff }</style><div><a href=\"/\">Главная</a></div>",
        ])
}

extension ColourPair {
    private static func noGround(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "цвет текста задан, а цвет фона нигде над ним не задан",
                en: "the colour of text is set, that of its ground nowhere above it"), at: spot)
    }

    private static func noText(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "цвет фона задан, а цвет текста на нём нигде не задан",
                en: "the colour of the ground is set, that of the text on it nowhere"), at: spot)
    }
}
