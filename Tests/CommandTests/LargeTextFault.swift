import HTMLTree

/// What the large-text pages promise, and ways to break it.
extension SettingsFault {
    static let largeText: [SettingsFault] = [anotherText, lateSwitch, smallLetters, smallTargets, twoColumns]

    static let anotherText = SettingsFault(
        "large text with another text",
        plants: [
            Plant(\.largePage, "</main>", "<p>Ещё</p></main>"), Plant(\.page, "</main>", "<p>Ещё</p></main>"),
            Plant(\.largePage, "<footer", "<nav></nav><p>Ещё</p><footer"),
        ]
    ) { site in
        let texts = try [false, true].map { isLarge in
            let document = try site.document(large: isLarge)
            return document.all.filter { node in
                document.kind(of: node) == .text && document.closest(node) { leaves($0, out: document) } == nil
            }.map(document.text).filter { !$0.isEmpty }
        }
        return texts[0] == texts[1] && texts[0].count > 50 ? [] : ["the texts of the two pages differ"]
    }

    /// The name of the way to the twin differs, and data for machines names it too.
    private static func leaves(_ node: NodeID, out document: HTMLDocument) -> Bool {
        document.isHTML(node, .script) || document.classes(of: node).contains("switch")
    }

    static let lateSwitch = SettingsFault(
        "large text not the second stop of the keyboard",
        plants: [
            Plant(\.largePage, "<body>", "<body><a href=\"index.html\">Ещё</a>"),
            Plant(\.page, "<a class=\"switch\"", "<a href=\"index.html\">Ещё</a><a class=\"switch\""),
            Plant(\.page, "<details class=\"settings\">", "<button>Ещё</button><details class=\"settings\">"),
        ]
    ) { site in
        try [false, true].compactMap { isLarge in
            let document = try site.document(large: isLarge)
            let stops = document.focusable.prefix(3).map {
                document.classes(of: $0).first ?? "\(document.name(of: $0))"
            }
            return stops == ["skip", "switch", "summary"] ? nil : "the first stops are \(stops)"
        }
    }

    static let smallLetters = SettingsFault(
        "large text below 24 px",
        plants: [
            Plant(\.styles, "--base: 150%;", "--base: 140%;"),
            Plant(\.styles, "--small: 1rem; --lead: 1.1rem;", "--lead: 1.1rem;"),
            Plant(\.styles, "code { font-size: 1em; }", "code { font-size: .9em; }"),
            Plant(\.styles, ".wrap { --h1: 1.3rem; --h2: 1.15rem; --h3: 1.05rem; }", ".wrap { --h3: .8rem; }"),
        ]
    ) { site in
        let sheet = site.sheet
        let base = sheet.values(of: "--base") { $0.selector == ":root.krupno" }.compactMap { Double($0.dropLast()) }
        let tokens = ["--small", "--lead", "--h1", "--h2", "--h3"]
        let large = sheet.all.filter { item in
            let isOrdinary = item.rule.selector == ":root" && item.rule.conditions.isEmpty
            return tokens.contains(item.declaration.property) && !isOrdinary
        }
        let names = Set(large.filter { $0.rule.selector == ":root.krupno" }.map(\.declaration.property))
        let own = sheet.values(of: "font-size").filter {
            !$0.hasPrefix("var(") && !$0.hasPrefix("calc(") && $0 != "var(--base)"
        }
        let sizes = large.map(\.declaration.value) + own
        return (base == [150] ? [] : ["the base is \(base)"])
            + sizes.filter { (Double($0.prefix { $0.isNumber || $0 == "." }.description) ?? 0) < 1 }
            + ["--small", "--lead"].filter { !names.contains($0) }
    }

    static let smallTargets = SettingsFault(
        "targets below 44 px",
        plants: [
            Plant(\.styles, "--target: 2rem;", "--target: 1.5rem;"),
            Plant(\.styles, "--target: 2.5rem;", "--target: 1rem;"),
            Plant(\.styles, "min-height: var(--target);", "min-height: 0;"),
        ]
    ) { site in
        let sheet = site.sheet
        func pixels(_ selector: String, _ base: Double) -> Double {
            // Nobody touches paper.
            let target = sheet.values(of: "--target") {
                $0.selector == selector && $0.conditions != ["@media print"]
            }.last
            return (target.flatMap { Double($0.dropLast(3)) } ?? 0) * base * 16
        }
        let users = sheet.all.filter {
            $0.declaration.property == "min-height" && $0.declaration.value == "var(--target)"
        }
        .flatMap { $0.rule.selector.split(separator: ",").map { $0.drop { $0 == " " } } }
        return (pixels(":root.krupno", 1.5) >= 44 ? [] : ["targets in large text"])
            + (pixels(":root", 1.125) >= 24 ? [] : ["targets"])
            + ["summary", "button", "label", ".strip a", ".menu a"].filter { !users.contains($0[...]) }
    }

    static let twoColumns = SettingsFault(
        "large text in two columns",
        plants: [
            Plant(\.styles, ".obychno body {", "body {"),
            Plant(\.styles, "@container wide (width >= 56em)", "@container (width >= 56em)"),
            Plant(\.styles, "::selection {", ".krupno .columns { grid-template-columns: 1fr 17rem; } ::selection {"),
            Plant(\.largePage, "class=\"krupno\"", "class=\"obychno\""),
        ]
    ) { site in
        let sheet = site.sheet
        let columns = sheet.all.filter {
            ["grid-template-columns", "columns", "column-count"].contains($0.declaration.property)
        }
        let loose = columns.filter { item in
            // The choices of the panel stand beside each other only where there is room for their own words.
            item.rule.selector != ".choices" && item.rule.conditions.first?.hasPrefix("@container wide ") != true
        }
        let named = sheet.all.filter { $0.declaration.value == "wide" }.map(\.rule.selector)
        let document = try site.document(large: true)
        let isLarge = document.elements(.html).first.map { document.classes(of: $0) } == ["krupno"]
        return loose.map { "\($0.rule.selector) has columns" } + (columns.count > 3 ? [] : ["no columns anywhere"])
            + (named == [".obychno body"] ? [] : ["wide is the name of \(named)"])
            + (isLarge ? [] : ["the page is not large"])
    }
}
