import HTMLTree
import SiteModel

/// `list-structure`: a list holds items and nothing else, and items stand in a list.
enum ListStructure {
    static let rule = Rule(
        id: "list-structure", criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Список состоит из пунктов", en: "Lists are made of items"),
        explanation: Message(
            ru: "Программа экранного доступа говорит «список из пяти пунктов». Если в списке лежит что-то кроме "
                + "пунктов, счёт неверен, а пункт без списка теряет связь с соседями.",
            en: "A screen reader says “list of five items”. With anything but items inside the count is wrong, and an "
                + "item outside a list loses its neighbours."),
        help: Message(
            ru: "Внутри <ul> и <ol> ставьте только <li>, внутри <dl> только <dt>, <dd> и <div>; остальное перенесите "
                + "в пункт или из списка.",
            en: "Put only <li> into <ul> and <ol>, only <dt>, <dd> and <div> into <dl>; move the rest into an item or "
                + "out of the list."),
        proves: Message(
            ru: "В списках только пункты, и каждый пункт в списке.",
            en: "Lists hold items alone, and every item is in a list."),
        cannotProve: Message(
            ru: "Что перечисления в тексте оформлены списком.", en: "That what is a list in the text is marked as one.")
    )

    private static func targets(_ page: PageFacts) -> [NodeID] {
        var nodes: [NodeID] = []
        for tag in [TagName.ul, .ol, .dl] {
            for list in page.elements(tag) where page.isExposed(list) && isList(list, page) { nodes.append(list) }
        }
        for tag in [TagName.li, .dt, .dd] {
            for item in page.elements(tag) where page.isExposed(item) && !page.tree.has(.role, item) {
                nodes.append(item)
            }
        }
        return nodes.sorted()
    }

    private static func isList(_ node: NodeID, _ page: PageFacts) -> Bool {
        !page.tree.has(.role, node) || page.role(of: node) == .list
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let isDescription = page.tree.isHTML(node, .dl)
        if isDescription || page.tree.isHTML(node, .ul) || page.tree.isHTML(node, .ol) {
            let stranger = page.tree.children(of: node).first { isStranger($0, inDescription: isDescription, page) }
            return stranger.map { .failed(strange($0, in: node, page)) } ?? .passed
        }
        return isInList(node, page) ? .passed : .failed(listless(node, page))
    }

    private static func isStranger(_ node: NodeID, inDescription: Bool, _ page: PageFacts) -> Bool {
        guard page.isExposed(node) else { return false }
        switch page.tree.kind(of: node) {
        case .text: return !CollapsedText.isBlank(page.tree.textBytes(of: node))
        case .element: break
        default: return false
        }
        switch page.tree.tag(of: node) {
        case .script, .template: return false
        case .li: return inDescription
        case .dt, .dd, .div: return !inDescription && page.role(of: node) != .listitem
        default: return page.role(of: node) != .listitem
        }
    }

    private static func isInList(_ item: NodeID, _ page: PageFacts) -> Bool {
        guard var parent = page.tree.parent(of: item) else { return false }
        if page.tree.isHTML(item, .li) {
            switch page.tree.tag(of: parent) {
            // Such a list with another role is no list any more, nor is its item an item.
            case .ul, .ol, .menu: return true
            default: return page.role(of: parent) == .list
            }
        }
        if page.tree.isHTML(parent, .div), let above = page.tree.parent(of: parent) { parent = above }
        return page.tree.isHTML(parent, .dl)
    }

    private static let examples = Examples(
        passing: [
            "<ul><li>Паспорт</li><li>СНИЛС<ul><li>копия</li></ul></li></ul>", "<ol> <!-- шаги --> <li>Шаг</li></ol>",
            "<dl><dt>Часы</dt><dd>9–18</dd><div><dt>Обед</dt><dd>13–14</dd></div></dl>",
            "<div role=\"list\"><li>Паспорт</li></div>", "<ul><div role=\"listitem\">Паспорт</div></ul>",
        ],
        failing: [
            "↓<ul><li>Паспорт</li><p>и копия</p></ul>", "↓<ol>Сначала <li>шаг</li></ol>",
            "<div>↓<li>Паспорт</li></div>", "↓<ul><ul><li>Паспорт</li></ul></ul>", "↓<dl><p>Часы</p></dl>",
            "<div>↓<dt>Часы</dt></div>",
        ],
        inapplicable: ["<p>Текст</p>", "<ul role=\"menu\"><a>Пункт</a></ul>", "<ul hidden>Текст</ul>"])
}

extension ListStructure {
    private static func strange(_ node: NodeID, in list: NodeID, _ page: PageFacts) -> Finding {
        let outer = page.tree.name(of: list)
        let isText = page.tree.kind(of: node) == .text
        let inner = isText ? "" : page.tree.name(of: node)
        return Finding(
            Message(
                ru: "прямо в списке \(outer) стоит \(isText ? "текст" : inner), а не пункт",
                en: "\(isText ? "text" : inner) stands in the list \(outer) where an item should be"),
            note: page.tree.offset(of: node).map { ($0, Message(ru: "вот здесь", en: "this is it")) })
    }

    private static func listless(_ node: NodeID, _ page: PageFacts) -> Finding {
        let name = page.tree.name(of: node)
        return Finding(
            Message(ru: "пункт \(name) стоит вне списка", en: "the item \(name) stands outside a list"),
            help: Message(
                ru: "Оберните пункты в <ul> или <ol>; <dt> и <dd> — в <dl>.",
                en: "Wrap items in <ul> or <ol>; <dt> and <dd> in <dl>."))
    }
}
