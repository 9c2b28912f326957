import HTMLTree
import SiteModel

/// `table-headers`: a table of data has headers and says which cells each header is for.
enum TableHeaders {
    static let rule = Rule(
        id: "table-headers", criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge(_:_:)), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У таблицы есть заголовки строк и столбцов", en: "Tables have header cells"),
        explanation: Message(
            ru: "Слушая таблицу, человек держит в голове, что значит каждая клетка. Заголовки с атрибутом scope "
                + "программа повторяет за него.",
            en: "Listening to a table one has to remember what each cell means. Headers with scope let the reader "
                + "say it."),
        help: Message(
            ru: "Пишите заголовки клетками <th scope=\"col\"> и <th scope=\"row\">.",
            en: "Write headers as <th scope=\"col\"> and <th scope=\"row\">."),
        proves: Message(
            ru: "В таблице есть заголовочные клетки, и у них указано, к строке или столбцу они относятся.",
            en: "The table has header cells, and they say whether they are for a row or a column."),
        cannotProve: Message(
            ru: "Что заголовки верны и что таблица не используется для расположения блоков.",
            en: "That headers are right, or that the table is not used for layout."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let tables = page.elements(.table).filter { isDataTable($0, page) }
        let headers = page.elements(.th).filter { header in
            page.isExposed(header) && page.hasAccessibleName(header)
                && (table(of: header, page).map { isDataTable($0, page) } ?? false)
        }
        let plain = page.elements(with: .scope).filter { cell in
            page.tree.isHTML(cell, .td) && page.isExposed(cell)
                && (table(of: cell, page).map { isDataTable($0, page) } ?? false)
        }
        return (tables + headers + plain).sorted()
    }

    /// A table that reaches people as one.
    static func isDataTable(_ table: NodeID, _ page: PageFacts) -> Bool {
        page.isExposed(table) && page.role(of: table) != Role.none
    }

    private static func table(of cell: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: cell).first { page.tree.isHTML($0, .table) }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        if page.tree.isHTML(node, .td) { return .failed(idleScope()) }
        return page.tree.isHTML(node, .th) ? judge(header: node, page) : judge(table: node, page)
    }

    private static func judge(table: NodeID, _ page: PageFacts) -> Outcome {
        !has(.th, table, page) && has(.td, table, page) ? .failed(headerless()) : .passed
    }

    private static func judge(header: NodeID, _ page: PageFacts) -> Outcome {
        guard let scope = page.tree.valueBytes(.scope, of: header)?.trimmingASCIIWhitespace else {
            return isNamedByCells(header, page) ? .passed : .failed(scopeless(header, page))
        }
        let isKnown = scope.equals("col") || scope.equals("row") || scope.equals("colgroup") || scope.equals("rowgroup")
        return isKnown ? .passed : .failed(wrongScope(String(decoding: scope, as: UTF8.self)))
    }

    /// In a table whose cells list their headers by id no scope is needed.
    private static func isNamedByCells(_ header: NodeID, _ page: PageFacts) -> Bool {
        page.referencedHeaders.contains(header)
    }

    /// Whether a cell of this kind belongs to the table itself, not to one inside it.
    private static func has(_ tag: TagName, _ table: NodeID, _ page: PageFacts) -> Bool {
        page.elements(tag, in: table).contains { self.table(of: $0, page) == table }
    }

    private static let examples = Examples(
        passing: [
            "<table><caption>Часы приёма</caption><tr><td></td><th scope=\"col\">Часы</th></tr>"
                + "<tr><th scope=\"row\">Вторник</th><td>9–18</td></tr></table>",
            "<h2 id=\"n\">Часы</h2><table aria-labelledby=\"n\"><tr><th id=\"d\">День</th></tr>"
                + "<tr><td headers=\"d\">Вторник</td></tr></table>",
        ],
        failing: [
            "↓<table><caption>Часы</caption><tr><td>День</td><td>Часы</td></tr></table>",
            "<table><caption>Часы</caption><tr>↓<th>День</th>↓<th scope=\"column\">Часы</th></tr></table>",
            "<table><caption>Часы</caption><tr><th scope=\"col\">День</th>↓<td scope=\"col\">Часы</td></tr></table>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<table role=\"presentation\"><tr><td>Колонка</td></tr></table>",
            "<table hidden><tr><td>1</td></tr></table>",
        ])
}

extension TableHeaders {
    private static func headerless() -> Finding {
        Finding(
            Message(ru: "в таблице нет заголовочных клеток (th)", en: "the table has no header cells (th)"),
            help: Message(
                ru: "Первую строку и первый столбец сделайте заголовками: th с атрибутом scope. Если таблица только "
                    + "располагает блоки, замените её или поставьте role=\"presentation\".",
                en: "Make the first row and column headers: th with scope. If the table only lays out blocks, replace "
                    + "it or give it role=\"presentation\"."))
    }

    private static func scopeless(_ header: NodeID, _ page: PageFacts) -> Finding {
        let text = CollapsedText.quoted(page.accessibleName(of: header))
        return Finding(
            Message(
                ru: "у заголовка «\(text)» не сказано, к строке или столбцу он относится (scope)",
                en: "the header “\(text)” does not say whether it is for a row or a column (scope)"))
    }

    private static func idleScope() -> Finding {
        Finding(
            Message(
                ru: "scope стоит у простой клетки (td), где ничего не значит",
                en: "scope stands on a plain cell (td), where it means nothing"),
            help: Message(
                ru:
                    "Если это заголовок, сделайте клетку <th scope=\"col\"> или <th scope=\"row\">; если нет, удалите scope.",
                en: "If it is a header, make it <th scope=\"col\"> or <th scope=\"row\">; if not, remove scope."))
    }

    private static func wrongScope(_ scope: String) -> Finding {
        let quoted = CollapsedText.quoted(scope)
        return Finding(
            Message(
                ru: "scope=\"\(quoted)\" не бывает; бывает col, row, colgroup и rowgroup",
                en: "there is no scope=\"\(quoted)\"; there are col, row, colgroup and rowgroup"))
    }
}
