import HTMLTree
import Synchronization

/// What was found under one set of style sheets, by style, on whatever page: a style that is kept across pages hangs on
/// the styles around it, and so does what is made of it.
final class SheetsMemo: Sendable {
    /// An element as far as its looks go.
    private struct Look: Hashable {
        let style: Int32
        let tag: TagName
    }

    private let contrasts = Mutex<[Int32: TextGround.Contrast]>([:])
    private let paired = Mutex<Set<Int32>>([])
    private let changes = Mutex<[Look: Bool]>([:])

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
    func changesOnFocus(_ style: ComputedStyle, _ tag: TagName) -> Bool? {
        changes.withLock { $0[Look(style: style.memo, tag: tag)] }
    }

    /// Keeps what was found.
    func note(_ changesOnFocus: Bool, _ style: ComputedStyle, _ tag: TagName) {
        guard style.memo >= 0 else { return }
        changes.withLock { $0[Look(style: style.memo, tag: tag)] = changesOnFocus }
    }
}
