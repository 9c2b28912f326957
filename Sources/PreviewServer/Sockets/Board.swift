import Synchronization

/// Where builds put the site and the serving thread takes it.
final class Board: Sendable {
    let wake: WakeUp
    /// Nil: the server is to stop.
    private let current: Mutex<ServedSite?>

    init(_ site: ServedSite, wake: WakeUp) {
        self.wake = wake
        current = Mutex(site)
    }

    deinit { wake.close() }

    /// The site to show now.
    var site: ServedSite? { current.withLock { $0 } }

    /// Changes the site; after a stop nothing changes any more.
    func change(_ change: (ServedSite) -> ServedSite?) {
        current.withLock { $0 = $0.flatMap(change) }
        wake.call()
    }
}
