import HTMLTree

/// Faults of headings.
enum HeadingOperators {
    static let all = [empty, skipped, second, missing, faked]

    private static let tags: [TagName] = [.h1, .h2, .h3, .h4, .h5, .h6]

    private static let empty = MutationOperator(
        "empty-heading", caughtBy: ["heading-order"], act: ["ffd0e9"]
    ) { page in
        page.exposed(tags).compactMap { page.filling($0, with: "") }
    }

    /// Each heading two levels below the one before it.
    private static let skipped = MutationOperator("skipped-level", caughtBy: ["heading-order"]) { page in
        zip(page.headings, page.headings.dropFirst()).compactMap { before, heading in
            before.level <= 4 ? page.renaming(heading.node, to: "h\(before.level + 2)") : nil
        }
    }

    private static let second = MutationOperator("second-h1", caughtBy: ["one-h1"]) { page in
        let first = page.headings.first { $0.level == 1 }.map { page.places(of: $0.node) } ?? []
        return page.headings.filter { $0.level != 1 }
            .compactMap { page.renaming($0.node, to: "h1")?.also(at: first) }
    }

    private static let missing = MutationOperator("no-h1", caughtBy: ["one-h1"]) { page in
        page.exposed(.h1).compactMap { page.renaming($0, to: "p")?.also(absence: true) }
    }

    /// A bold paragraph in place of a heading that stands over text; what ends with a sign reads as a sentence.
    private static let faked = MutationOperator("fake-heading", caughtBy: ["fake-heading"]) { page in
        page.exposed(tags).filter { page.standsOverText($0) }.compactMap { node in
            guard let span = page.span(of: node), let content = span.content, let end = span.end else { return nil }
            let edits = [Edit(span.tag, "<p><strong>"), Edit(end, "</strong></p>")]
            return Mutation(edits, at: page.places(of: node) + [content.lowerBound])
        }
    }
}

extension Specimen {
    /// Headings that are written as such, with their levels.
    fileprivate var headings: [(node: NodeID, level: Int)] {
        exposed(.h1, .h2, .h3, .h4, .h5, .h6).map { ($0, tree.tag(of: $0).headingLevel ?? 2) }
    }

    fileprivate func standsOverText(_ node: NodeID) -> Bool {
        let words = words(of: node)
        guard (3...80).contains(words.unicodeScalars.count), let last = words.last, !".!?:;,…".contains(last),
            !isInside(node, .li, .footer, .address)
        else { return false }
        var next = tree.nextSibling(of: node)
        while let other = next, !tree.isElement(other) { next = tree.nextSibling(of: other) }
        return next.map { [.p, .ul, .ol, .dl, .table, .figure].contains(tree.tag(of: $0)) } ?? false
    }
}
