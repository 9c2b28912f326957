import Foundation
import Synchronization

/// Serves the site that is shown to browsers of this machine alone.
package final class PreviewServer: Sendable {
    /// The port that is listened on.
    package let port: UInt16
    private let board: Board
    private let count = Mutex(0)
    /// Tells this server from the one before it, whose pages may still be open in a browser.
    private let start = String(UInt32.random(in: 0 ... .max), radix: 16)

    /// Listens at the first port that is not taken and answers from now on; port 0 is any free one. `source` tells the
    /// file a page is made from, by the page's address.
    package init(
        ports: [UInt16], limits: ServerLimits = .standard, source: @escaping @Sendable (String) -> String?
    ) throws(PortFault) {
        let sockets = try LoopbackSockets.open(ports)
        guard let wake = WakeUp() else { throw PortFault(code: EMFILE) }
        let board = Board(ServedSite(version: start + "-0", source: source), wake: wake)
        (self.port, self.board) = (sockets.port, board)
        // A thread of its own: it waits most of the time, which no thread of the concurrency pool may.
        Thread.detachNewThread {
            var loop = ServerLoop(sockets: sockets, board: board, limits: limits)
            loop.run()
        }
    }

    /// Shows what a build made, and tells every open page.
    package func show(_ build: PreviewBuild) {
        let number = count.withLock { count in
            count += 1
            return count
        }
        board.change { $0.after(build, version: "\(start)-\(number)") }
    }

    /// Lets all connections go.
    package func stop() { board.change { _ in nil } }
}
