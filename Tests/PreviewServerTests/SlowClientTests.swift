import Testing

@testable import PreviewServer

/// Clients that hold on to their connections keep nobody else from an answer.
@Suite(.serialized) struct SlowClientTests {
    static func server(_ change: (inout ServerLimits) -> Void = { _ in }) throws -> PreviewServer {
        var limits = ServerLimits.standard
        change(&limits)
        let server = try PreviewServer(ports: [0], limits: limits, source: SampleSite.source)
        server.show(
            SampleSite.build(
                SampleSite.files.merging(["dannye/film.mp4": [UInt8](repeating: 7, count: 50 << 20)]) { $1 }))
        return server
    }

    static func request(_ path: String, _ server: PreviewServer) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n".utf8)
    }

    static func isServed(_ server: PreviewServer) throws -> Bool {
        try Client.ask(server.port, request("/assets/site.css", server)).status == 200
    }

    @Test func answersBesideFiveHundredSlowClients() throws {
        let server = try Self.server()
        defer { server.stop() }
        var slow: [Client] = []
        for number in 0..<500 {
            let client = try Client(port: server.port)
            client.send(Array("GET / HTTP/1.1\r\nA: \(number)".utf8))
            slow.append(client)
            if number % 100 == 99 { #expect(try Self.isServed(server)) }
        }
        for client in slow { client.send([UInt8(ascii: "x")]) }
        #expect(try Self.isServed(server))
        #expect(slow.count == 500)
    }

    @Test func endsARequestThatNeverEnds() throws {
        let server = try Self.server { $0.request = .milliseconds(300) }
        defer { server.stop() }
        let client = try Client(port: server.port)
        client.send(Array("GET / HTTP/1.1\r\n".utf8))
        #expect(Answer(client.receiveAll()).status == 408)
    }

    @Test func endsAConnectionThatIsNotUsed() throws {
        let server = try Self.server { $0.idle = .milliseconds(300) }
        defer { server.stop() }
        let client = try Client(port: server.port)
        client.send(Array("GET /assets/site.css HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n".utf8))
        let answer = Answer(client.receiveAll())
        #expect(answer.status == 200 && answer.head.contains("keep-alive"))
    }

    @Test func letsAClientGoThatNeverReads() throws {
        let server = try Self.server { limits in
            limits.send = .milliseconds(300)
            limits.connections = 2
        }
        defer { server.stop() }
        let client = try Client(port: server.port)
        client.send(Self.request("/dannye/film.mp4", server))
        #expect(try Self.isServed(server))
        // Longer than the limit and the half second between two looks at it.
        try #require(client.receive().count > 0)
        for _ in 0..<4 { #expect(try Self.isServed(server)) }
        usleepMilliseconds(1200)
        #expect(client.receiveAll().count < 50 << 20)
    }

    @Test func sendsALargeFileWhole() throws {
        let server = try Self.server()
        defer { server.stop() }
        #expect(try Client.ask(server.port, Self.request("/dannye/film.mp4", server)).body.count == 50 << 20)
    }

    @Test func survivesClientsThatCloseAtOnce() throws {
        let server = try Self.server()
        defer { server.stop() }
        for number in 0..<2000 {
            let client = try Client(port: server.port)
            if number % 2 == 0 { client.send(Self.request("/", server)) }
        }
        #expect(try Self.isServed(server))
    }

    @Test func tellsEveryListenerOfABuild() throws {
        let server = try Self.server { $0.heartbeat = .milliseconds(200) }
        defer { server.stop() }
        let events = Array("GET /__pandus/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n".utf8)
        let clients = try (0..<20).map { _ in try Client(port: server.port) }
        for client in clients { client.send(events) }
        for client in clients { #expect(try client.receive(until: "data: ").contains("text/event-stream")) }
        #expect(try clients[0].receive(until: ":\n\n").contains(":\n\n"))
        server.show(SampleSite.build(nil, problems: [SampleSite.problem()]))
        for client in clients { #expect(try client.receive(until: "-2\n\n").contains("event: build")) }
    }
}
