import HTMLTree
import Synchronization

/// What was found under one set of style sheets, by style, on whatever page: a style that is kept across pages hangs on
/// the styles around it, and so does what is made of it.
final class SheetsMemo: Sendable {
    /// More are looked at again on each page.
    private static let limit = 2_048

    private let contrasts = Mutex<[Int32: TextGround.Contrast]>([:])
    private let paired = Mutex<Set<Int32>>([])
    private let changes = Mutex<[FocusLook: Bool]>([:])

    /// How text in an element of this style stands out.
    func contrast(of style: ComputedStyle, make: () -> TextGround.Contrast) -> TextGround.Contrast {
        guard style.memo >= 0 else { return make() }
        if let known = contrasts.withLock({ $0[style.memo] }) { return known }
        let contrast = make()
        contrasts.withLock { $0[style.memo] = contrast }
        return contrast
    }

    /// Whether the colours of text in an element of this style are known to be set both.
    func isPaired(_ style: ComputedStyle) -> Bool { paired.withLock { $0.contains(style.memo) } }

    /// Keeps that they are.
    func notePair(_ style: ComputedStyle) {
        if style.memo >= 0 { paired.withLock { _ = $0.insert(style.memo) } }
    }

    /// Whether such an element looks otherwise when it has the focus; nil when that is not known yet.
    func changesOnFocus(_ look: FocusLook) -> Bool? { changes.withLock { $0[look] } }

    /// Keeps what was found.
    func note(_ changesOnFocus: Bool, of look: FocusLook) {
        guard look.isShared else { return }
        changes.withLock { if $0.count < Self.limit { $0[look.detached] = changesOnFocus } }
    }
}

/// What the look of an element with the focus hangs on: its style without it, and the names that rules about the focus
/// may ask for.
struct FocusLook: Hashable, Sendable {
    /// The style's number in the cascade's memo, or below zero one that belongs to the page.
    private let style: Int
    private let tag: TagName
    private var id: ArraySlice<UInt8>?
    private var classes: ArraySlice<UInt8>?

    init(of node: NodeID, on page: PageFacts) {
        let memo = Int(page.styles[node].memo)
        style = memo >= 0 ? memo : -1 - page.styles.number(of: node)
        tag = page.tree.tag(of: node)
        id = page.tree.valueBytes(.id, of: node)
        classes = page.tree.valueBytes(.class, of: node)
    }

    /// The same without a hold on the page's bytes.
    var detached: FocusLook {
        var look = self
        look.id = id.map { Array($0)[...] }
        look.classes = classes.map { Array($0)[...] }
        return look
    }

    /// Whether other pages may have the same.
    var isShared: Bool { style >= 0 }
}
