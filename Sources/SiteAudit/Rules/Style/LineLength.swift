import HTMLTree
import SiteModel

/// `line-length`: lines of paragraphs are no longer than 80 characters.
enum LineLength {
    static let rule = Rule(
        id: "line-length", severity: .warning, criteria: ["1.4.8"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Строка не длиннее 80 знаков", en: "Lines are no longer than 80 characters"),
        explanation: Message(
            ru: "С конца длинной строки трудно вернуться к началу следующей: её теряют.",
            en: "From the end of a long line it is hard to find the beginning of the next."),
        help: Message(
            ru: "Задайте тексту max-width около 38rem.", en: "Give the text a max-width of about 38rem."),
        proves: Message(
            ru: "Там, где ширина текста задана, в строке не больше 80 знаков.",
            en: "Where the width of text is set, a line holds no more than 80 characters."),
        cannotProve: Message(
            ru: "Сколько знаков в строке там, где ширину определяет окно.",
            en: "How long lines are where the window decides."))

    /// Characters; letters are hardly ever wider than this share of their size.
    private static let most = 80.0
    private static let widest = 0.6
    /// Characters that fill several lines.
    private static let longText = 240

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var isJudged = Array(repeating: false, count: page.styles.styles.count)
        var told: Set<DeclarationPlace> = []
        return page.textBlocks.compactMap { block in
            let number = page.styles.number(of: block)
            guard !isJudged[number] else { return nil }
            isJudged[number] = true
            guard let room = room(for: block, page) else { return nil }
            let count = room.pixels / max(page.styles.styles[number].text.size * widest, 1)
            if count <= most { return (block, .passed) }
            guard count.isFinite else { return nil }
            guard page.textLength(of: block) > longText else {
                // A longer one of the same style may come.
                isJudged[number] = false
                return nil
            }
            guard !hasColumns(page) else { return nil }
            guard told.insert(room.value.place).inserted else { return nil }
            return (room.value.element, .failed(long(Int(min(count, 9_999)), room.value.spot)))
        }
    }

    /// The width that styles set for a block or what holds it, less what is kept free on the way; nil where something
    /// else decides.
    private static func room(for block: NodeID, _ page: PageFacts) -> (pixels: Double, value: AuthorValue)? {
        var free = 0.0
        var next: NodeID? = block
        while let element = next, page.tree.isElement(element) {
            let box = page.styles[element].box
            guard [.block, .listItem, .flowRoot].contains(box.display), !box.isOutOfFlow, box.float == .none else {
                return nil
            }
            let paddings = [box.paddings[1], box.paddings[3]].compactMap(\.pixels).reduce(0, +)
            if let value = limit(of: element, page) {
                let pixels = min(value.pixels, page.sheets.cascade.environment.width)
                return (pixels - free - (box.isBorderBox ? paddings : 0), value.value)
            }
            guard box.width == .auto, box.maxWidth == .auto else { return nil }
            free += paddings + [box.margins[1], box.margins[3]].compactMap(\.pixels).reduce(0, +)
            next = page.tree.parent(of: element)
        }
        return nil
    }

    private static func limit(of element: NodeID, _ page: PageFacts) -> (pixels: Double, value: AuthorValue)? {
        let box = page.styles[element].box
        if let most = box.maxWidth.pixels, most <= box.width.pixels ?? most {
            return page.authorValue(of: .maxWidth, on: element).map { (most, $0) }
        }
        guard let width = box.width.pixels else { return nil }
        return page.authorValue(of: .width, on: element).map { (width, $0) }
    }

    /// Whether styles speak of columns at all, which part a block.
    private static func hasColumns(_ page: PageFacts) -> Bool {
        page.sheets.cascade.sources.contains { source in
            source.sheet.declarations.contains { source.sheet.name(of: $0).starts(with: "column".utf8) }
        }
    }

    private static let text = String(repeating: "Часы приёма по будням. ", count: 20)

    private static let examples = Examples(
        passing: ["<p style=\"max-width: 38rem\">\(text)</p>", "<div style=\"width: 600px\"><p>\(text)</p></div>"],
        failing: [
            "<style>main { ↓max-width: 120ch }</style><main><p>\(text)</p></main>",
            "↓<div style=\"width: 1100px\"><p>\(text)</p></div>",
        ],
        inapplicable: [
            "<p>\(text)</p>", "<p style=\"max-width: 70rem\">Часы приёма</p>",
            "<div style=\"max-width: 70rem; display: grid\"><p>\(text)</p></div>",
            "<style>p { columns: 2 }</style><div style=\"max-width: 70rem\"><p>\(text)</p></div>",
        ])
}

extension LineLength {
    private static func long(_ count: Int, _ spot: Finding.Spot) -> Finding {
        let signs = RussianPlural("знака", "знаков", "знаков").count(count)
        return Finding(
            Message(
                ru: "строка текста длиннее 80 знаков: сюда помещается не меньше \(signs)",
                en: "lines of text are longer than 80 characters: at least \(count) have room here"), at: spot)
    }
}
