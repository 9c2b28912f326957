import HTMLTree
import SiteModel

/// `native-state`: what an element says of itself is not said again by aria-… (ARIA in HTML, 4), and properties of rows
/// stand where rows open and close.
enum NativeState {
    static let rule = Rule(
        id: "native-state", severity: .warning, criteria: ["4.1.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Состояние aria-… не спорит с самим элементом", en: "A state aria-… does not contradict its element"),
        explanation: Message(
            ru: "У флажка состояние своё: второе, в атрибуте, устаревает, и человек слышит не то, что выбрал.",
            en: "A checkbox has a state of its own: a second one in an attribute goes stale, and people hear what they "
                + "did not choose."),
        help: Message(
            ru: "Удалите атрибут: у флажка есть checked, а строки раскрываются только в таблице с ролью treegrid.",
            en: "Remove the attribute: a checkbox has checked, and rows unfold in a table of role treegrid only."),
        proves: Message(
            ru: "У флажков и переключателей нет aria-checked, у строк простых таблиц — свойств дерева.",
            en: "No checkbox or radio button has aria-checked, no row of a plain table the properties of a tree."),
        cannotProve: Message(
            ru: "Что состояние меняется вместе с тем, что видно.", en: "That a state changes with what is seen."))

    private static let ofTrees: [AttributeName] = [.ariaExpanded, .ariaLevel, .ariaPosinset, .ariaSetsize]

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { page.isExposed($0) && (isTicked($0, page) || page.role(of: $0) == .row) }
    }

    /// A native checkbox or radio button, also one that was made a switch or an item of a menu.
    private static func isTicked(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.isHTML(node, .input)
            && (page.tree.value(.type, of: node, is: "checkbox") || page.tree.value(.type, of: node, is: "radio"))
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        if isTicked(node, page) { return page.tree.has(.ariaChecked, node) ? .failed(twice()) : .passed }
        guard isInPlainTable(node, page) else { return .passed }
        return .judged(ofTrees.filter { page.tree.has($0, node) }.map(idle))
    }

    private static func isInPlainTable(_ row: NodeID, _ page: PageFacts) -> Bool {
        let table = page.tree.ancestors(of: row).first {
            switch page.role(of: $0) {
            case .table, .grid, .treegrid: true
            default: false
            }
        }
        return table.map { page.role(of: $0) != .treegrid } ?? false
    }

    private static let examples = Examples(
        passing: [
            "<label><input type=\"checkbox\" aria-describedby=\"d\"> Крупно</label><p id=\"d\">На всех страницах</p>",
            "<table role=\"treegrid\"><tr aria-expanded=\"true\" aria-level=\"1\"><td>Зима</td></tr></table>",
            "<table><tr aria-label=\"Вторник\"><td>9–18</td></tr></table>",
        ],
        failing: [
            "<label>↓<input type=\"checkbox\" aria-checked=\"true\"> Крупно</label>",
            "<label>↓<input type=\"radio\" name=\"n\" checked aria-checked=\"false\"> Крупно</label>",
            "<table>↓<tr aria-expanded=\"true\"><td>Зима</td></tr></table>",
        ],
        inapplicable: [
            "<label><input type=\"checkbox\"> Крупно</label>",
            "<div role=\"checkbox\" tabindex=\"0\" aria-checked=\"true\">Крупно</div>",
            "<label hidden><input type=\"checkbox\" aria-checked=\"true\"> Крупно</label>",
        ])
}

extension NativeState {
    private static func twice() -> Finding {
        Finding(
            Message(
                ru: "aria-checked повторяет состояние самого флажка и может с ним спорить",
                en: "aria-checked repeats the state of the field itself and may contradict it"))
    }

    private static func idle(_ name: AttributeName) -> Finding {
        Finding(
            Message(
                ru: "\(name.text) у строки простой таблицы ничего не значит",
                en: "\(name.text) means nothing on a row of a plain table"))
    }
}
