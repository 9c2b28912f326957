import HTMLTree

/// Faults of roles, states and ids.
enum ARIAOperators {
    static let all = [
        wrongRole, lostRole, unknownAttribute, wrongValue, requiredState, prohibitedName, forbiddenState,
        brokenReference,
        repeatedID, itemWithoutList, listWithoutItems,
    ]

    private static let wrongRole = MutationOperator("wrong-role", caughtBy: ["role-value"], act: ["674b10"]) { page in
        (page.paragraphs + page.exposed(.a, .div, .section, .ul, .ol, .dl)).compactMap {
            page.setting(.role, to: "knopka", on: $0)
        }
    }

    /// A named box without its role.
    private static let lostRole = MutationOperator(
        "drop-role", caughtBy: ["aria-permitted"], act: ["5c01ea"]
    ) { page in
        page.exposed(.div).filter { page.isNamed($0) }.compactMap { page.dropping(.role, from: $0) }
    }

    private static let unknownAttribute = MutationOperator(
        "unknown-aria", caughtBy: ["aria-attribute"], act: ["5f99a7"]
    ) { page in
        page.ordinary.compactMap { page.adding("aria-lable=\"Название\"", to: $0) }
    }

    private static let wrongValue = MutationOperator(
        "wrong-aria-value", caughtBy: ["aria-attribute-value"], act: ["6a7281"]
    ) {
        page in
        page.ordinary.compactMap { page.adding("aria-live=\"громко\"", to: $0) }
    }

    private static let requiredState = MutationOperator(
        "no-required-state", caughtBy: ["aria-required-state"], act: ["4e8ab6"]
    ) { page in
        page.exposed(.button).compactMap { page.setting(.role, to: "checkbox", on: $0) }
            + page.paragraphs.compactMap {
                page.inserting("<div role=\"checkbox\" tabindex=\"0\">Согласен</div>", after: $0)
            }
    }

    private static let prohibitedName = MutationOperator(
        "prohibited-name", caughtBy: ["aria-permitted"], act: ["5c01ea"]
    ) { page in
        page.paragraphs.filter { !page.tree.has(.role, $0) }.compactMap {
            page.setting(.ariaLabel, to: "Абзац", on: $0)
        }
    }

    /// A state that its role does not have.
    private static let forbiddenState = MutationOperator(
        "forbidden-state", caughtBy: ["aria-permitted"], act: ["5c01ea"]
    ) { page in
        page.links.compactMap { page.adding("aria-checked=\"true\"", to: $0) }
    }

    private static let brokenReference = MutationOperator("broken-reference", caughtBy: ["unique-ids"]) { page in
        let names: [AttributeName] = [.ariaLabelledby, .ariaDescribedby, .ariaControls, .headers, .list, .for]
        return names.flatMap { name in
            page.ordinaryOrNamed.filter { page.tree.has(name, $0) }.compactMap {
                page.setting(name, to: "net-takogo", on: $0)
            }
        }
    }

    /// The id of another element.
    private static let repeatedID = MutationOperator("repeated-id", caughtBy: ["unique-ids"]) { page in
        let named = page.tree.all.filter { page.tree.has(.id, $0) && page.span(of: $0) != nil }
        return zip(named, named.dropFirst()).compactMap { first, second in
            page.setting(.id, to: page.tree.value(.id, of: first) ?? "", on: second)?.also(at: page.places(of: first))
        }
    }

    private static let itemWithoutList = ImageOperators.inserting(
        "role-without-parent", "<div><span role=\"listitem\">Паспорт</span></div>", caughtBy: ["role-context"],
        act: ["ff89c9"])

    private static let listWithoutItems = ImageOperators.inserting(
        "role-without-children", "<div role=\"list\"><span role=\"link\" tabindex=\"0\">Паспорт</span></div>",
        caughtBy: ["role-children"], act: ["bc4a75"])
}

extension Specimen {
    /// Elements on which a global state may stand.
    fileprivate var ordinary: [NodeID] { paragraphs + exposed(.a, .section, .ul, .ol, .table, .button) }

    fileprivate var ordinaryOrNamed: [NodeID] { tree.all.filter { tree.isElement($0) && facts.isExposed($0) } }

    fileprivate func isNamed(_ node: NodeID) -> Bool {
        tree.has(.role, node) && (tree.has(.ariaLabel, node) || tree.has(.ariaLabelledby, node))
    }
}
