import HTMLTree

/// Faults 12 to 15: what its script does by itself, to the text, to the focus, and what is left without it.
extension SettingsFault {
    static let scripts: [SettingsFault] = [unaskedSound, rewrittenText, lostFocus, onlyByScript]

    static let unaskedSound = SettingsFault(
        "12: sound nobody asked for",
        plants: [
            Plant(\.script, "  show();\n  document", "  speechSynthesis.speak(hello);\n  document"),
            Plant(\.script, "  show();\n  document", "  new Audio('a.mp3').play();\n  document"),
            Plant(\.page, "<summary>", "<audio src=\"a.mp3\" autoplay></audio><summary>"),
        ]
    ) { site in
        let document = try site.document()
        let sounds = ["speech", "Speech", "Audio", ".play("].filter { site.script.contains($0) }
        return sounds
            + document.all.filter { document.isElement($0) && document.has(.autoplay, $0) }.map { _ in "autoplay" }
    }

    static let rewrittenText = SettingsFault(
        "13: text written anew, links lost",
        plants: [
            Plant(\.script, "  show();\n  document", "  document.body.innerHTML = text;\n  document"),
            Plant(\.script, "  show();\n  document", "  document.body.textContent = text;\n  document"),
            Plant(\.script, "  show();\n  document", "  document.links[0].href = text;\n  document"),
        ]
    ) { site in
        let writers = [
            "innerHTML", "outerHTML", "insertAdjacent", "document.write", "createElement", "append", "innerText",
            "normalize", ".href", ".data =", "nodeValue",
        ].filter { site.settings.contains($0) }
        let written = site.settings.matches(of: /(\w+)\.textContent =\s/).map { String($0.1) }
        return writers + (written == ["line"] ? [] : ["writes text into \(written)"])
    }

    static let lostFocus = SettingsFault(
        "14: the opener gone, focus lost, nothing said",
        plants: [
            Plant(\.script, "panel.open = false;", "panel.hidden = true;"),
            Plant(\.script, "panel.open = false;", "panel.remove();"),
            Plant(\.page, "<output ", "<span "), Plant(\.script, "line.textContent = text", "text = text"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let lines = document.descendants(of: panel).filter { node in
            // Its role is status (HTML-AAM), so what is written into it is read out.
            document.isHTML(node, .output)
        }
        let losers = ["hidden", ".remove(", "removeChild", ".blur(", ".style", "disabled", "replace"].filter { word in
            site.settings.contains(word)
        }
        return losers + (lines.count == 1 ? [] : ["\(lines.count) status lines"])
            + (site.settings.contains("line.textContent = text") ? [] : ["nothing is said"])
    }

    static let onlyByScript = SettingsFault(
        "15: nothing without a script and cookies",
        plants: [
            Plant(\.styles, ", :has(#size-150:checked)", ""), Plant(\.styles, "[data-scheme=\"brown\"], ", ""),
            Plant(\.script, "localStorage.setItem(key, JSON.stringify(chosen));", "document.cookie = 'x';"),
            Plant(\.page, "<form method=\"dialog\">", "<form action=\"https://example.org/\">"),
            Plant(\.page, "</head>", "<script>begin()</script></head>"),
            Plant(\.page, "<body>", "<body style=\"opacity:0\">"),
        ]
    ) { site in
        let document = try site.document()
        guard let panel = document.panel else { return noPanel }
        let selectors = site.sheet.rules.map(\.selector).joined(separator: "\n")
        let silent = document.elements(.input, in: panel).flatMap { input -> [String] in
            guard !document.has(.checked, input), let id = document.value(.id, of: input),
                let name = document.value(.name, of: input), let value = document.value(.value, of: input)
            else { return [] }
            return [":has(#\(id):checked)", "[data-\(name)=\"\(value)\"]"].filter { !selectors.contains($0) }
        }
        return silent + inline(document)
            + ["document.cookie", "fetch(", "XMLHttp", "http"].filter(site.script.contains)
            + document.elements(.form).filter { !document.value(.method, of: $0, is: "dialog") }.map { _ in
                "a form sends"
            }
    }

    /// What a content security policy without `unsafe-inline` would refuse.
    private static func inline(_ document: HTMLDocument) -> [String] {
        let scripts = document.elements(.script).filter { script in
            !document.has(.src, script) && !document.value(.type, of: script, is: "application/ld+json")
        }
        let styles = document.all.filter {
            document.isHTML($0, .style) || document.isElement($0) && document.has(.style, $0)
        }
        return scripts.map { _ in "a script in the page" } + styles.map { _ in "styles in the page" }
    }
}
