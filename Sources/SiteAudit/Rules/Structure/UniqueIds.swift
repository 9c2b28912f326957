import HTMLTree
import SiteModel

/// `unique-ids`: an id names one element, and every reference to an id finds it.
enum UniqueIds {
    static let rule = Rule(
        id: "unique-ids", criteria: ["1.3.1", "4.1.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Каждый id стоит один раз, и ссылки на id находят его",
            en: "Every id stands once, and references to ids find them"),
        explanation: Message(
            ru:
                "Подписи полей, названия и описания связываются через id. При повторе или опечатке связь уходит не туда "
                + "или пропадает, а на вид ничего не заметно.",
            en:
                "Labels, names and descriptions are tied by ids. With a repeated or misspelt id the tie goes astray or is "
                + "lost, and nothing shows it."),
        help: Message(
            ru: "Дайте каждому элементу свой id; в for, headers, list и aria-… пишите id, который есть на странице.",
            en: "Give every element its own id; in for, headers, list and aria-… write an id that is on the page."),
        proves: Message(
            ru: "Ни один id не повторяется, и все ссылки на id на этой странице находят элемент.",
            en: "No id is repeated, and all references to ids on this page find an element."),
        cannotProve: Message(
            ru:
                "Что ссылка ведёт к нужному элементу. Повтор id сам по себе больше не нарушение WCAG (4.1.1 отменён), но "
                + "ломает связи (1.3.1, 4.1.2).",
            en:
                "That a reference leads to the right element. A repeated id alone is no failure of WCAG any more (4.1.1 "
                + "is gone), but it breaks ties (1.3.1, 4.1.2)."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        var nodes = page.named + page.ariaElements
        for name in [AttributeName.commandfor, .for, .form, .list, .popovertarget] {
            nodes += page.elements(with: name)
        }
        nodes.sort()
        var last: NodeID?
        return nodes.filter { node in
            guard node != last, page.exposure.isInPage(node) else { return false }
            last = node
            return page.tree.attributes(of: node).contains { $0.name == .id || isReference($0.name, node, page) }
        }
    }

    private static func isReference(_ name: AttributeName, _ node: NodeID, _ page: PageFacts) -> Bool {
        switch name {
        case .ariaActivedescendant, .ariaControls, .ariaDescribedby, .ariaDetails, .ariaErrormessage, .ariaFlowto,
            .ariaLabelledby, .ariaOwns, .commandfor, .popovertarget:
            true
        case .for: page.tree.isHTML(node, .label) || page.tree.isHTML(node, .output)
        case .list: page.tree.isHTML(node, .input)
        case .form: page.tree.namespace(of: node) == .html
        default: false
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        var findings: [Finding] = []
        for attribute in page.tree.attributes(of: node) {
            let value = page.tree.valueBytes(of: attribute)
            if attribute.name == .id {
                findings += judge(id: value, of: node, page)
            } else if isReference(attribute.name, node, page) {
                for id in value.split(whereSeparator: \.isASCIIWhitespace) where page.element(withID: id) == nil {
                    findings.append(dangling(id, in: attribute.name, page))
                }
            }
        }
        return .judged(findings)
    }

    private static func judge(id: ArraySlice<UInt8>, of node: NodeID, _ page: PageFacts) -> [Finding] {
        if id.isEmpty { return [empty()] }
        if id.contains(where: \.isASCIIWhitespace) { return [spaced(id)] }
        guard page.hasRepeatedIDs, let first = page.element(withID: id), first != node else { return [] }
        return [repeated(id, page.tree.offset(of: first))]
    }

    private static let examples = Examples(
        passing: [
            "<h2 id=\"chasy\">Часы</h2><section aria-labelledby=\"chasy\"><p id=\"p\">9–18</p></section>",
            "<label for=\"f\">Имя</label><input id=\"f\" aria-describedby=\"a b\"><p id=\"a\">1</p><p id=\"b\">2</p>",
        ],
        failing: [
            "<p id=\"chasy\">9–18</p>↓<p id=\"chasy\">10–16</p>",
            "↓<label for=\"imja\">Имя</label><input id=\"name\">",
            "↓<section aria-labelledby=\"net\"><p>Текст</p></section>",
            "↓<input aria-label=\"Имя\" list=\"net\">", "↓<p id=\"\">Текст</p>",
            "↓<p id=\"dva slova\">Текст</p>",
        ],
        inapplicable: ["<p>Текст</p>", "<template><p id=\"a\">1</p><p id=\"a\">2</p></template>"])
}

extension UniqueIds {
    private static func repeated(_ id: ArraySlice<UInt8>, _ first: Int?) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: id, as: UTF8.self))
        return Finding(
            Message(
                ru: "id «\(quoted)» уже стоит у другого элемента", en: "another element has the id “\(quoted)” already"),
            note: first.map { ($0, Message(ru: "первый стоит здесь", en: "the first one is here")) })
    }

    private static func empty() -> Finding {
        Finding(Message(ru: "пустой id", en: "an empty id"))
    }

    private static func spaced(_ id: ArraySlice<UInt8>) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: id, as: UTF8.self))
        return Finding(
            Message(ru: "в id «\(quoted)» есть пробел", en: "the id “\(quoted)” holds white space"),
            help: Message(ru: "Замените пробелы на дефисы.", en: "Put hyphens in place of spaces."))
    }

    private static func dangling(_ id: ArraySlice<UInt8>, in name: AttributeName, _ page: PageFacts) -> Finding {
        let text = String(decoding: id, as: UTF8.self)
        let quoted = CollapsedText.quoted(text)
        // Two hundred names are enough to guess from.
        let known = page.named.prefix(200).compactMap { page.tree.value(.id, of: $0) }
        let nearest = Nearest.name(to: text, among: known).map(CollapsedText.quoted)
        return Finding(
            Message(
                ru: "\(name.text) ссылается на id «\(quoted)», которого на странице нет"
                    + (nearest.map { "; возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "\(name.text) refers to the id “\(quoted)”, which is not on the page"
                    + (nearest.map { "; did you mean “\($0)”" } ?? "")))
    }
}
