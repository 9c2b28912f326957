import HTMLTree
import SiteModel

/// `equivalent-links-in-context`: links of one name in one sentence, list item or cell lead to one thing.
enum EquivalentLinksInContext {
    static let rule = Rule(
        id: "equivalent-links-in-context", severity: .review, criteria: ["2.4.4"], act: ["fd3a94"], isManual: true,
        prose: prose, check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылки с одним названием в одном абзаце ведут к одному",
            en: "Links of one name in one paragraph lead to one thing"),
        explanation: Message(
            ru: "Ни название, ни абзац вокруг не скажут тому, кто слушает страницу, чем две ссылки различаются.",
            en: "Neither the name nor the paragraph tells who listens to the page how two links differ."),
        help: Message(
            ru: "Добавьте в текст ссылки то, чем цели различаются.",
            en: "Add to the text of the link what tells the goals apart."),
        proves: Message(
            ru: "В одном абзаце, пункте списка или ячейке нет ссылок с одним названием и разной целью, которую видно "
                + "по картинке или тексту рядом.",
            en: "No paragraph, list item or cell has links of one name whose different goals show by a picture or "
                + "text beside them."),
        cannotProve: Message(
            ru: "Служат ли похожие страницы одной цели; что за адресами других сайтов; хватает ли слов вокруг.",
            en: "Whether similar pages serve one purpose; what other sites hold; whether the words around suffice."))

    private struct Key: Hashable {
        let name: String
        let context: LinkContext
    }

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let sets = NamedGoal.sets(on: page) { Key(name: $0.name, context: $0.context) }
        let isSure = sets.isEmpty || !page.hasShadowTrees
        return sets.map { set in
            let (likeness, odd) = NamedGoal.likeness(set, in: page.web)
            switch likeness {
            case .same: return (set[0].node, .passed)
            // What nobody sees a difference in is as doubtful to all; the rule asks for no more (expectation 3).
            case .different where isSure && !isForeign(odd) && showsDifference(set, page):
                return (odd.node, .failed(different(odd.name)))
            case .different, .unknown: return (odd.node, .cantTell(doubtful(odd.name)))
            }
        }
    }

    private static func isForeign(_ link: NamedGoal) -> Bool {
        link.goal.reference.map { WebAddress(Array($0.utf8)[...]).host != nil } ?? true
    }

    /// Whether people who see the page are told by more than the name: by pictures, or by the words beside the links.
    private static func showsDifference(_ set: [NamedGoal], _ page: PageFacts) -> Bool {
        guard let first = set.first, first.context.frame == nil else { return false }
        let block = first.context.block ?? page.tree.root
        if page.tree.descendants(of: block).contains(where: { isPicture($0, page) }) { return true }
        let remarks = set.map { remark(after: $0.node, in: block, page) }
        return Set(remarks).count == set.count && remarks.allSatisfy(isTelling)
    }

    private static func isPicture(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.isElement(node), page.exposure.isVisible(node) else { return false }
        switch page.tree.tag(of: node) {
        case .img, .svg, .canvas, .video, .object, .picture: return true
        default: return page.styles[node].paint.picture == .picture
        }
    }

    /// The text between a link and the next one, or the end of the block.
    private static func remark(after link: NodeID, in block: NodeID, _ page: PageFacts) -> String {
        var text: [UInt8] = []
        var node = page.tree.subtreeEnd(of: link)
        while node < page.tree.subtreeEnd(of: block), !(page.role(of: node)?.isLink ?? false) {
            if page.tree.kind(of: node) == .text, page.isExposed(node) { text += page.tree.textBytes(of: node) }
            node = node.advanced(by: 1)
        }
        return CollapsedText.string(text[...])
    }

    /// A word of four letters at least: more than “or” and “and”.
    private static func isTelling(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { $0.count >= 4 }
    }

    private static let examples = Examples(
        passing: ["<p><a href=\"a.html\">Контакты</a> и <a href=\"a.html\">контакты</a></p>"],
        failing: [
            "<p>Можно <a href=\"tel:+74991234567\">позвонить</a> в отдел кадров или "
                + "↓<a href=\"tel:+74997654321\">позвонить</a> в бухгалтерию.</p>",
            "<p><img src=\"a.png\" alt=\"\"><a href=\"tel:1\">Звонок</a> ↓<a href=\"tel:2\">Звонок</a></p>",
            // Nobody can say, so a person looks.
            "<p><a href=\"tel:1\">Звонок</a> ↓<a href=\"tel:2\">Звонок</a></p>",
            "<li><a href=\"a.html\">Бланк</a> ↓<a href=\"b.html\">Бланк</a></li>",
        ],
        inapplicable: [
            "<p><a href=\"a.html\">Бланк</a></p><p><a href=\"b.html\">Бланк</a></p>",
            "<ul><li><a href=\"a.html\">Бланк</a><li><a href=\"b.html\">Бланк</a></ul>",
            "<p><a href=\"a.html\">Бланк</a> <a href=\"b.html\">Образец</a></p>",
        ])
}

extension EquivalentLinksInContext {
    private static func different(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "рядом стоят две ссылки «\(quoted)», которые ведут к разному",
                en: "two links “\(quoted)” beside each other lead to different things"))
    }

    private static func doubtful(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "проверьте, одному ли служат две ссылки «\(quoted)», что стоят рядом",
                en: "check whether the two links “\(quoted)” beside each other serve one purpose"))
    }
}
