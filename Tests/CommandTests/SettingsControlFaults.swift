import HTMLTree

/// Faults 1 to 6 of the well-known widget: what its controls are and what they are called.
extension SettingsFault {
    static let controls: [SettingsFault] = [
        outOfTabOrder, emptyAddresses, stateByColour, emptyNames, unnamedGroups, foreignWindow,
    ]

    static let outOfTabOrder = SettingsFault(
        "1: a control that the keyboard does not reach",
        plants: [
            Plant(\.page, "<button type=\"reset\">", "<a class=\"reset\"><button type=\"reset\" tabindex=\"-1\">"),
            Plant(\.page, "<input type=\"radio\" name=\"size\"", "<input type=\"radio\" tabindex=\"-1\" name=\"size\""),
            Plant(\.page, "<label>", "<label onclick=\"choose()\">"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let links = document.elements(.a).filter { !document.has(.href, $0) }.map { _ in "a link without href" }
        let native = document.descendants(of: panel).filter {
            [.input, .button, .summary].contains(document.tag(of: $0))
        }
        let skipped = native.filter { document.has(.tabindex, $0) }.map { "tabindex on \(document.name(of: $0))" }
        let scripted = document.all.filter { document.isElement($0) }.flatMap { node in
            document.attributes(of: node).map(document.name(of:)).filter { $0.hasPrefix("on") }
        }
        return links + skipped + scripted + (native.count == 23 ? [] : ["\(native.count) native controls"])
    }

    static let emptyAddresses = SettingsFault(
        "2: links that serve as buttons",
        plants: [
            Plant(\.page, "<label>", "<a href=\"#\">А</a><label>"),
            Plant(\.page, "<summary>", "<summary><a href=\"javascript:void(0)\">А</a>"),
            Plant(
                \.page, "<button type=\"reset\">",
                "<a href=\"index.html\" role=\"button\">Ещё</a><button type=\"reset\">"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let addresses = document.elements(.a).compactMap { document.value(.href, of: $0) }
        let bad = addresses.filter { $0 == "#" || $0.isEmpty || $0.hasPrefix("javascript:") }
        return bad + document.elements(.a, in: panel).map { "a link in the panel: \(document.text(of: $0))" }
    }

    static let stateByColour = SettingsFault(
        "3: a state shown by a shade alone",
        plants: [
            Plant(\.page, "type=\"radio\"", "type=\"button\""),
            Plant(\.page, " checked>", ">"),
            Plant(\.styles, "input:checked { border-width: .42em; }", "input:checked { background: var(--soft); }"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let radios = document.elements(.input, in: panel).filter { document.value(.type, of: $0, is: "radio") }
        let groups = Dictionary(grouping: radios) { document.value(.name, of: $0) ?? "" }
        var complaints = groups.count == 6 ? [] : ["\(groups.count) groups of radios"]
        for (name, group) in groups where group.count(where: { document.has(.checked, $0) }) != 1 {
            complaints.append("the group \(name) does not have one choice checked")
        }
        let shape = site.sheet.all.filter { $0.rule.selector == "input:checked" }.map(\.declaration.property)
        return complaints + (shape.contains("border-width") ? [] : ["a checked radio has no shape of its own"])
    }

    static let emptyNames = SettingsFault(
        "4: names that are empty or the same",
        plants: [
            Plant(\.page, "белым по чёрному</label>", "Ц</label>"),
            Plant(\.page, "белым по чёрному</label>", "чёрным по белому</label>"),
            Plant(\.page, "показывать</label>", "</label>"),
            Plant(\.page, "<button type=\"reset\">Вернуть обычный вид", "<button type=\"reset\">"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let named: [TagName] = [.label, .legend, .summary, .button]
        let names = document.descendants(of: panel).filter { named.contains(document.tag(of: $0)) }.map(document.text)
        let loose = document.elements(.input, in: panel).filter { input in
            document.closest(input) { document.isHTML($0, .label) } == nil
        }
        let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
        return names.filter { $0.count < 3 }.map { "too short: «\($0)»" } + repeated.map { "twice: \($0)" }
            + loose.map { _ in "an input without a label" } + (names.count > 25 ? [] : ["only \(names.count) names"])
    }

    static let unnamedGroups = SettingsFault(
        "5: groups without a name",
        plants: [
            Plant(\.page, "<fieldset", "<div"), Plant(\.page, "<legend>Шрифт</legend>", "<b>Шрифт</b>"),
            Plant(\.page, "<legend>Цвета</legend>", "<legend></legend>"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        return document.elements(.input, in: panel).compactMap { input in
            let group = document.closest(input) { document.isHTML($0, .fieldset) }
            let legend = group.flatMap { document.elements(.legend, in: $0).first }
            let name = legend.map(document.text) ?? ""
            return name.isEmpty ? "\(document.value(.id, of: input) ?? "?") is in no named group" : nil
        }
    }

    static let foreignWindow = SettingsFault(
        "6: a window without role, focus and Escape",
        plants: [
            Plant(\.page, "<details class=\"settings\">", "<div class=\"settings\">"),
            Plant(\.script, "event.key !== 'Escape'", "event.key !== 'Esc'"),
            Plant(\.script, "panel.querySelector('summary').focus();", ""),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel, document.isHTML(panel, .details) else { return noPanel }
        let opener = document.children(of: panel).first { document.isElement($0) }
        let opens = opener.map { document.isHTML($0, .summary) } == true && !document.has(.open, panel)
        return (opens ? [] : ["the panel does not open by its summary"])
            + (site.script.contains("'Escape'") ? [] : ["Escape does not close the panel"])
            + (site.script.contains("querySelector('summary').focus()") ? [] : ["focus does not return to the summary"])
    }
}
