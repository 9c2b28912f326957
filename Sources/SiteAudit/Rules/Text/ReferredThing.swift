import HTMLTree

/// What a phrase such as “the round button” points at, and whether it can be found without looks.
struct ReferredThing {
    /// Whether the words find it.
    enum Answer { case found, notFound, unknown }

    let page: PageFacts
    /// The text in which the phrase stands.
    let text: NodeID
    /// The words of the phrase in lower case.
    let words: [String]

    /// Found when a name on the page holds the phrase's words, when there is only one such thing, or when the text
    /// names what it means in quotation marks. A page that the text's block links to counts as the place to look in
    /// when this page has nothing of the kind.
    func answer() -> Answer {
        if quotesAName() { return .found }
        switch Self.search(page, words) {
        case .found: return .found
        case .notFound: return .notFound
        case .unknown: break
        }
        let others = linkedPages()
        if others.isEmpty { return hasUnreadPlaces() ? .unknown : .notFound }
        return others.contains { Self.search($0, words) == .found } ? .found : .notFound
    }

    /// Unknown when the page has nothing of the kind at all.
    private static func search(_ page: PageFacts, _ words: [String]) -> Answer {
        let kind = words.compactMap(Kind.init(word:)).first
        let things = kind?.elements(page) ?? []
        let names =
            page.headingNames
            + (things + (kind == nil ? page.images : [])).map { page.accessibleName(of: $0) }
        let told = words.filter { !tooGeneral.contains($0) }
        if names.contains(where: { name in
            let spoken = Stems(ContentWords(name))
            return told.contains { word in PlainWord.all(in: Array(word.utf8)[...]).contains(where: spoken.contains) }
        }) {
            return .found
        }
        if things.count == 1 { return .found }
        return things.isEmpty && kind != nil ? .unknown : things.isEmpty ? .unknown : .notFound
    }

    /// Words of place tell nothing when they stand in a name.
    private static let tooGeneral: Set<String> = [
        "button", "link", "image", "picture", "photo", "icon", "кнопка", "кнопку", "кнопке", "ссылка", "ссылку",
        "ссылке", "картинка", "картинку", "картинке", "the", "on", "right", "left", "of", "a", "to", "in", "at",
    ]

    /// Whether what stands in quotation marks is a name on the page, or of a frame's or linked page's part.
    private func quotesAName() -> Bool {
        let bytes = page.tree.textBytes(of: text)
        let content = String(decoding: bytes, as: UTF8.self)
        let pieces = content.split(whereSeparator: { "«»“”„\"".contains($0) })
        return pieces.count > 1 && content.contains { "«“„\"".contains($0) }
    }

    /// The documents that the block's links and the page's frames lead to, as far as they can be had.
    private func linkedPages() -> [PageFacts] {
        var references: [ArraySlice<UInt8>] = []
        for link in page.elements(.a, in: block) {
            if let href = page.tree.valueBytes(.href, of: link) { references.append(href) }
        }
        references += page.elements(.iframe).compactMap { page.tree.valueBytes(.src, of: $0) }
        return references.prefix(3).compactMap { reference in
            let address = String(decoding: reference.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            guard !address.isEmpty, let name = page.web.resolve(address, page.address),
                let bytes = page.web.read(name), let tree = try? HTMLDocument.parse(bytes).get()
            else { return nil }
            return PageFacts(tree, address: name)
        }
    }

    /// Links and frames whose documents cannot be read.
    private func hasUnreadPlaces() -> Bool {
        !page.elements(.iframe).isEmpty || page.elements(.a, in: block).contains { page.tree.has(.href, $0) }
    }

    private var block: NodeID {
        page.tree.ancestors(of: text).first { node in
            switch page.tree.tag(of: node) {
            case .p, .li, .td, .div, .dd, .section, .body: true
            default: false
            }
        } ?? page.tree.root
    }
}

/// The kinds of thing that texts point at.
private enum Kind {
    case button, link, navigation, table, form, image, field, list, heading

    init?(word: String) {
        switch word {
        case let word where word.hasPrefix("кнопк"): self = .button
        case let word where word.hasPrefix("ссылк"): self = .link
        case let word where word.hasPrefix("таблиц"): self = .table
        case let word where word.hasPrefix("раздел"): self = .heading
        case let word where word.hasPrefix("картинк"): self = .image
        case "button", "tab", "arrow": self = .button
        case "link": self = .link
        case "menu", "navigation", "меню": self = .navigation
        case "table": self = .table
        case "form", "форма", "форму": self = .form
        case "icon", "picture", "image", "photo", "икона", "иконку", "значок": self = .image
        case "field", "поле": self = .field
        case "list": self = .list
        case "heading": self = .heading
        default: return nil
        }
    }

    func elements(_ page: PageFacts) -> [NodeID] {
        switch self {
        case .link: page.links
        case .image: page.images
        case .heading: page.headings.map(\.node)
        case .button: page.tree.all.filter { page.isExposed($0) && page.role(of: $0) == .button }
        case .navigation:
            page.tree.all.filter { page.isExposed($0) && [.navigation, .menu, .menubar].contains(page.role(of: $0)) }
        case .table: page.elements(.table).filter(page.isExposed)
        case .form: page.elements(.form).filter(page.isExposed)
        case .field: page.fields
        case .list: (page.elements(.ul) + page.elements(.ol)).filter(page.isExposed)
        }
    }
}
