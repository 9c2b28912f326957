import HTMLTree

/// Whether a node reaches people: what is shown at all, and what assistive technology is told of.
struct Exposure: Sendable {
    /// Why a node is kept from people; nothing for one that reaches them.
    private struct State: OptionSet {
        let rawValue: UInt8

        /// Not rendered, and nothing below is.
        static let absent = State(rawValue: 1)
        /// `aria-hidden="true"` or `inert` here or above.
        static let ariaHidden = State(rawValue: 2)
        /// `visibility: hidden`, inherited until it is set again.
        static let invisible = State(rawValue: 4)
        /// In the content of a `template`, which is no part of the page.
        static let inert = State(rawValue: 8)
        /// Rendered where no eye sees it: clipped away, beside the page, transparent, without size.
        static let unseen = State(rawValue: 16)
    }

    private var states: [UInt8] = []

    init(of tree: HTMLDocument, _ styles: PageStyles) {
        states.reserveCapacity(tree.all.count)
        let kinds = styles.styles.map(Self.state)
        let holds = styles.styles.map { $0.box.contentVisibility == .hidden }
        let texts = styles.styles.map(Self.stateOfText)
        var areas: [NodeID] = []
        for node in tree.all {
            guard let parent = tree.parent(of: node) else {
                states.append(0)
                continue
            }
            var state = State(rawValue: states[Int(parent.index)])
            if tree.isElement(node) {
                // What is merely invisible may hold visible things.
                state.remove(.invisible)
                state.formUnion(kinds[styles.number(of: node)])
                Self.apply(node, parent, tree, to: &state)
                if tree.isHTML(node, .area) { areas.append(node) }
                if holds[styles.number(of: parent)] { state.insert(.absent) }
            } else if tree.kind(of: node) == .text {
                state.formUnion(texts[styles.number(of: parent)])
                if tree.isHTML(parent, .details), !tree.has(.open, parent) { state.insert(.absent) }
            }
            states.append(state.rawValue)
        }
        if !areas.isEmpty { show(areas, tree) }
    }

    /// A part of an image map reaches people as the picture does that uses the map (HTML Standard, 4.8.14).
    private mutating func show(_ areas: [NodeID], _ tree: HTMLDocument) {
        var images: [ByteKey: NodeID] = [:]
        for image in tree.all where tree.isHTML(image, .img) && isRendered(image) {
            guard let map = tree.valueBytes(.usemap, of: image)?.dropFirst(), !map.isEmpty else { continue }
            if images[ByteKey(map)] == nil { images[ByteKey(map)] = image }
        }
        for area in areas {
            guard let map = tree.ancestors(of: area).first(where: { tree.isHTML($0, .map) }),
                let image = tree.valueBytes(.name, of: map).flatMap({ images[ByteKey($0)] })
            else { continue }
            // What hides the area itself hides it still.
            let own = State(rawValue: states[Int(area.index)]).intersection([.ariaHidden, .inert])
            states[Int(area.index)] = State(rawValue: states[Int(image.index)]).union(own).rawValue
        }
    }

