import HTMLTree

/// Faults of the head of a page.
enum PageOperators {
    static let all = [emptyTitle, noTitle, noViewport, noZoom, littleZoom, refresh]

    private static let emptyTitle = MutationOperator("empty-title", caughtBy: ["page-title"], act: ["2779a5"]) { page in
        page.elements(.title).compactMap { page.filling($0, with: " ")?.also(absence: true) }
    }

    private static let noTitle = MutationOperator("no-title", caughtBy: ["page-title"], act: ["2779a5"]) { page in
        page.elements(.title).compactMap {
            page.removing($0, isAbsence: true)?.also(at: page.rootPlaces)
        }
    }

    private static let noViewport = MutationOperator("no-viewport", caughtBy: ["viewport"]) { page in
        page.viewports.compactMap { page.removing($0, isAbsence: true)?.also(at: page.rootPlaces) }
    }

    private static let noZoom = MutationOperator("no-zoom", caughtBy: ["viewport"], act: ["b4f0c3"]) { page in
        page.viewports.compactMap {
            page.setting(.content, to: "width=device-width, initial-scale=1, user-scalable=no", on: $0)
        }
    }

    private static let littleZoom = MutationOperator("little-zoom", caughtBy: ["viewport"], act: ["b4f0c3"]) { page in
        page.viewports.compactMap { page.setting(.content, to: "width=device-width, maximum-scale=1.5", on: $0) }
    }

    private static let refresh = MutationOperator(
        "refresh", caughtBy: ["moving-content"], act: ["bc659a", "bisz58"]
    ) { page in
        page.elements(.title).compactMap {
            page.inserting("<meta http-equiv=\"refresh\" content=\"30; url=https://portal.example/\">", before: $0)
        }
    }
}

extension Specimen {
    fileprivate var viewports: [NodeID] { elements(.meta).filter { tree.value(.name, of: $0, is: "viewport") } }

    /// At the start tag of `html`.
    var rootPlaces: [Int] { html.flatMap(tree.offset(of:)).map { [$0] } ?? [] }
}
