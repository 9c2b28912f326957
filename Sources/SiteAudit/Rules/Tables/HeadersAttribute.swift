import HTMLTree
import SiteModel

/// `headers-attribute`: the headers a cell names are cells of its own table.
enum HeadersAttribute {
    static let rule = Rule(
        id: "headers-attribute", criteria: ["1.3.1"], act: ["a25f45"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Атрибут headers называет клетки той же таблицы", en: "The headers attribute names cells of its table"),
        explanation: Message(
            ru: "По headers программа экранного доступа читает заголовки перед клеткой. Если id чужой, заголовок не "
                + "прозвучит.",
            en: "By headers a screen reader tells the headers before a cell. With a wrong id none is told."),
        help: Message(
            ru: "Перечислите в headers id заголовков этой таблицы. В простой таблице headers не нужен: хватит scope.",
            en: "List in headers the ids of this table's headers. A plain table needs no headers: scope will do."),
        proves: Message(
            ru: "Каждый id в headers стоит у другой клетки той же таблицы.",
            en: "Every id in headers belongs to another cell of the same table."),
        cannotProve: Message(ru: "Что заголовки верны.", en: "That the headers are the right ones."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(with: .headers).filter { node in
            guard page.tree.isHTML(node, .td) || page.tree.isHTML(node, .th), page.isExposed(node),
                let table = table(of: node, page)
            else { return false }
            return isDataTable(table, page)
        }
    }

    private static func isDataTable(_ table: NodeID, _ page: PageFacts) -> Bool {
        guard page.isExposed(table) else { return false }
        switch page.role(of: table) {
        case .table, .grid, .treegrid: return true
        default: return false
        }
    }

    private static func table(of cell: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: cell).first { page.tree.isHTML($0, .table) }
    }

    private static func judge(_ cell: NodeID, _ page: PageFacts) -> Outcome {
        let ids = page.tree.valueBytes(.headers, of: cell) ?? []
        let table = table(of: cell, page)
        var findings: [Finding] = []
        for id in ids.split(whereSeparator: \.isASCIIWhitespace) {
            guard let header = page.element(withID: id) else {
                findings.append(lost(id))
                continue
            }
            let isCell = page.tree.isHTML(header, .td) || page.tree.isHTML(header, .th)
            if header == cell {
                findings.append(own(id))
            } else if !isCell || self.table(of: header, page) != table {
                findings.append(foreign(id, page.tree.offset(of: header)))
            }
        }
        return .judged(findings)
    }

    private static let examples = Examples(
        passing: ["<table><tr><th id=\"d\">День</th></tr><tr><td headers=\"d\">Вторник</td></tr></table>"],
        failing: [
            "<table><tr><th>День</th></tr><tr>↓<td headers=\"net\">Вторник</td></tr></table>",
            "<table><tr><th>День</th></tr><tr>↓<td id=\"a\" headers=\"a\">Вторник</td></tr></table>",
            "<h2 id=\"h\">Часы</h2><table><tr><th>День</th></tr><tr>↓<td headers=\"h\">Вторник</td></tr></table>",
            "<table><tr><th id=\"d\">День</th></tr></table>"
                + "<table><tr>↓<td headers=\"d\">Вторник</td></tr></table>",
        ],
        inapplicable: [
            "<table><tr><th>День</th></tr></table>",
            "<table role=\"presentation\"><tr><td headers=\"net\">Вторник</td></tr></table>",
            "<table hidden><tr><td headers=\"net\">Вторник</td></tr></table>", "<p headers=\"net\">Текст</p>",
        ])
}

extension HeadersAttribute {
    private static func quoted(_ id: ArraySlice<UInt8>) -> String {
        CollapsedText.quoted(String(decoding: id, as: UTF8.self))
    }

    private static func lost(_ id: ArraySlice<UInt8>) -> Finding {
        Finding(
            Message(
                ru: "headers называет id «\(quoted(id))», которого на странице нет",
                en: "headers names the id “\(quoted(id))”, which is not on the page"))
    }

    private static func own(_ id: ArraySlice<UInt8>) -> Finding {
        Finding(
            Message(
                ru: "клетка называет в headers саму себя: «\(quoted(id))»",
                en: "the cell names itself in headers: “\(quoted(id))”"))
    }

    private static func foreign(_ id: ArraySlice<UInt8>, _ place: Int?) -> Finding {
        Finding(
            Message(
                ru: "id «\(quoted(id))» из headers стоит не у клетки этой таблицы",
                en: "the id “\(quoted(id))” in headers is not of a cell of this table"),
            note: place.map { ($0, Message(ru: "он стоит здесь", en: "it is here")) })
    }
}
