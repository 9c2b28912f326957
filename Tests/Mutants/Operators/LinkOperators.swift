import HTMLTree

/// Faults of links.
enum LinkOperators {
    static let all = [
        empty, vague, address, symbol, namedAnew, brokenFragment, newWindow, sameText, document, iconOnly,
    ]

    private static let empty = MutationOperator("empty-link", caughtBy: ["link-name"], act: ["c487ae"]) { page in
        page.links.compactMap { page.filling($0, with: "") }
    }

    private static let vague = MutationOperator(
        "vague-link", caughtBy: ["link-text", "link-alone"], act: ["5effbb", "aizyf1"]
    ) { page in
        page.links.compactMap { page.filling($0, with: "подробнее") }
    }

    private static let address = MutationOperator("address-as-link", caughtBy: ["link-text", "link-signs"]) { page in
        page.links.compactMap { page.filling($0, with: "https://portal.example/uslugi/a.html") }
    }

    private static let symbol = MutationOperator("symbol-as-link", caughtBy: ["link-text", "link-signs"]) { page in
        page.links.compactMap { page.filling($0, with: "→") }
    }

    /// The name that is told says other words than the ones that are seen.
    private static let namedAnew = MutationOperator(
        "other-name", caughtBy: ["label-in-name"], act: ["2ee8b8"]
    ) { page in
        page.links.filter { page.words(of: $0).contains(where: \.isLetter) }
            .compactMap { page.setting(.ariaLabel, to: "Вакуумный насос", on: $0) }
    }

    private static let brokenFragment = MutationOperator(
        "broken-fragment", caughtBy: ["fragment-target", "skip-link"]
    ) { page in
        page.links.filter { page.tree.valueBytes(.href, of: $0)?.first == UInt8(ascii: "#") }
            .compactMap { page.setting(.href, to: "#net-takogo-mesta", on: $0) }
    }

    private static let newWindow = MutationOperator("new-window", caughtBy: ["new-window"]) { page in
        page.links.filter { !page.tree.has(.target, $0) }.compactMap { page.adding("target=\"_blank\"", to: $0) }
    }

    /// Two links in a row in one list or paragraph get one text.
    private static let sameText = MutationOperator(
        "same-text", caughtBy: ["same-text-links"], act: ["b20e66", "fd3a94"]
    ) { page in
        zip(page.links, page.links.dropFirst()).compactMap { first, second in
            guard page.isOneArea(first, second), page.goal(of: first) != page.goal(of: second) else { return nil }
            return page.filling(second, with: page.words(of: first))?.also(at: page.places(of: first))
        }
    }

    private static let document = MutationOperator("bare-document", caughtBy: ["document-link"]) { page in
        page.paragraphs.compactMap { page.inserting("<p><a href=\"anketa.pdf\">Анкета для записи</a></p>", after: $0) }
    }

    /// A picture without words is all a link has.
    private static let iconOnly = MutationOperator("icon-link", caughtBy: ["link-name"], act: ["c487ae"]) { page in
        page.links.compactMap { page.filling($0, with: "<svg width=\"16\" height=\"16\"><path d=\"M0 0h9\"/></svg>") }
    }
}

extension Specimen {
    /// Links that reach people.
    var links: [NodeID] { exposed(.a).filter { tree.has(.href, $0) } }

    /// Where a link leads, its fragment left out.
    fileprivate func goal(of link: NodeID) -> String {
        (tree.value(.href, of: link) ?? "").split(separator: "#", omittingEmptySubsequences: false).first.map(
            String.init)
            ?? ""
    }

    /// Whether both stand in one list or table, or in one area outside of lists.
    fileprivate func isOneArea(_ first: NodeID, _ second: NodeID) -> Bool { area(of: first) == area(of: second) }

    private func area(of node: NodeID) -> NodeID? {
        let areas: [TagName] = [.ul, .ol, .dl, .table, .nav, .header, .footer, .aside, .main]
        return tree.ancestors(of: node).first { areas.contains(tree.tag(of: $0)) }
    }
}
