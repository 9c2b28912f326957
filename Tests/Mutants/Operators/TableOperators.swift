import HTMLTree

/// Faults of tables.
enum TableOperators {
    static let all = [noCaption, emptyCaption, noScope, wrongScope, noHeaders, emptyHeader, brokenHeaders]

    private static let noCaption = MutationOperator("no-caption", caughtBy: ["table-caption"]) { page in
        page.exposed(.caption).compactMap { page.removing($0)?.also(at: page.tablePlaces(of: $0)) }
    }

    private static let emptyCaption = MutationOperator("empty-caption", caughtBy: ["table-caption"]) { page in
        page.exposed(.caption).compactMap { page.filling($0, with: "")?.also(at: page.tablePlaces(of: $0)) }
    }

    private static let noScope = MutationOperator("drop-scope", caughtBy: ["table-headers"]) { page in
        page.exposed(.th).compactMap { page.dropping(.scope, from: $0) }
    }

    private static let wrongScope = MutationOperator("wrong-scope", caughtBy: ["table-headers"]) { page in
        page.exposed(.th).compactMap { page.setting(.scope, to: "column", on: $0) }
    }

    /// All header cells become plain ones.
    private static let noHeaders = MutationOperator("no-headers", caughtBy: ["table-headers"]) { page in
        page.exposed(.table).compactMap { table in
            page.elements(.th, in: table).compactMap { page.renaming($0, to: "td", attributes: "") }
                .reduce(Mutation?.none) { all, one in all?.joined(with: one) ?? one }?
                .also(at: page.places(of: table))
        }
    }

    private static let emptyHeader = MutationOperator(
        "empty-header", caughtBy: ["empty-header-cell"]
    ) { page in
        page.exposed(.th).filter { !page.words(of: $0).isEmpty }.compactMap { page.filling($0, with: "") }
    }

    /// A cell names a header that is not in its table.
    private static let brokenHeaders = MutationOperator(
        "broken-headers", caughtBy: ["headers-attribute"], act: ["a25f45"]
    ) { page in
        page.exposed(.td).compactMap { page.setting(.headers, to: "main", on: $0) }
    }
}

extension Specimen {
    fileprivate func tablePlaces(of caption: NodeID) -> [Int] { tree.parent(of: caption).map(places(of:)) ?? [] }
}
