import HTMLTree
import SiteModel

/// `heading-topic`: a heading tells what follows it.
enum HeadingTopic {
    static let rule = Rule(
        id: "heading-topic", severity: .warning, criteria: ["2.4.6"], act: ["b49b2e"], prose: prose,
        check: PageCheck(
            targets: { page in page.headings.map(\.node).filter { !page.name(ofHeading: $0).isEmpty } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Заголовок говорит, о чём текст под ним", en: "A heading says what follows it"),
        explanation: Message(
            ru: "Многие читают сначала одни заголовки и по ним решают, где остановиться.",
            en: "Many people read the headings first, and by them decide where to stop."),
        help: Message(
            ru: "Назовите в заголовке то, что под ним: не «Заголовок», а «Часы приёма».",
            en: "Name in the heading what follows: not “Heading” but “Opening hours”."),
        proves: Message(
            ru: "Заголовки — не заготовки, и ни один не говорит явно о другом, чем текст сразу под ним.",
            en: "Headings are no placeholders, and none speaks plainly of another thing than the text right after it."),
        cannotProve: Message(
            ru: "Что заголовок точен: это может сказать только читатель.",
            en: "That a heading is precise: only a reader can say."))

    private static func judge(_ heading: NodeID, _ page: PageFacts) -> Outcome {
        let name = page.name(ofHeading: heading)
        if PlaceholderWords.isHeading(name) { return .failed(placeholder(name)) }
        // A word of no known field may be what the text is about.
        guard Topic.mayAllBeKnown(name) else { return .unknown }
        let words = ContentWords(name).words
        guard !words.isEmpty, words.count <= 4 else { return .unknown }
        let topics = words.map(Topic.bits)
        guard topics.allSatisfy({ $0 != 0 }) else { return .unknown }
        let text = firstText(after: heading, page)
        guard !text.isEmpty, let other = otherTopic(in: text, than: topics.reduce(0, |), words) else { return .unknown }
        return .failed(strange(name, other.map(\.text)))
    }

    /// The first block of text below a heading, up to the next one.
    private static func firstText(after heading: NodeID, _ page: PageFacts) -> ContentWords {
        var text = ContentWords("")
        let next = page.index(ofHeading: heading) + 1
        let end = next < page.headings.count ? page.headings[next].node : page.tree.subtreeEnd(of: page.tree.root)
        var block: NodeID?
        var node = page.tree.subtreeEnd(of: heading)
        while node < end, text.words.count < 60 {
            if page.tree.kind(of: node) == .text, page.isExposed(node),
                !CollapsedText.isBlank(page.tree.textBytes(of: node))
            {
                if let block, !page.tree.contains(block, node), text.words.count > 2 { return text }
                text.add(page.tree.textBytes(of: node))
                block = block ?? page.tree.parent(of: node)
            } else if page.tree.isHTML(node, .img), page.isExposed(node) {
                return ContentWords("")
            }
            node = node.advanced(by: 1)
        }
        return text
    }

    /// Words of one field that is not the heading's, when the text has none of the heading's words or field.
    private static func otherTopic(in text: ContentWords, than topics: UInt32, _ heading: [PlainWord]) -> [PlainWord]? {
        let related = Topic.neighbours(of: topics)
        var found: [UInt32: [PlainWord]] = [:]
        for word in text.words {
            let bits = Topic.bits(of: word)
            if bits & related != 0 { return nil }
            for shift in 0..<UInt32(32) where bits & (1 << shift) != 0 {
                if !(found[1 << shift]?.contains { $0.bytes == word.bytes } ?? false) {
                    found[1 << shift, default: []].append(word)
                }
            }
        }
        let least = text.words.count <= 20 ? 2 : 3
        guard let other = found.values.filter({ $0.count >= least }).max(by: { $0.count < $1.count }) else {
            return nil
        }
        let stems = Stems(text)
        return heading.contains(where: stems.contains) ? nil : other
    }

    private static let examples = Examples(
        passing: [
            "<h2>Часы работы</h2><p>Открыто с понедельника по пятницу.</p>",
            "<h2>Кинотеатр</h2><p>Открыто с понедельника по пятницу, в воскресенье закрыто.</p>",
            "<h2>Погода и дорога</h2><p>Мы открыты с понедельника по пятницу.</p>",
            "<h2>Что взять с собой</h2><ul><li>Паспорт</li><li>Полис</li></ul>", "<h2>А</h2><p>Абонемент</p>",
        ],
        failing: [
            "↓<h2>Прогноз погоды</h2><p>Мы открыты с понедельника по пятницу</p>",
            "↓<h2>Recipes</h2><p>The football match begins when both teams are there.</p>",
            "↓<h2>Заголовок 2</h2><p>Приём граждан</p>", "↓<p role=\"heading\">Lorem ipsum</p><p>Приём граждан</p>",
        ],
        inapplicable: ["<p>Текст</p>", "<h2></h2>", "<h2 hidden>Заголовок</h2>"])
}

extension HeadingTopic {
    private static func placeholder(_ heading: String) -> Finding {
        let quoted = CollapsedText.quoted(heading)
        return Finding(
            Message(
                ru: "заголовок «\(quoted)» остался от заготовки", en: "the heading “\(quoted)” is a placeholder"),
            at: .wording)
    }

    private static func strange(_ heading: String, _ words: [String]) -> Finding {
        let quoted = CollapsedText.quoted(heading)
        let list = words.prefix(3).joined(separator: ", ")
        return Finding(
            Message(
                ru: "заголовок «\(quoted)», а текст сразу под ним о другом: \(list)",
                en: "the heading is “\(quoted)”, but the text right after it is about something else: \(list)"),
            at: .wording)
    }
}
