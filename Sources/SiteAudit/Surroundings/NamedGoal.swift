import HTMLTree

/// A link or a frame of a web page with its name: also one in a document that a frame brings along (`srcdoc`).
struct NamedGoal: Sendable {
    /// On the page itself: the element, or the frame in which it stands.
    let node: NodeID
    /// For comparison: in lower case.
    let name: String
    let goal: LinkGoal
    /// What stands around a link; see `LinkContext`.
    let context: LinkContext

    /// Links that have a name, in sets of two and more by a key that names alike are part of. Of pages of plain HTML
    /// only those are read whose names may be alike.
    static func sets<Key: Hashable>(on page: PageFacts, by key: (NamedGoal) -> Key) -> [[NamedGoal]] {
        guard isPlain(page) else { return sets(links(on: page), by: key) }
        let goals = page.linkTexts.twins.joined().map { place in
            let link = page.links[place]
            return NamedGoal(
                node: link, name: page.linkNames[place].lowercased(), goal: LinkGoal(ofLink: link, on: page),
                context: LinkContext(of: link, on: page, within: nil))
        }
        return goals.isEmpty ? [] : sets(goals, by: key)
    }

    /// Whether no frame brings a document along and no drawing holds a link.
    private static func isPlain(_ page: PageFacts) -> Bool {
        let tree = page.tree
        return page.elements(.iframe).isEmpty && !tree.all.contains { tree.namespace(of: $0) == .svg && tree.tag(of: $0) == .a }
    }

    /// Every link that has a name.
    private static func links(on page: PageFacts) -> [NamedGoal] {
        all(on: page) { document in
            (document.links.map { ($0, document.name(ofLink: $0)) } + drawn(on: document))
                .map { ($0, $1, LinkGoal(ofLink: $0, on: document)) }
        }
    }

    /// Links of SVG drawings, where they are not among the others by their role.
    private static func drawn(on page: PageFacts) -> [(NodeID, String)] {
        guard page.tree.all.contains(where: { page.tree.tag(of: $0) == .svg }) else {
            return []
        }
        let known = Set(page.links)
        return page.tree.all.filter { node in
            page.tree.namespace(of: node) == .svg && page.tree.tag(of: node) == .a && page.isExposed(node)
                && !known.contains(node)
        }.map { node in
            let name = page.accessibleName(of: node)
            let text = Array(page.tree.textContent(of: node).utf8)
            return (node, name.isEmpty ? CollapsedText.string(text[...]) : name)
        }
    }

    /// Every frame that has a name.
    static func frames(on page: PageFacts) -> [NamedGoal] {
        all(on: page) { document in
            document.elements(.iframe).filter(document.isExposed).map { frame in
                var goal = LinkGoal(reference: document.tree.value(.src, of: frame), page: document.address)
                if let inner = Self.inner(of: frame, document) { goal.inner = PageContent(of: inner) }
                return (frame, document.accessibleName(of: frame), goal)
            }
        }
    }

    private static func all(
        on page: PageFacts, _ read: (PageFacts) -> [(NodeID, String, LinkGoal)]
    ) -> [NamedGoal] {
        var found: [NamedGoal] = []
        var open: [(page: PageFacts, frame: NodeID?, depth: Int)] = [(page, nil, 0)]
        while let (document, frame, depth) = open.popLast() {
            for (node, name, goal) in read(document) where !name.isEmpty {
                let context = LinkContext(of: node, on: document, within: frame)
                found.append(
                    NamedGoal(node: frame ?? node, name: name.lowercased(), goal: goal, context: context))
            }
            // Two deep is more than anybody writes.
            guard depth < 2 else { continue }
            for inside in document.elements(.iframe) where document.isExposed(inside) {
                guard let inner = inner(of: inside, document) else { continue }
                open.append((inner, frame ?? inside, depth + 1))
            }
        }
        return found
    }

    /// The document in `srcdoc`.
    private static func inner(of frame: NodeID, _ page: PageFacts) -> PageFacts? {
        guard let code = page.tree.valueBytes(.srcdoc, of: frame),
            case .success(let tree) = HTMLDocument.parse(Array(code))
        else { return nil }
        return PageFacts(tree, address: page.address, web: page.web)
    }

    /// Those of one name, in sets of two and more, each in the order of the page.
    static func sets<Key: Hashable>(_ goals: [NamedGoal], by key: (NamedGoal) -> Key) -> [[NamedGoal]] {
        Dictionary(grouping: goals, by: key).values.filter { $0.count > 1 }
            .map { $0.sorted { $0.node < $1.node } }.sorted { $0[0].node < $1[0].node }
    }

    /// How the goals of a set stand to each other: different when any two are, unknown when any two may be.
    static func likeness(_ set: [NamedGoal], in web: WebSpace) -> (LinkGoal.Likeness, odd: NamedGoal) {
        var kinds: [NamedGoal] = []
        var doubtful: NamedGoal?
        for goal in set.prefix(200) {
            var isKnown = false
            for kind in kinds.prefix(8) {
                switch goal.goal.likeness(to: kind.goal, in: web) {
                case .same: isKnown = true
                case .different: return (.different, goal)
                case .unknown: doubtful = doubtful ?? goal
                }
            }
            if !isKnown { kinds.append(goal) }
        }
        return doubtful.map { (.unknown, $0) } ?? (.same, set[0])
    }
}

extension PageFacts {
    /// Whether scripts, or templates of shadow trees, may change what stands on the page: then its elements are not
    /// those that people meet.
    var hasShadowTrees: Bool {
        let name = Array("shadowrootmode".utf8)
        let isDeclared = elements(.template).contains { template in
            tree.attributes(of: template).contains { tree.name(of: $0).utf8.elementsEqual(name) }
        }
        return isDeclared || elements(.script).contains { tree.textContent(of: $0).contains("attachShadow") }
    }
}
