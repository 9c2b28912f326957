import HTMLTree
import SiteModel

/// `fake-heading`: what looks like a heading is one.
enum FakeHeading {
    static let rule = Rule(
        id: "fake-heading", severity: .warning, criteria: ["1.3.1", "2.4.6"], prose: prose,
        check: PageCheck(targets: { page in page.elements(.p).filter { isBold($0, page) } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Жирный абзац не играет роль заголовка", en: "No bold paragraph plays a heading"),
        explanation: Message(
            ru: "По заголовкам перескакивают между разделами; жирный абзац в их список не попадает.",
            en: "People jump from heading to heading; a bold paragraph is not in their list."),
        help: Message(
            ru: "Сделайте абзац заголовком: в Markdown ## перед текстом, в HTML <h2>…</h2>.",
            en: "Make the paragraph a heading: ## before the text in Markdown, <h2>…</h2> in HTML."),
        proves: Message(
            ru: "Нет коротких абзацев, которые целиком набраны жирным и стоят над другим текстом.",
            en: "No short paragraph is all bold and stands above other text."),
        cannotProve: Message(
            ru: "Заголовки, которые только стилями сделаны крупными.", en: "Headings made big by styles alone."))

    /// Whether all its text is in one `strong` or `b`.
    private static func isBold(_ paragraph: NodeID, _ page: PageFacts) -> Bool {
        guard page.isExposed(paragraph) else { return false }
        var bold: NodeID?
        for child in page.tree.children(of: paragraph) {
            switch page.tree.kind(of: child) {
            case .text: guard CollapsedText.isBlank(page.tree.textBytes(of: child)) else { return false }
            case .element:
                guard bold == nil, page.tree.isHTML(child, .strong) || page.tree.isHTML(child, .b) else { return false }
                bold = child
            default: break
            }
        }
        return bold != nil
    }

    private static func judge(_ paragraph: NodeID, _ page: PageFacts) -> Outcome {
        let text = CollapsedText.string(Array(page.tree.textContent(of: paragraph).utf8)[...])
        let length = text.unicodeScalars.count
        guard length >= 3, length <= 80, let last = text.unicodeScalars.last, !".!?:;,…".unicodeScalars.contains(last),
            standsAboveText(paragraph, page)
        else { return .passed }
        return .failed(posing(text))
    }

    /// Followed by text, and in no place where a short bold text is something else.
    private static func standsAboveText(_ paragraph: NodeID, _ page: PageFacts) -> Bool {
        let isElsewhere = page.tree.ancestors(of: paragraph).contains { node in
            switch page.tree.tag(of: node) {
            case .td, .th, .li, .figcaption, .blockquote, .a, .button, .summary, .dt, .dd, .footer, .address: true
            default: false
            }
        }
        guard !isElsewhere, !namesItsGroup(paragraph, page) else { return false }
        var next = page.tree.nextSibling(of: paragraph)
        while let node = next, !page.tree.isElement(node) { next = page.tree.nextSibling(of: node) }
        guard let node = next else { return false }
        switch page.tree.tag(of: node) {
        case .p, .ul, .ol, .dl, .table, .figure, .div: return !isBold(node, page)
        default: return false
        }
    }

    /// Whether what it stands in takes its name from it: then it is a label, and read out as one.
    private static func namesItsGroup(_ paragraph: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.has(.id, paragraph) else { return false }
        return page.tree.ancestors(of: paragraph).contains { node in
            page.elements(listedIn: .ariaLabelledby, of: node).contains(paragraph)
        }
    }

    private static let examples = Examples(
        passing: [
            "<p><strong>Внимание!</strong></p><p>Приём перенесён.</p>", "<p><b>Важно:</b></p><p>возьмите паспорт</p>",
            "<table><tr><td><p><b>Часы</b></p><p>9–18</p></td></tr></table>", "<p><b>Центр занятости</b></p>",
            "<div role=\"note\" aria-labelledby=\"t\"><p id=\"t\"><b>Без очереди</b></p><p>Приходите.</p></div>",
        ],
        failing: [
            "↓<p><strong>Что взять с собой</strong></p><ul><li>Паспорт</li></ul>",
            "<div aria-labelledby=\"u\">↓<p id=\"t\"><b>Без очереди</b></p><p>Приходите.</p></div>",
            "↓<p> <b>Как <i>проехать</i></b></p>\n<p>Автобусом.</p>",
        ],
        inapplicable: ["<p>Обычный <b>текст</b></p>", "<h2><b>Часы</b></h2><p>9–18</p>"])
}

extension FakeHeading {
    private static func posing(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "жирный абзац «\(quoted)» похож на заголовок",
                en: "the bold paragraph “\(quoted)” looks like a heading"),
            at: .wording)
    }
}
