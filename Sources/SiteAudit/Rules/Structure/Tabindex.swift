import HTMLTree
import SiteModel

/// `tabindex`: the Tab key goes in the order of the page.
enum Tabindex {
    static let rule = Rule(
        id: "tabindex", criteria: ["2.4.3"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Порядок клавиши Tab — порядок страницы", en: "The Tab key goes in the order of the page"),
        explanation: Message(
            ru: "Элементы с tabindex больше нуля встают впереди всех остальных на странице, и фокус прыгает.",
            en: "Elements with a tabindex above zero come before all others of the page, and the focus jumps."),
        help: Message(
            ru: "Удалите tabindex или поставьте 0; нужный порядок задайте порядком самих элементов.",
            en: "Remove the tabindex or make it 0; give the order by the order of the elements."),
        proves: Message(
            ru: "Ни один элемент не выбивается из порядка через tabindex.",
            en: "No element leaves the order by its tabindex."),
        cannotProve: Message(
            ru: "Что порядок элементов совпадает с тем, как они стоят на экране.",
            en: "That the order of elements is the order on the screen."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(with: .tabindex).filter(page.exposure.isRendered)
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard var digits = page.tree.valueBytes(.tabindex, of: node)?.trimmingASCIIWhitespace else { return .passed }
        if digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        // HTML reads a number as far as digits go.
        let number = digits.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard number.contains(where: { $0 != UInt8(ascii: "0") }) else { return .passed }
        return .failed(positive(String(decoding: number, as: UTF8.self), page.tree.name(of: node)))
    }

    private static let examples = Examples(
        passing: [
            "<div tabindex=\"0\">Карта</div>", "<main tabindex=\"-1\">Текст</main>",
            "<a href=\"/\" tabindex=\"\">Х</a>",
        ],
        failing: [
            "↓<a href=\"/\" tabindex=\"1\">Главная</a>", "<form>↓<input aria-label=\"Имя\" tabindex=\" 20\"></form>",
        ],
        inapplicable: ["<a href=\"/\">Главная</a>", "<a href=\"/\" tabindex=\"5\" hidden>Главная</a>"])
}

extension Tabindex {
    private static func positive(_ number: String, _ name: String) -> Finding {
        let quoted = CollapsedText.quoted(number)
        return Finding(
            Message(
                ru: "tabindex=\"\(quoted)\" у \(name) ломает порядок клавиши Tab",
                en: "tabindex=\"\(quoted)\" on \(name) breaks the order of the Tab key"))
    }
}