    /// Rendered and told to assistive technology.
    func isExposed(_ node: NodeID) -> Bool {
        State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .ariaHidden, .invisible, .inert])
    }

    /// Rendered, perhaps kept from assistive technology.
    func isRendered(_ node: NodeID) -> Bool {
        State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .invisible, .inert])
    }

    /// Rendered where it can be seen.
    func isVisible(_ node: NodeID) -> Bool {
        State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .invisible, .inert, .unseen])
    }

    /// Kept from people with everything below it; what is merely invisible may hold visible things.
    func isClosed(_ node: NodeID) -> Bool {
        !State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .ariaHidden, .inert])
    }

    /// Part of the page at all: not in a `template`.
    func isInPage(_ node: NodeID) -> Bool { !State(rawValue: states[Int(node.index)]).contains(.inert) }

    private static func state(of style: ComputedStyle) -> State {
        var state: State = []
        if style.box.display == .none { state.insert(.absent) }
        if style.text.visibility != .visible { state.insert(.invisible) }
        if style.isUnseen { state.insert(.unseen) }
        return state
    }

    private static func apply(_ node: NodeID, _ parent: NodeID, _ tree: HTMLDocument, to state: inout State) {
        if tree.isHTML(parent, .template) { state.insert(.inert) }
        if tree.value(.ariaHidden, of: node, is: "true") { state.insert(.ariaHidden) }
        if tree.namespace(of: node) == .html, tree.has(.inert, node) { state.insert(.ariaHidden) }
    }

    /// What an element's style makes of the text in it.
    private static func stateOfText(_ style: ComputedStyle) -> State {
        var state: State = []
        if style.box.contentVisibility == .hidden { state.insert(.absent) }
        if style.text.size == 0 || style.text.ink?.alpha == 0 && style.text.shadows.isEmpty && !style.paint.isTextClip {
            state.insert(.unseen)
        }
        if let indent = style.text.indent.pixels, indent < -500 { state.insert(.unseen) }
        return state
    }
}

extension ComputedStyle {
    /// Farther than this beside the page, nothing of an element reaches into it.
    private static let outside = -500.0

    /// Whether neither the element nor what it holds can be seen, though both are rendered.
    var isUnseen: Bool {
        box.opacity == 0 || box.isClippedAway || box.isCollapsed || isOutside || hasNoRoom
    }

    /// Moved beside the page, to the left or above, where nobody can scroll.
    private var isOutside: Bool {
        if box.shiftX < Self.outside || box.shiftY < Self.outside { return true }
        if let margin = box.margins[3].pixels, margin < Self.outside, box.display != .inline { return true }
        if let margin = box.margins[0].pixels, margin < Self.outside, box.isOutOfFlow { return true }
        guard box.position != .static else { return false }
        for side in [box.left, box.top] { if let place = side.pixels, place < Self.outside { return true } }
        if box.isOutOfFlow, isPushedOut { return true }
        guard box.position == .fixed else { return false }
        let sides = [box.left, box.top, box.right, box.bottom]
        return box.isBeyondScreen || sides.contains(where: Self.isWholeScreen)
            || [box.right, box.bottom].contains { ($0.pixels ?? 0) < Self.outside }
    }

    /// A side of a fixed box as far away from its own edge as the screen is large, or farther.
    private static func isWholeScreen(_ side: Measure) -> Bool {
        if case .percentage(let share) = side { return abs(share) >= 100 }
        return false
    }

    /// Put at an edge, and then moved over it by the whole of its own size.
    private var isPushedOut: Bool {
        let isAtTop = (box.top.pixels ?? 1) <= 0
        let isAtLeft = (box.left.pixels ?? 1) <= 0
        if (isAtTop && box.shareY <= -100) || (isAtLeft && box.shareX <= -100) { return true }
        guard box.position == .fixed else { return false }
        let isAtBottom = (box.bottom.pixels ?? 1) <= 0 && box.top == .auto
        let isAtRight = (box.right.pixels ?? 1) <= 0 && box.left == .auto
        return (isAtBottom && box.shareY >= 100) || (isAtRight && box.shareX >= 100)
    }

    /// No width or no height, and what is larger is cut off.
    private var hasNoRoom: Bool {
        let isBox = box.display != .inline && box.display != .contents || box.isOutOfFlow
        guard isBox, box.overflowX != .visible || box.overflowY != .visible else { return false }
        return isNothing([box.width, box.maxWidth], box.overflowX, [box.paddings[1], box.paddings[3]])
            || isNothing([box.height, box.maxHeight], box.overflowY, [box.paddings[0], box.paddings[2]])
    }

    private func isNothing(_ sizes: [Measure], _ overflow: CSSKeyword, _ paddings: [Measure]) -> Bool {
        guard overflow == .hidden || overflow == .clip else { return false }
        return sizes.contains { ($0.pixels ?? 2) <= 1 } && paddings.allSatisfy { ($0.pixels ?? 0) <= 1 }
    }
}
