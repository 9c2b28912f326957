import HTMLTree
import SiteModel

/// `fragment-target`: a link within the page finds its goal.
enum FragmentTarget {
    static let rule = Rule(
        id: "fragment-target", criteria: ["2.4.1", "2.4.4"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылка внутри страницы ведёт туда, где есть её цель", en: "Links within the page find their goal"),
        explanation: Message(
            ru: "По ссылке на пропавшее место ничего не происходит, и человек думает, что сайт сломан.",
            en: "A link to a place that is gone does nothing, and people think the site is broken."),
        help: Message(
            ru: "Исправьте адрес после знака # или дайте нужному заголовку такой id.",
            en: "Mend the address after #, or give the heading that id."),
        proves: Message(
            ru: "У каждой ссылки внутри страницы есть цель.", en: "Every link within the page has a goal."),
        cannotProve: Message(ru: "Что цель та самая.", en: "That it is the right goal."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let skip = SkipLink.judgedLink(on: page)
        return page.links.filter { link in
            guard let address = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace, link != skip else {
                return false
            }
            return address.count > 1 && address.first == UInt8(ascii: "#")
        }
    }

    /// HTML Standard, 7.4.6.4: the id as written, then decoded, then an anchor's name, then the word “top”.
    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        let address = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace ?? []
        let id = address.dropFirst()
        if page.element(withID: id) != nil || id.equals("top") || id.starts(with: ":~:".utf8) { return .passed }
        let text = String(decoding: id, as: UTF8.self)
        let decoded = PercentEncoding.decoded(text)
        if page.element(withID: decoded[...]) != nil || isAnchor(decoded[...], page) { return .passed }
        return .failed(lost(String(decoding: decoded, as: UTF8.self), page))
    }

    private static func isAnchor(_ name: ArraySlice<UInt8>, _ page: PageFacts) -> Bool {
        page.elements(.a).contains { page.tree.valueBytes(.name, of: $0) == name }
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"#chasy\">Часы</a><h2 id=\"chasy\">Часы</h2>", "<a href=\"#top\">Наверх</a>",
            "<a href=\"#%D1%81\">С</a><h2 id=\"с\">С</h2>", "<a href=\"#staroe\">С</a><a name=\"staroe\"></a>",
        ],
        failing: ["↓<a href=\"#chasy\">Часы</a><h2 id=\"chasi\">Часы</h2>"],
        inapplicable: [
            "<a href=\"x.html#net\">Часы</a>", "<a href=\"#\">Наверх</a>",
            "<a href=\"#net\">К содержанию</a><a href=\"/\">Главная</a><main></main>",
        ])
}

extension FragmentTarget {
    private static func lost(_ id: String, _ page: PageFacts) -> Finding {
        let quoted = CollapsedText.quoted(id)
        // Two hundred names are enough to guess from.
        let known = page.named.prefix(200).compactMap { page.tree.value(.id, of: $0) }
        let nearest = Nearest.name(to: id, among: known).map(CollapsedText.quoted)
        return Finding(
            Message(
                ru: "ссылка ведёт на «#\(quoted)», которого на странице нет"
                    + (nearest.map { "; возможно, вы имели в виду «#\($0)»" } ?? ""),
                en: "the link leads to “#\(quoted)”, which is not on the page"
                    + (nearest.map { "; did you mean “#\($0)”" } ?? "")))
    }
}
