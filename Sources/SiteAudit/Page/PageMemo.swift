import HTMLTree
import Synchronization

/// What several rules ask of one page and some pages are never asked: worked out when first wanted, then kept.
final class PageMemo: Sendable {
    private let texts = Mutex<RunningTexts?>(nil)
    private let headings = Mutex<[String]?>(nil)
    private let links = Mutex<LinkTexts?>(nil)
    private let names = Mutex<[NodeID: String]>([:])
    private let contrasts = Mutex<[ContrastedText]?>(nil)
    private let repeated = Mutex<RepeatedContent?>(nil)

    private let samples = Mutex<[NodeID]?>(nil)
    private let narrow = Mutex<PageStyles?>(nil)

    func textSamples(_ make: () -> [NodeID]) -> [NodeID] { Self.kept(samples, make) }

    func narrowStyles(_ make: () -> PageStyles) -> PageStyles { Self.kept(narrow, make) }

    func runningTexts(_ make: () -> RunningTexts) -> RunningTexts { Self.kept(texts, make) }

    func headingNames(_ make: () -> [String]) -> [String] { Self.kept(headings, make) }

    func linkTexts(_ make: () -> LinkTexts) -> LinkTexts { Self.kept(links, make) }

    func contrasts(_ make: () -> [ContrastedText]) -> [ContrastedText] { Self.kept(contrasts, make) }

    func repeatedContent(_ make: () -> RepeatedContent) -> RepeatedContent { Self.kept(repeated, make) }

    func name(of node: NodeID, _ make: () -> String) -> String {
        if let known = names.withLock({ $0[node] }) { return known }
        let name = make()
        names.withLock { $0[node] = name }
        return name
    }

    /// Made outside the lock, for making one value may ask for another.
    private static func kept<Value: Sendable>(_ place: borrowing Mutex<Value?>, _ make: () -> Value) -> Value {
        if let known = place.withLock({ $0 }) { return known }
        let value = make()
        place.withLock { $0 = value }
        return value
    }
}

extension PageFacts {
    /// The accessible names of `headings`, in their order.
    var headingNames: [String] { memo.headingNames { accessibleNames(of: headings.map(\.node)) } }

    /// The accessible name of one of `headings`.
    func name(ofHeading heading: NodeID) -> String {
        let index = index(ofHeading: heading)
        let names = headingNames
        return index < names.count && headings[index].node == heading ? names[index] : ""
    }
}
