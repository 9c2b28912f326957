import HTMLTree

/// Faults of what the Tab key reaches.
enum FocusOperators {
    static let all = [positiveTabindex, hiddenStop, hiddenBox, decorativeStop, nested, hiddenBody, autofocus]

    private static let positiveTabindex = MutationOperator("positive-tabindex", caughtBy: ["tabindex"]) { page in
        page.stops.compactMap { page.setting(.tabindex, to: "3", on: $0) }
    }

    private static let hiddenStop = MutationOperator(
        "hidden-stop", caughtBy: ["hidden-focus"], act: ["6cfa84"]
    ) { page in
        page.stops.compactMap { page.setting(.ariaHidden, to: "true", on: $0) }
    }

    /// What holds a stop of the Tab key is hidden from assistive technology.
    private static let hiddenBox = MutationOperator("hidden-box", caughtBy: ["hidden-focus"], act: ["6cfa84"]) { page in
        page.stops.compactMap { stop in
            page.tree.parent(of: stop).flatMap { page.setting(.ariaHidden, to: "true", on: $0) }?
                .also(at: page.stopPlaces(beside: stop))
        }
    }

    private static let decorativeStop = MutationOperator(
        "decorative-stop", caughtBy: ["decorative-exposed"], act: ["46ca7f"]
    ) { page in
        page.links.compactMap { page.setting(.role, to: "presentation", on: $0) }
    }

    /// A link inside a button.
    private static let nested = MutationOperator(
        "link-in-button", caughtBy: ["nested-focus"], act: ["307n5z"]
    ) { page in
        page.exposed(.button).compactMap { page.wrappingContent(of: $0, in: "<a href=\"#main\">", "</a>") }
    }

    private static let hiddenBody = MutationOperator(
        "hidden-body", caughtBy: ["hidden-focus", "aria-hidden-body"], act: ["6cfa84"]
    ) {
        page in
        page.exposed(.body).compactMap { body in
            page.setting(.ariaHidden, to: "true", on: body)?
                .also(at: page.stops.compactMap { page.tree.offset(of: $0) })
        }
    }

    private static let autofocus = ImageOperators.inserting(
        "autofocus", "<form><p><label>Имя <input autofocus></label></p></form>", caughtBy: ["moving-content"])
}

extension Specimen {
    /// Links, buttons and fields the Tab key stops at.
    fileprivate var stops: [NodeID] {
        exposed(.a, .button, .input, .select, .textarea, .summary).filter { facts.isTabStop($0) }
    }

    /// Of all stops in the box that holds this one.
    fileprivate func stopPlaces(beside stop: NodeID) -> [Int] {
        guard let box = tree.parent(of: stop) else { return [] }
        return stops.filter { tree.contains(box, $0) }.compactMap { tree.offset(of: $0) }
    }
}
