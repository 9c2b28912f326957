import HTMLTree

/// The ways past what comes again on every page (WCAG 2.4.1), each judged by its ACT rule.
struct BypassMeans {
    /// What is known of one way.
    enum Answer: Sendable {
        case there, missing, unknown
    }

    private let page: PageFacts
    private let content: RepeatedContent

    init(on page: PageFacts) {
        self.page = page
        content = page.memo.repeatedContent { RepeatedContent(of: page) }
    }

    /// Headings at the page's own content (047fe0).
    var heading: Answer {
        guard let hasOwn = content.hasOwn else { return .unknown }
        guard hasOwn else { return .there }
        let headings = page.headings.map(\.node).filter(page.exposure.isVisible)
        // A heading named by an attribute holds nothing itself, and heads what follows.
        let heads = { (node: NodeID) in content.isOwn(node) || content.isEmpty(node) && content.startsOwn(at: node) }
        if headings.contains(where: { page.hasAccessibleName($0) && heads($0) }) { return .there }
        return content.couldChange(headings) ? .unknown : .missing
    }

    /// Landmarks that begin with the page's own content (b40fd1).
    var landmark: Answer {
        guard let hasOwn = content.hasOwn else { return .unknown }
        guard hasOwn else { return .there }
        let landmarks = page.tree.all.filter { page.isExposed($0) && isLandmark($0) }
        if landmarks.contains(where: content.startsOwn(in:)) { return .there }
        return content.couldChange(landmarks) ? .unknown : .missing
    }

    /// Links and the like that move the focus to the page's own content (ye5d6e).
    var link: Answer {
        guard let hasOwn = content.hasOwn else { return .unknown }
        guard hasOwn else { return .there }
        let goals = page.tree.all.filter(isInstrument).compactMap(fragmentGoal)
        if goals.contains(where: content.startsOwn(at:)) { return .there }
        return hasScript || content.couldChange(goals) ? .unknown : .missing
    }

    /// Means to fold up what comes again (3e12e1).
    var fold: Answer {
        guard let hasOwn = content.hasOwn else { return .unknown }
        if !hasOwn || content.obstacles.allSatisfy(isFolding) { return .there }
        // Styles can fold too, by `:checked` and `:target`.
        let hasStyle = !page.elements(.style).isEmpty || !page.elements(.link).isEmpty
        return hasScript || hasStyle ? .unknown : .missing
    }

    /// Any of them (cf77f2).
    var any: Answer {
        let answers = [heading, landmark, link, fold]
        if answers.contains(.there) { return .there }
        return answers.contains(.unknown) ? .unknown : .missing
    }

    private var hasScript: Bool {
        !page.elements(.script).isEmpty || page.tree.all.contains { isInstrument($0) && page.tree.has(.onclick, $0) }
    }

    private func isInstrument(_ node: NodeID) -> Bool {
        page.tree.isElement(node) && page.isTabStop(node) && page.isExposed(node) && page.hasAccessibleName(node)
            && (page.exposure.isVisible(node) || appearsWithFocus(node))
    }

    /// Whether styles or scripts may bring it into sight when the focus comes to it.
    private func appearsWithFocus(_ node: NodeID) -> Bool {
        guard page.sheets.isComplete, page.elements(.script).isEmpty else { return true }
        let word = Array(":focus".utf8)
        return page.sheets.cascade.sources.contains { $0.sheet.bytes.firstRange(of: word) != nil }
    }

    /// The element that `#id` names, also when a button's script goes there.
    private func fragmentGoal(of node: NodeID) -> NodeID? {
        guard let reference = LinkGoal(ofLink: node, on: page).reference else { return nil }
        let address = WebAddress(Array(reference.utf8)[...])
        guard address.isSamePage, let fragment = address.fragment, !fragment.isEmpty else { return nil }
        let decoded = PercentEncoding.decoded(fragment[...])
        return page.element(withID: fragment[...]) ?? page.element(withID: decoded[...])
            ?? page.elements(.a).first { page.tree.valueBytes(.name, of: $0)?.elementsEqual(fragment) ?? false }
    }

    private func isFolding(_ node: NodeID) -> Bool {
        page.tree.ancestors(of: node).contains { page.tree.isHTML($0, .details) }
    }

    private func isLandmark(_ node: NodeID) -> Bool {
        switch page.role(of: node) {
        case .banner, .complementary, .contentinfo, .main, .navigation, .search: return true
        case .form, .region: return page.hasAccessibleName(node)
        case nil: break
        default: return false
        }
        switch page.tree.tag(of: node) {
        case .form, .section: return page.tree.namespace(of: node) == .html && page.hasAccessibleName(node)
        case .header, .footer:
            return !page.tree.ancestors(of: node).contains { ancestor in
                switch page.tree.tag(of: ancestor) {
                case .article, .aside, .main, .nav, .section: true
                default: false
                }
            }
        default: return false
        }
    }
}

extension BypassMeans.Answer {
    /// The verdict over the whole page.
    func verdict(on page: PageFacts, missing: Finding, unknown: Finding) -> [PageCheck.Verdict] {
        guard let html = page.html else { return [] }
        switch self {
        case .there: return [(html, .passed)]
        case .missing: return [(html, .failed(missing))]
        case .unknown: return [(html, .cantTell(unknown))]
        }
    }
}
