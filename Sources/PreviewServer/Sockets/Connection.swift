import Glibc

/// One client: what it sent and was not answered yet, what is on its way to it, and until when it must go on.
struct Connection {
    enum Phase {
        case reading
        case sending(closes: Bool)
        /// Events, for as long as both sides like.
        case streaming
        /// Everything is sent; what still comes is thrown away, so that the answer is not lost with the connection.
        case lingering
        case ended
    }

    let descriptor: Int32
    private(set) var phase = Phase.reading
    /// When the phase began, or the request in it: who holds a place longest leaves first.
    private(set) var since: ContinuousClock.Instant
    private let limits: ServerLimits
    private var deadline: ContinuousClock.Instant
    private var input: [UInt8] = []
    private var output: [ArraySlice<UInt8>] = []
    private var nextBeat: ContinuousClock.Instant

    init(_ descriptor: Int32, limits: ServerLimits, now: ContinuousClock.Instant) {
        self.descriptor = descriptor
        self.limits = limits
        since = now
        deadline = now + limits.request
        nextBeat = now
    }

    var isStreaming: Bool { if case .streaming = phase { true } else { false } }
    var isEnded: Bool { if case .ended = phase { true } else { false } }

    /// What `poll` is to wait for.
    var interest: Int16 {
        switch phase {
        case .reading, .lingering: Int16(POLLIN)
        case .sending: Int16(POLLOUT)
        case .streaming: Int16(output.isEmpty ? POLLIN : POLLIN | POLLOUT)
        case .ended: 0
        }
    }

    /// Takes what the client sent and answers it as far as it can be.
    mutating func receive(_ now: ContinuousClock.Instant, by responder: Responder) {
        var room = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &room, room.count, 0)
        if count < 0 && (errno == EAGAIN || errno == EINTR) { return }
        guard count > 0 else { return end() }
        guard case .reading = phase else { return }
        if input.isEmpty {
            since = now
            deadline = now + limits.request
        }
        input += room.prefix(count)
        answer(now, by: responder)
    }

    /// Sends on, and goes on to requests that wait behind the one answered.
    mutating func send(_ now: ContinuousClock.Instant, by responder: Responder) {
        guard flush(now) else { return }
        answer(now, by: responder)
    }

    /// Tells the client of a build, if it listens; one that does not read is let go.
    mutating func tell(_ event: String, _ now: ContinuousClock.Instant) {
        guard isStreaming else { return }
        if output.isEmpty { deadline = now + limits.send }
        output.append(Array(event.utf8)[...])
        nextBeat = now + limits.heartbeat
        if output.reduce(0, { $0 + $1.count }) > limits.unreadEventBytes { return end() }
        _ = flush(now)
    }

    /// Ends what took too long; keeps an open stream alive.
    mutating func check(_ now: ContinuousClock.Instant) {
        if isStreaming, output.isEmpty {
            if now >= nextBeat { tell(":\n\n", now) }
            return
        }
        guard now >= deadline else { return }
        if case .reading = phase, !input.isEmpty { return respond(.refusal(.requestTimeout, closes: true), now) }
        end()
    }

    mutating func end() {
        guard !isEnded else { return }
        close(descriptor)
        phase = .ended
        (input, output) = ([], [])
    }

    private mutating func answer(_ now: ContinuousClock.Instant, by responder: Responder) {
        while case .reading = phase {
            switch RequestReader.read(input, limits: limits) {
            case .incomplete: return
            case .refused(let status): respond(.refusal(status, closes: true), now)
            case .whole(let request, let byteCount):
                input.removeFirst(byteCount)
                switch responder.reply(to: request) {
                case .response(let response): respond(response, now)
                case .events(let response): stream(response, version: responder.site.version, now)
                }
            }
        }
    }

    private mutating func respond(_ response: Response, _ now: ContinuousClock.Instant) {
        output = [response.head(date: Self.date)[...]]
        if response.sendsBody, !response.body.isEmpty { output.append(response.body) }
        phase = .sending(closes: response.closes)
        (since, deadline) = (now, now + limits.send)
        _ = flush(now)
    }

    private mutating func stream(_ response: Response, version: String, _ now: ContinuousClock.Instant) {
        output = [response.head(date: Self.date, hasLength: false)[...]]
        input = []
        phase = .streaming
        (since, deadline) = (now, now + limits.send)
        tell(BuildEvent.text(version), now)
    }

    /// Whether another request may be read now.
    private mutating func flush(_ now: ContinuousClock.Instant) -> Bool {
        while let piece = output.first {
            let count = piece.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EAGAIN { return false }
            guard count > 0 else {
                end()
                return false
            }
            deadline = now + limits.send
            if count == piece.count { output.removeFirst() } else { output[0] = piece.dropFirst(count) }
        }
        return rest(now)
    }

    /// What follows when everything is sent.
    private mutating func rest(_ now: ContinuousClock.Instant) -> Bool {
        guard case .sending(let closes) = phase else { return false }
        since = now
        if closes {
            shutdown(descriptor, Int32(SHUT_WR))
            phase = .lingering
            deadline = now + limits.linger
            input = []
            return false
        }
        phase = .reading
        deadline = now + (input.isEmpty ? limits.idle : limits.request)
        return true
    }

    private static var date: String { HTTPDate.text(time(nil)) }
}

/// The event a new build sends (HTML, section 9.2.6).
enum BuildEvent {
    static func text(_ version: String) -> String { "event: build\ndata: \(version)\n\n" }
}
