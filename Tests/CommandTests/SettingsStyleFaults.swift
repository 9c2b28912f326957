import HTMLTree

/// Faults 7 to 11: what its styles do to focus, colours, sizes, pictures and content.
extension SettingsFault {
    static let styles: [SettingsFault] = [lostOutline, colourByForce, sizesInPixels, lostDescriptions, lostContent]

    static let lostOutline = SettingsFault(
        "7: focus without an outline",
        plants: [
            Plant(\.styles, "::selection {", "* { outline: 0 !important; } ::selection {"),
            Plant(\.styles, "::selection {", "main:focus { outline-style: none; } ::selection {"),
            Plant(\.styles, "outline: var(--ring) solid var(--focus);", ""),
            Plant(\.styles, "--ring: .18rem;", "--ring: 0;"),
        ]
    ) { site in
        let sheet = site.sheet
        let outlines = sheet.all.filter { $0.declaration.property.hasPrefix("outline") }
        let lost = outlines.filter { item in
            let words = item.declaration.value.split(separator: " ")
            return words.contains("none") || words.contains("0") || words.contains("0rem")
        }
        let ring = sheet.values(of: "outline") { $0.selector == ":focus-visible" && $0.conditions.isEmpty }
        let width = sheet.values(of: "--ring").compactMap { Double($0.dropLast(3)) }.min() ?? 0
        return lost.map { "\($0.rule.selector) loses the outline" }
            + (ring == ["var(--ring) solid var(--focus)"] ? [] : ["focus has no outline"])
            + (width * 16 >= 2 ? [] : ["the outline is thinner than two pixels"])
    }

    static let colourByForce = SettingsFault(
        "8: colours forced on everything",
        plants: [
            Plant(\.styles, "::selection {", "* { color: var(--ink) !important; } ::selection {"),
            Plant(\.styles, "::selection {", "[data-scheme=\"black\"] p { color: var(--ink); } ::selection {"),
        ]
    ) { site in
        let allowed = { (name: String) in name.hasPrefix("--") || name == "color-scheme" }
        let forced = site.sheet.all.filter { item in
            if item.declaration.value.contains("!") { return true }
            return item.rule.selector.contains("scheme") && !allowed(item.declaration.property)
        }
        return forced.map { "\($0.rule.selector) sets \($0.declaration.property)" }
    }

    static let sizesInPixels = SettingsFault(
        "9: sizes in pixels, or below the ordinary",
        plants: [
            Plant(\.styles, "--lead: 1.2rem;", "--lead: 19px;"), Plant(\.styles, "--scale: 1.25;", "--scale: 0.8;"),
            Plant(\.styles, "--base: 112.5%;", "--base: 80%;"),
            Plant(\.styles, "font-size: calc(var(--base) * var(--scale));", "font-size: 16pt;"),
            Plant(\.styles, "code { font-size: 1em; }", "code { font-size: 3vw; }"),
        ]
    ) { site in
        let sheet = site.sheet
        let fixed = sheet.all.filter { $0.declaration.value.contains(/\d(?:px|pt|cm|mm|in|pc)\b/) }
        let small =
            sheet.values(of: "--scale").filter { (Double($0) ?? 0) < 1 }
            + sheet.values(of: "--base").filter { (Double($0.dropLast()) ?? 0) < 100 }
        let fonts = sheet.values(of: "font-size").filter { value in
            !["var(", "calc(var(--base)", "1em", "1rem"].contains { value.hasPrefix($0) }
        }
        let scales = sheet.values(of: "font-size") { $0.selector == "html" && $0.conditions.isEmpty }
        return fixed.map { "\($0.rule.selector): \($0.declaration.value)" } + small + fonts
            + (scales == ["calc(var(--base) * var(--scale))"] ? [] : ["the chosen size does nothing"])
    }

    static let lostDescriptions = SettingsFault(
        "10: pictures off, descriptions gone",
        plants: [
            Plant(
                \.styles, "img { position: absolute; width: .1rem; height: .1rem; clip-path", "img { display: none; x"),
            Plant(\.styles, ".alternative { display: block; }", ".alternative { color: inherit; }"),
            Plant(\.page, "<span class=\"alternative\" aria-hidden=\"true\">", "<span hidden>"),
            Plant(\.page, "<span class=\"alternative\" aria-hidden=\"true\">", "<span class=\"alternative\">Картинка "),
        ]
    ) { site in
        let document = try site.document()
        let pictures = document.elements(.img).filter { document.value(.alt, of: $0)?.isEmpty == false }
        let bare = pictures.filter { picture in
            guard let copy = document.nextSibling(of: picture), document.isElement(copy) else { return true }
            return !document.classes(of: copy).contains("alternative")
                || !document.value(.ariaHidden, of: copy, is: "true")
                || document.text(of: copy) != document.value(.alt, of: picture)
        }
        let off = site.sheet.all.filter { $0.rule.selector.hasPrefix(picturesOff) }
        let shown = off.contains { $0.rule.selector.hasSuffix(" .alternative") && $0.declaration.value == "block" }
        let hidden = off.filter { $0.rule.selector.hasSuffix(" img") }.map(\.declaration)
        return bare.map { _ in "a picture without its description beside it" }
            + (pictures.isEmpty ? ["no picture to look at"] : []) + (shown ? [] : ["descriptions stay hidden"])
            + hidden.filter { ["display", "visibility"].contains($0.property) }.map { "img: \($0.property)" }
            + (hidden.contains { $0.property == "clip-path" } ? [] : ["pictures stay"])
    }

    private static let picturesOff = ":root:is([data-pictures=\"off\"], :has(#pictures-off:checked))"

    static let lostContent = SettingsFault(
        "11: content hidden without being asked",
        plants: [
            Plant(\.styles, "::selection {", "figure, video, iframe { display: none; } ::selection {"),
            Plant(\.styles, "::selection {", ".krupno .facts { visibility: hidden; } ::selection {"),
        ]
    ) { site in
        // The mark repeats the name of the site, the last crumb the heading below it; rows go when a reader filters them.
        let allowed = [".alternative", ".paper", ".mark", ".crumbs li:last-child", ":is(li, button)[hidden]"]
        return site.sheet.all.filter { item in
            let hides = item.declaration.value == "none" && item.declaration.property == "display"
            let isPrint = item.rule.conditions == ["@media print"]
            return (hides || item.declaration.value == "hidden") && !isPrint && !allowed.contains(item.rule.selector)
        }.map { "\($0.rule.selector) is hidden" }
    }
}
