import Foundation

/// Tells when something below some folders changed: by the system's notices, or by looking where there are none.
package struct FolderWatch: Sendable {
    /// Folders that are watched with everything below; they may be missing for a while.
    let folders: [String]
    /// Quiet that must follow a change: a save is several changes.
    var quiet = Duration.milliseconds(30)
    /// The same where the system says that a file was saved to its end.
    var quietAfterSave = Duration.milliseconds(8)
    /// Changes without an end are told of after so long.
    var patience = Duration.milliseconds(500)
    /// Between two looks where the system gives no notices.
    var lookEvery = Duration.milliseconds(400)
    var usesNotices = true

    package init(_ folders: [String]) { self.folders = folders }

    /// An element after each burst of changes; those not taken yet count as one. Watching has begun on return.
    package func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        guard let wake = WakeUp() else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { _ in wake.call() }
        let notices = usesNotices ? FolderNotices(folders) : nil
        let first = notices == nil ? FolderSnapshot(folders) : nil
        let watch = self
        Thread.detachNewThread {
            if var notices {
                watch.follow(&notices, until: wake) { continuation.yield() }
            } else {
                watch.look(from: first, until: wake) { continuation.yield() }
            }
            continuation.finish()
            wake.close()
        }
        return stream
    }

    private func follow(_ notices: inout FolderNotices, until wake: WakeUp, tell: () -> Void) {
        var firstChange: ContinuousClock.Instant?
        while true {
            let wait = firstChange == nil ? nil : notices.isSaved ? quietAfterSave : quiet
            let arrival = notices.wait(wait, wake: wake)
            let now = ContinuousClock.now
            switch arrival {
            case .called: return notices.close()
            case .changes: firstChange = firstChange ?? now
            case .nothing: break
            }
            guard let begun = firstChange, arrival == .nothing || now - begun > patience else { continue }
            firstChange = nil
            tell()
        }
    }

    private func look(from first: FolderSnapshot?, until wake: WakeUp, tell: () -> Void) {
        var known = first
        while !wake.isCalled(within: lookEvery) {
            var seen = FolderSnapshot(folders)
            guard seen != known else { continue }
            // Until two looks see the same, the save is still going on.
            var next = seen
            repeat {
                seen = next
                if wake.isCalled(within: quiet) { return }
                next = FolderSnapshot(folders)
            } while next != seen
            known = seen
            tell()
        }
    }
}
