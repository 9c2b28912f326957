import HTMLTree

/// Faults of pictures.
enum ImageOperators {
    static let all = [dropped, added, fileName, placeholder, repeated, inputImage, namelessSVG, namelessObject]

    private static let dropped = MutationOperator(
        "drop-alternative", caughtBy: ["image-alternative"], act: ["23a2a8"]
    ) { page in
        page.exposed(.img).compactMap { page.dropping(.alt, from: $0) }
    }

    private static let added = inserting(
        "picture-without-alternative", "<p><img src=\"vhod.jpg\"></p>", caughtBy: ["image-alternative"], act: ["23a2a8"]
    )

    private static let fileName = inserting(
        "file-name-alternative", "<p><img src=\"vhod.jpg\" alt=\"IMG_2031.jpg\"></p>",
        caughtBy: ["alternative-file-name"])

    private static let placeholder = inserting(
        "placeholder-alternative", "<p><img src=\"vhod.jpg\" alt=\"фото\"></p>", caughtBy: ["alternative-file-name"])

    /// A picture beside the text of a link that says the same.
    private static let repeated = MutationOperator("repeated-alternative", caughtBy: ["image-text-repeat"]) { page in
        page.links.filter { page.holdsTextOnly($0) && !page.words(of: $0).contains("\"") }.compactMap { link in
            page.inserting("<img src=\"znak.svg\" alt=\"\(page.words(of: link))\"> ", into: link)
        }
    }

    private static let inputImage = inserting(
        "nameless-image-button", "<form><p><input type=\"image\" src=\"poisk.png\"></p></form>",
        caughtBy: ["image-alternative", "button-name"], act: ["59796f"])

    private static let namelessSVG = inserting(
        "nameless-svg", "<p><svg role=\"img\" width=\"9\" height=\"9\"><path d=\"M0 0h9\"/></svg></p>",
        caughtBy: ["image-alternative"], act: ["7d6734"])

    private static let namelessObject = inserting(
        "nameless-object", "<p><object data=\"karta.png\" type=\"image/png\"></object></p>",
        caughtBy: ["object-alternative"], act: ["8fc3b6"])

    /// A piece of HTML after every paragraph.
    static func inserting(
        _ id: String, _ html: String, caughtBy rules: [String], act: [String] = []
    ) -> MutationOperator {
        MutationOperator(id, caughtBy: rules, act: act) { page in
            page.paragraphs.compactMap { page.inserting(html, after: $0) }
        }
    }
}

extension Specimen {
    /// Paragraphs that reach people and stand where further content may follow them.
    var paragraphs: [NodeID] {
        exposed(.p).filter { !words(of: $0).isEmpty && !isInside($0, .form, .noscript, .button, .label) }
    }
}
