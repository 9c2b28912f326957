import HTMLTree

/// Faults of forms.
enum FormOperators {
    static let all = [
        noLabel, emptyLabel, brokenFor, placeholderOnly, emptyButton, otherButtonName, emptyLegend, noFieldset,
        emptySummary,
        wrongAutocomplete, namelessSelect, menuItem,
    ]

    private static let noLabel = MutationOperator("no-label", caughtBy: ["control-label"], act: ["e086e5"]) { page in
        page.labels.compactMap { label in
            page.unwrapping(label)?.also(at: page.fields(of: label).compactMap { page.tree.offset(of: $0) })
        }
    }

    /// The field stays in its label, the words go.
    private static let emptyLabel = MutationOperator("empty-label", caughtBy: ["control-label"], act: ["e086e5"]) {
        page in
        page.labels.compactMap { label in
            guard let content = page.span(of: label)?.content else { return nil }
            let fields = page.fields(of: label).compactMap { page.span(of: $0) }
            let kept = fields.map { page.text($0.whole) }.joined()
            return Mutation([Edit(content, kept)], at: page.places(of: label) + fields.map(\.tag.lowerBound))
        }
    }

    /// The label names a field that is not there.
    private static let brokenFor = MutationOperator(
        "broken-for", caughtBy: ["unique-ids", "control-label"], act: ["e086e5"]
    ) { page in
        page.labels.compactMap { label in
            page.setting(.for, to: "net-takogo-polja", on: label)?
                .also(at: page.fields(of: label).compactMap { page.tree.offset(of: $0) })
        }
    }

    private static let placeholderOnly = ImageOperators.inserting(
        "placeholder-only", "<form><p><input type=\"text\" placeholder=\"Ваше имя\"></p></form>",
        caughtBy: ["control-label"], act: ["e086e5"])

    private static let namelessSelect = ImageOperators.inserting(
        "nameless-select", "<form><p><select><option>Бор</option><option>Выкса</option></select></p></form>",
        caughtBy: ["control-label"], act: ["e086e5"])

    private static let menuItem = ImageOperators.inserting(
        "nameless-menu-item", "<div role=\"menu\"><div role=\"menuitem\" tabindex=\"0\"></div></div>",
        caughtBy: ["widget-name"], act: ["m6b1q3"])

    private static let emptyButton = MutationOperator("empty-button", caughtBy: ["button-name"], act: ["97a4e1"]) {
        page in
        page.exposed(.button).compactMap { page.filling($0, with: "") }
    }

    private static let otherButtonName = MutationOperator(
        "other-button-name", caughtBy: ["label-in-name", "visible-label"], act: ["2ee8b8"]
    ) { page in
        page.exposed(.button).compactMap { page.setting(.ariaLabel, to: "Вакуумный насос", on: $0) }
    }

    private static let emptyLegend = MutationOperator("empty-legend", caughtBy: ["group-label"]) { page in
        page.exposed(.legend).compactMap { page.emptiedName(of: $0) }
    }

    private static let noFieldset = MutationOperator("no-fieldset", caughtBy: ["group-label"]) { page in
        page.exposed(.fieldset).compactMap { fieldset in
            guard let legend = page.elements(.legend, in: fieldset).first,
                let group = page.renaming(fieldset, to: "div"), let name = page.renaming(legend, to: "p")
            else { return nil }
            return group.joined(with: name)?.also(at: page.fieldPlaces(in: fieldset))
        }
    }

    private static let emptySummary = MutationOperator(
        "empty-summary", caughtBy: ["button-name"], act: ["2t702h"]
    ) { page in
        page.exposed(.summary).compactMap { page.filling($0, with: "") }
    }

    private static let wrongAutocomplete = ImageOperators.inserting(
        "wrong-autocomplete", "<form><p><label>Имя <input autocomplete=\"imja\"></label></p></form>",
        caughtBy: ["autocomplete"], act: ["73f2c2"])
}

extension Specimen {
    /// Labels round a field and its words.
    fileprivate var labels: [NodeID] { exposed(.label).filter { !fields(of: $0).isEmpty } }

    fileprivate func fields(of node: NodeID) -> [NodeID] {
        tree.descendants(of: node).filter { [.input, .select, .textarea].contains(tree.tag(of: $0)) }
    }

    /// Groups are complained of at their first field.
    fileprivate func fieldPlaces(in node: NodeID) -> [Int] { fields(of: node).compactMap { tree.offset(of: $0) } }

    fileprivate func emptiedName(of legend: NodeID) -> Mutation? {
        let group = tree.parent(of: legend) ?? legend
        return filling(legend, with: "")?.also(at: fieldPlaces(in: group) + places(of: group))
    }
}
