import Glibc

/// Serves all clients on one thread: waits in `poll`, then does for each what can be done at once.
struct ServerLoop {
    private let sockets: LoopbackSockets
    private let board: Board
    private let limits: ServerLimits
    private var connections: [Connection] = []
    private var told = ""

    init(sockets: LoopbackSockets, board: Board, limits: ServerLimits) {
        (self.sockets, self.board, self.limits) = (sockets, board, limits)
    }

    /// Runs until the board says stop.
    mutating func run() {
        while true {
            var polled = waited
            // Deadlines are far apart, so half a second late is soon enough.
            let ready = poll(&polled, nfds_t(polled.count), connections.isEmpty ? -1 : 500)
            let now = ContinuousClock.now
            if ready > 0 { board.wake.drain() }
            // Asked for after the waiting: whoever asks now gets the build that was shown before.
            guard let site = board.site else { break }
            let responder = Responder(site: site, port: sockets.port)
            tell(site.version, now)
            if ready > 0 {
                serve(polled.dropFirst(sockets.descriptors.count + 1), now, by: responder)
                for (entry, socket) in zip(polled.dropFirst(), sockets.descriptors) where entry.revents != 0 {
                    accept(from: socket, now, by: responder)
                }
            }
            for index in connections.indices { connections[index].check(now) }
            connections.removeAll { $0.isEnded }
        }
        for index in connections.indices { connections[index].end() }
        for socket in sockets.descriptors { close(socket) }
    }

    private var waited: [pollfd] {
        ([board.wake.descriptor] + sockets.descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            + connections.map { pollfd(fd: $0.descriptor, events: $0.interest, revents: 0) }
    }

    private mutating func serve(
        _ polled: ArraySlice<pollfd>, _ now: ContinuousClock.Instant, by responder: Responder
    ) {
        for (index, entry) in zip(connections.indices, polled)
        where entry.revents != 0 && !connections[index].isEnded {
            if entry.revents & Int16(POLLOUT) != 0 { connections[index].send(now, by: responder) }
            if entry.revents & Int16(POLLIN) != 0 {
                connections[index].receive(now, by: responder)
            } else if entry.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 {
                connections[index].end()
            }
        }
    }

    /// Takes those who wait, some at a time; where there is no place, the one that holds its own longest goes.
    private mutating func accept(from socket: Int32, _ now: ContinuousClock.Instant, by responder: Responder) {
        for _ in 0..<64 {
            let client = Glibc.accept(socket, nil, nil)
            guard client >= 0 else {
                if errno == EMFILE || errno == ENFILE { dropOldest() }
                return
            }
            Descriptor.neverWaits(client)
            connections.removeAll { $0.isEnded }
            if connections.count >= limits.connections { dropOldest() }
            var connection = Connection(client, limits: limits, now: now)
            connection.receive(now, by: responder)
            connections.append(connection)
        }
    }

    /// Streams of events last by their nature: they go only when nobody else can.
    private mutating func dropOldest() {
        let oldest = connections.indices.filter { !connections[$0].isEnded }.min { left, right in
            let (one, other) = (connections[left], connections[right])
            if one.isStreaming != other.isStreaming { return other.isStreaming }
            return one.since < other.since
        }
        guard let oldest else {
            // Descriptors are short though we hold none: others must let go first.
            usleep(100_000)
            return
        }
        connections[oldest].end()
        connections.removeAll { $0.isEnded }
    }

    /// Leaves the places of the connections as they are: what was polled counts by them.
    private mutating func tell(_ version: String, _ now: ContinuousClock.Instant) {
        guard version != told else { return }
        told = version
        for index in connections.indices { connections[index].tell(BuildEvent.text(version), now) }
    }
}
