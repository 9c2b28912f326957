import HTMLTree

extension RoleReader {
    /// The role an element has by itself (HTML-AAM 1.0, 3.5; ARIA in HTML, 4; SVG-AAM 1.0, 6.1).
    func impliedRole(of node: NodeID) -> Role? {
        switch tree.namespace(of: node) {
        case .html: break
        case .svg: return impliedRole(ofDrawing: node)
        case .mathML: return tree.tag(of: node) == .math ? .math : nil
        }
        switch tree.tag(of: node) {
        case .a, .area: return tree.has(.href, node) ? .link : .generic
        case .b, .bdi, .bdo, .big, .body, .center, .data, .div, .font, .i, .nobr, .pre, .q, .samp, .small, .span, .tt,
            .u:
            return .generic
        case .p: return .paragraph
        case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
        case .ul, .ol, .menu: return .list
        case .li: return isInList(node) ? .listitem : .generic
        case .img: return isDecorated(node) ? Role.none : .img
        case .button: return .button
        case .input: return impliedRole(ofInput: node)
        case .select: return isListbox(node) ? .listbox : .combobox
        case .textarea: return .textbox
        case .option: return .option
        case .table: return .table
        case .thead, .tbody, .tfoot: return .rowgroup
        case .tr: return .row
        case .td: return isInGrid(node) ? .gridcell : .cell
        case .th: return impliedRole(ofHeaderCell: node)
        default: return impliedRole(ofArea: node) ?? Self.plainRoles[Int(tree.tag(of: node).rawValue)]
        }
    }

    private func impliedRole(ofArea node: NodeID) -> Role? {
        switch tree.tag(of: node) {
        case .header: isInSection(node, mainToo: true) ? .generic : .banner
        case .footer: isInSection(node, mainToo: true) ? .generic : .contentinfo
        case .aside: isInSection(node, mainToo: false) && !page.isNamedByAuthor(node) ? .generic : .complementary
        case .section: page.isNamedByAuthor(node) ? .region : .generic
        case .form: page.isNamedByAuthor(node) ? .form : nil
        case .summary: page.isSummaryOfDetails(node) ? .button : .generic
        default: nil
        }
    }

    /// Elements that are the same everywhere.
    private static let plainRoles: [Role?] = {
        var roles: [Role?] = Array(repeating: nil, count: Int(UInt8.max) + 1)
        let table: [(TagName, Role)] = [
            (.address, .group), (.article, .article), (.blockquote, .blockquote), (.caption, .caption), (.code, .code),
            (.datalist, .listbox), (.del, .deletion), (.details, .group), (.dfn, .term), (.dialog, .dialog),
            (.em, .emphasis), (.fieldset, .group), (.figure, .figure), (.hgroup, .group), (.hr, .separator),
            (.html, .document), (.ins, .insertion), (.main, .main), (.mark, .mark), (.math, .math), (.meter, .meter),
            (.nav, .navigation), (.optgroup, .group), (.output, .status), (.progress, .progressbar), (.s, .deletion),
            (.search, .search), (.strong, .strong), (.sub, .subscript), (.sup, .superscript), (.time, .time),
        ]
        for (tag, role) in table { roles[Int(tag.rawValue)] = role }
        return roles
    }()

    private func impliedRole(ofDrawing node: NodeID) -> Role? {
        switch tree.tag(of: node) {
        case .svg: .graphicsDocument
        case .a: tree.has(.href, node) || page.hasSVGReference(node) ? .link : .generic
        case .image: .img
        default: nil
        }
    }

    private func impliedRole(ofInput node: NodeID) -> Role? {
        guard let type = tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace else {
            return tree.has(.list, node) ? .combobox : .textbox
        }
        return Self.inputRoles.value(of: type).map { $0 == .textbox && tree.has(.list, node) ? .combobox : $0 }
            ?? (Self.bareInputs.value(of: type) == nil ? .textbox : nil)
    }

    private static let inputRoles = NameTable<Role>([
        ("button", .button), ("submit", .button), ("reset", .button), ("image", .button), ("checkbox", .checkbox),
        ("radio", .radio), ("range", .slider), ("number", .spinbutton), ("search", .searchbox), ("text", .textbox),
        ("email", .textbox), ("tel", .textbox), ("url", .textbox),
    ])

    /// Types for which WAI-ARIA has no word.
    private static let bareInputs = NameTable<Bool>(
        ["color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"].map { ($0, true) })

    private func isListbox(_ select: NodeID) -> Bool {
        tree.has(.multiple, select) || (tree.valueBytes(.size, of: select).flatMap(PageFacts.wholeNumber) ?? 0) > 1
    }

    /// `alt=""` calls a picture decoration, unless something else speaks against it.
    private func isDecorated(_ image: NodeID) -> Bool {
        tree.valueBytes(.alt, of: image)?.isEmpty == true && !isConflicted(image)
    }

    /// A list with another role is no list any more, nor is its item an item.
    private func isInList(_ item: NodeID) -> Bool { role(of: tree.parent(of: item)) == .list }

    /// Inside what has a head and foot of its own.
    private func isInSection(_ node: NodeID, mainToo: Bool) -> Bool {
        tree.ancestors(of: node).contains { ancestor in
            switch tree.tag(of: ancestor) {
            case .article, .aside, .nav, .section: true
            case .main: mainToo
            default: isSectionByRole(ancestor, mainToo: mainToo)
            }
        }
    }

    private func isSectionByRole(_ node: NodeID, mainToo: Bool) -> Bool {
        guard tree.isElement(node), tree.has(.role, node) else { return false }
        switch role(of: node) {
        case .article, .complementary, .navigation, .region: return true
        case .main: return mainToo
        default: return false
        }
    }
}

// MARK: Cells

extension RoleReader {
    private func isInGrid(_ cell: NodeID) -> Bool {
        guard let table = table(of: cell) else { return false }
        switch role(of: table) {
        case .grid, .treegrid: return true
        default: return false
        }
    }

    /// By `scope`; without it by the place: beside data it heads its row, else its column.
    private func impliedRole(ofHeaderCell node: NodeID) -> Role {
        if let scope = tree.valueBytes(.scope, of: node)?.trimmingASCIIWhitespace {
            if scope.equals("row") || scope.equals("rowgroup") { return .rowheader }
            if scope.equals("col") || scope.equals("colgroup") { return .columnheader }
        }
        guard let row = tree.parent(of: node), tree.isHTML(row, .tr) else { return .columnheader }
        var isFirst: Bool?
        for cell in tree.children(of: row) {
            if cell == node { isFirst = isFirst ?? true }
            if tree.isHTML(cell, .td) {
                // An empty corner is no data.
                return isFirst == true ? .rowheader : .columnheader
            }
            if tree.isElement(cell), isFirst == nil { isFirst = false }
        }
        return .columnheader
    }
}
