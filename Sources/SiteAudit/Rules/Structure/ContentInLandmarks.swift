import HTMLTree
import SiteModel

/// `content-in-landmarks`: nothing on the page stands outside its areas.
enum ContentInLandmarks {
    static let rule = Rule(
        id: "content-in-landmarks", severity: .warning, criteria: ["1.3.1", "2.4.1"], prose: prose,
        check: PageCheck(targets: { page in page.main == nil ? [] : page.html.map { [$0] } ?? [] }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Всё содержание стоит в областях страницы", en: "All content stands inside the areas of the page"),
        explanation: Message(
            ru: "Кто ходит по областям (шапка, меню, основное, подвал), не встретит того, что стоит между ними.",
            en: "Who goes by areas (head, menu, main, foot) never meets what stands between them."),
        help: Message(
            ru: "Перенесите текст внутрь <header>, <nav>, <main>, <aside> или <footer>.",
            en: "Move the text into <header>, <nav>, <main>, <aside> or <footer>."),
        proves: Message(
            ru: "Весь текст, кроме ссылки к содержанию, стоит в областях.",
            en: "All text but the link to the content stands in areas."),
        cannotProve: Message(ru: "Что области выбраны верно.", en: "That the areas are the right ones."))

    private static func judge(_ html: NodeID, _ page: PageFacts) -> Outcome {
        var node = page.elements(.body).first.flatMap(page.tree.firstChild)
        let end = page.tree.subtreeEnd(of: html)
        var isTop = true
        while let current = node, current < end {
            // Links at the very top are met before any area is.
            let isTopLink = isTop && page.tree.isHTML(current, .a)
            if page.tree.isElement(current), isTopLink || isSkipped(current, page) {
                if !isTopLink { isTop = false }
                node = page.tree.subtreeEnd(of: current)
                continue
            }
            if isContent(current, page) { return .failed(outside(current, page)) }
            node = current.advanced(by: 1)
        }
        return .passed
    }

    private static func isContent(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard page.isExposed(node) else { return false }
        if page.tree.kind(of: node) == .text { return !CollapsedText.isBlank(page.tree.textBytes(of: node)) }
        return page.tree.isHTML(node, .img) && page.role(of: node) != Role.none
    }

    /// An area, or what needs none: a link within the page, a message that appears, a dialog.
    private static func isSkipped(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.tree.tag(of: node) {
        case .main, .nav, .aside, .header, .footer, .search, .dialog, .script, .noscript: return true
        case .section, .form:
            if page.tree.has(.ariaLabel, node) || page.tree.has(.ariaLabelledby, node) { return true }
        case .a: if page.tree.valueBytes(.href, of: node)?.first == UInt8(ascii: "#") { return true }
        default: break
        }
        guard page.tree.has(.role, node) else { return false }
        switch page.role(of: node) {
        case .main, .navigation, .complementary, .banner, .contentinfo, .search, .region, .form, .alert, .status,
            .log, .dialog, .alertdialog:
            return true
        default: return false
        }
    }

    private static let examples = Examples(
        passing: [
            "<p><a href=\"krupno/\">Крупный текст</a></p><main>Текст</main>",
            "<a href=\"#c\">К содержанию</a><header>Центр</header><main id=\"c\"><p>Текст</p></main>",
            "<div><nav>Меню</nav><main>Текст</main></div><footer>Подвал</footer>",
        ],
        failing: [
            "<main>Текст</main><a href=\"/\">↓На главную</a>", "<main>Текст</main><p>↓Часы приёма</p>",
            "<div>↓Объявление <b>сегодня</b></div><main>Текст</main>",
        ],
        inapplicable: ["<p>Текст</p>"])
}

extension ContentInLandmarks {
    private static func outside(_ node: NodeID, _ page: PageFacts) -> Finding {
        let text = CollapsedText.quoted(String(decoding: page.tree.textBytes(of: node), as: UTF8.self))
        return Finding(
            Message(
                ru: text.isEmpty ? "картинка стоит вне областей страницы" : "«\(text)» стоит вне областей страницы",
                en: text.isEmpty
                    ? "a picture stands outside the page's areas" : "“\(text)” stands outside the page's areas"),
            at: page.tree.offset(of: node).map(Finding.Spot.byte) ?? .absence)
    }
}
