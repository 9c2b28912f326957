import HTMLTree
import SiteModel

/// `focus-visible`: what the keyboard reaches looks otherwise while it has the focus.
enum FocusVisible {
    static let rule = Rule(
        id: "focus-visible", criteria: ["2.4.7"], act: ["oj04fd"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Фокус виден", en: "The focus is visible"),
        explanation: Message(
            ru: "Кто ходит по странице клавиатурой, без рамки не видит, где он.",
            en: "Without a ring keyboard users do not see where they are."),
        help: Message(
            ru: "Удалите outline: none или задайте свою рамку в :focus-visible.",
            en: "Remove outline: none, or give a ring of your own in :focus-visible."),
        proves: Message(
            ru: "Всё, до чего доходит клавиша Tab, меняет вид, когда получает фокус.",
            en: "All that the Tab key reaches changes its look when it gets the focus."),
        cannotProve: Message(
            ru: "Что перемена заметна на своём фоне и ничем не закрыта.",
            en: "That the change shows on its ground and nothing covers it."))

    /// One verdict for each style that tab stops have.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard page.sheets.isComplete, page.styles.isComplete else { return [] }
        var seen: Set<FocusLook> = []
        let stops = page.tree.all.filter { page.isTabStop($0) && seen.insert(FocusLook(of: $0, on: page)).inserted }
        let looks = stops.map { FocusLook(of: $0, on: page) }
        var changes = looks.map(page.sheets.memo.changesOnFocus)
        let unknown = changes.indices.filter { changes[$0] == nil }
        for (index, focused) in zip(unknown, page.styles.focused(unknown.map { stops[$0] }, in: page.tree)) {
            let isChanged = isChanged(page.styles[stops[index]], focused)
            changes[index] = isChanged
            page.sheets.memo.note(isChanged, of: looks[index])
        }
        return zip(stops, changes).map { ($0, outcome($0, isChanged: $1 ?? false, page)) }
    }

    private static func outcome(_ node: NodeID, isChanged: Bool, _ page: PageFacts) -> Outcome {
        if isChanged || hasCaret(node, page) { return .passed }
        return mayChangeOtherwise(page) ? .cantTell(unclear()) : .failed(removed())
    }

    private static func isChanged(_ rest: ComputedStyle, _ focused: ComputedStyle) -> Bool {
        if rest.text != focused.text || rest.box != focused.box { return true }
        var before = rest.paint
        var after = focused.paint
        // A line that is not drawn is no line, whatever its colour.
        if !before.outline.isDrawn { before.outline = LineStyle() }
        if !after.outline.isDrawn { after.outline = LineStyle() }
        return before != after
    }

    /// A field that is typed into shows its caret.
    private static func hasCaret(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.tree.isHTML(node, .textarea) || page.tree.has(.contenteditable, node) { return true }
        return page.tree.isHTML(node, .input) && page.role(of: node) == .textbox || page.tree.isHTML(node, .iframe)
    }

    /// Whether scripts, or styles that are not reckoned, may show the focus.
    private static func mayChangeOtherwise(_ page: PageFacts) -> Bool {
        if page.elements(.script).contains(where: { !page.tree.has(.type, $0) }) { return true }
        if page.tree.all.contains(where: { page.tree.attributes(of: $0).contains(where: { isFocusHandler($0, page) }) })
        {
            return true
        }
        return page.sheets.cascade.sources.contains { source in
            source.sheet.rules.contains { rule in
                source.sheet.selectors(of: rule).contains { selector in
                    isAboutFocus(selector, source.sheet)
                        && (isAboutOthers(selector, source.sheet)
                            || source.sheet.declarations(of: rule).contains { !isReckoned(source.sheet.name(of: $0)) })
                }
            }
        }
    }

    private static func isFocusHandler(_ attribute: HTMLAttribute, _ page: PageFacts) -> Bool {
        attribute.name == .other && page.tree.name(of: attribute).hasPrefix("onfocus")
    }

    private static func isAboutFocus(_ selector: HTMLTree.Selector, _ sheet: StyleSheet) -> Bool {
        String(decoding: sheet.text(of: selector), as: UTF8.self).contains(":focus")
    }

    /// Whether it changes something else than what has the focus.
    private static func isAboutOthers(_ selector: HTMLTree.Selector, _ sheet: StyleSheet) -> Bool {
        let text = String(decoding: sheet.text(of: selector), as: UTF8.self)
        let end = text.ranges(of: ":focus").last?.upperBound ?? text.startIndex
        return text.contains(":focus-within") || text.contains(":has(")
            || text[end...].contains { $0.isWhitespace || "+~>".contains($0) }
    }

    /// Properties whose change would have been seen, or changes nothing to be seen.
    private static func isReckoned(_ name: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        return text.hasPrefix("outline") || text == "cursor" || text.hasPrefix("transition")
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"/\">Главная</a>",
            "<style>a { outline: none } a:focus { background: #000; color: #fff }</style><a href=\"/\">Главная</a>",
            "<style>* { outline: none }</style><input>",
            "<style>a:focus { outline: none; border-bottom: 2px solid }</style><a href=\"/\">Главная</a>",
        ],
        failing: [
            "<style>.b:focus { outline: none }</style><a href=\"/\">Главная</a> ↓<a class=\"b\" href=\"/b\">Карта</a>",
            "<style>a:focus { outline: none; box-shadow: 0 0 0 2px transparent }</style>↓<a href=\"/\">Главная</a>",
            "<style>a:focus { outline: none }</style>↓<a href=\"/\">Главная</a>",
            "<style>* { outline: 0 !important }</style>↓<button>Найти</button>",
            "↓<a href=\"/\" style=\"outline: none\">Главная</a>",
            // Something beside it changes: a person has to look.
            "<style>a { outline: none } li:focus-within { outline: 1px solid }</style><li>↓<a href=\"/\">А</a></li>",
        ],
        inapplicable: ["<style>a { outline: none }</style><a href=\"/\" tabindex=\"-1\">Главная</a>", "<p>Текст</p>"])
}

extension FocusVisible {
    private static func removed() -> Finding {
        Finding(
            Message(
                ru: "когда сюда приходит фокус, ничего не меняется: рамка убрана, а другой нет",
                en: "nothing changes when this gets the focus: the ring is taken away and there is no other"))
    }

    private static func unclear() -> Finding {
        Finding(
            Message(
                ru: "рамка фокуса убрана; проверьте клавишей Tab, что фокус показан иначе",
                en: "the focus ring is taken away; check with the Tab key that the focus is shown otherwise"))
    }
}
