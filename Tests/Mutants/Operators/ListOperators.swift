import HTMLTree

/// Faults of lists.
enum ListOperators {
    static let all = [looseItems, strangeChild, looseText, looseTerms, typed]

    private static let looseItems = MutationOperator("items-without-list", caughtBy: ["list-structure"]) { page in
        page.exposed(.ul, .ol).compactMap { list in
            page.renaming(list, to: "div", attributes: "")?.also(at: page.itemPlaces(of: list))
        }
    }

    private static let strangeChild = MutationOperator("strange-list-child", caughtBy: ["list-structure"]) { page in
        page.exposed(.ul, .ol).compactMap { page.inserting("<div>И ещё</div>", into: $0) }
    }

    private static let looseText = MutationOperator("text-in-list", caughtBy: ["list-structure"]) { page in
        page.exposed(.ul, .ol).compactMap { page.inserting("И ещё", into: $0) }
    }

    private static let looseTerms = MutationOperator("terms-without-list", caughtBy: ["list-structure"]) { page in
        page.exposed(.dl).filter { !page.itemPlaces(of: $0).isEmpty }.compactMap { list in
            page.renaming(list, to: "div", attributes: "")?.also(at: page.itemPlaces(of: list))
        }
    }

    /// Lines with dashes in place of a list.
    private static let typed = MutationOperator("typed-list", caughtBy: ["fake-list"]) { page in
        page.exposed(.ul).filter(page.isPlain).compactMap { list in
            guard let span = page.span(of: list) else { return nil }
            let items = page.tree.children(of: list).filter { page.tree.isHTML($0, .li) }.map(page.words(of:))
            guard items.count > 1 else { return nil }
            let text = items.map { "- " + $0 }.joined(separator: "<br>\n")
            return Mutation([Edit(span.whole, "<p>\(text)</p>")], at: page.places(of: list))
        }
    }
}

extension Specimen {
    fileprivate func itemPlaces(of list: NodeID) -> [Int] {
        tree.descendants(of: list).filter { [.li, .dt, .dd].contains(tree.tag(of: $0)) }.flatMap { places(of: $0) }
    }

    /// A list of texts.
    fileprivate func isPlain(_ list: NodeID) -> Bool {
        tree.descendants(of: list).allSatisfy { !tree.isElement($0) || tree.isHTML($0, .li) }
            && !words(of: list).contains(where: { "<>&".contains($0) })
    }
}
