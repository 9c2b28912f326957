import SiteModel
import Synchronization

/// The tree of the former release; its manifest is read when it is first asked for, which an unchanged site never does.
final class FormerTree: Sendable {
    private let load: @Sendable () -> PublishedTree
    private let loaded = Mutex<PublishedTree?>(nil)

    init(_ load: @escaping @Sendable () -> PublishedTree) { self.load = load }

    var tree: PublishedTree {
        loaded.withLock { loaded in
            if let loaded { return loaded }
            let tree = load()
            loaded = tree
            return tree
        }
    }
}
