import Foundation
import Testing

@testable import PreviewServer

/// The whole list of probes over real sockets.
@Suite struct ProbeTests {
    static let server = Result {
        let server = try PreviewServer(ports: [0], source: SampleSite.source)
        server.show(SampleSite.build())
        return server
    }

    /// Targets outside the map, or none at all.
    static let outside = [
        "/../s", "/sub/../../s", "/%2e%2e/s", "/..%2fs", "/%2e%2e%2fs", "/sub/%2e%2e/%2e%2e/s", "/..%5cs",
        "/%252e%252e/s", "//etc/passwd", "/.//../s", "/..;/s", "/%c0%ae%c0%ae/s", "/s", "/sub/s", "/.env",
        "/.git/config", "/index.html%00.txt", "/%00", "/%ff%fe", "/%zz", "/%d1%81%d0%b5%d0%ba%d1%80%d0%b5%d1%82",
        "/секрет", "/index.html#/../s", "/index.html\\", "/index.html/", "/index.html/.", "/./index.html",
        "/uslugi/../index.html", "http://evil.example/", "http://localhost:PORT/../s", "s", "../s",
        "file:///etc/passwd",
        "/index.html?x#y", "/krupno/../../s", "/proc/self/environ",
    ]

    static func ask(_ request: String) throws -> Answer {
        let server = try server.get()
        return try Client.ask(server.port, Array(request.replacing("PORT", with: "\(server.port)").utf8))
    }

    static let host = "Host: localhost:PORT\r\nConnection: close\r\n\r\n"

    @Test(arguments: outside)
    func givesNothingFromOutside(target: String) throws {
        let answer = try Self.ask("GET \(target) HTTP/1.1\r\n" + Self.host)
        #expect((400..<500).contains(answer.status), "\(answer.head)")
        #expect(!String(decoding: answer.body, as: UTF8.self).contains("root:"))
    }

    @Test(arguments: [
        "/a..b/c..d.html", "/index.html?x=../s", "/", "/%69ndex.html",
        "/dannye/%D0%BF%D0%B0%D0%BC%D1%8F%D1%82%D0%BA%D0%B0.pdf",
        "/dannye/памятка.pdf", "http://localhost:PORT/index.html", "http://[::1]:PORT/?x",
    ])
    func givesWhatIsThere(target: String) throws {
        #expect(try Self.ask("GET \(target) HTTP/1.1\r\n" + Self.host).status == 200)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n", 421),
        ("GET / HTTP/1.1\r\nHost: [::1]:PORT\r\nConnection: close\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost:PORT\r\n" + host, 400),
        ("GET /__pandus/events HTTP/1.1\r\nOrigin: http://evil.example\r\n" + host, 403),
        ("POST / HTTP/1.1\r\n" + host, 405), ("OPTIONS * HTTP/1.1\r\n" + host, 405),
        ("TRACE / HTTP/1.1\r\n" + host, 405),
        ("GET / HTTP/9.9\r\n" + host, 505), ("GET /\r\n" + host, 400), ("\u{1}\u{2}\u{7F}\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: -5\r\n" + host, 400),
        ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n" + host, 400),
        ("POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + host, 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host + "zz\r\n", 400),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host + "ffffffffffffffff\r\n", 405),
        ("GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: 1 << 20) + "\r\n" + host, 431),
        ("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 20_000) + host, 431),
        ("GET /" + String(repeating: "a", count: 1 << 20) + " HTTP/1.1\r\n" + host, 414),
    ])
    func refusesInTime(request: String, status: Int) throws {
        let answer = try Self.ask(request)
        #expect(answer.status == status, "\(answer.head)")
        #expect(answer.head.contains("X-Content-Type-Options: nosniff"))
    }

    @Test func sendsNoBodyToAHead() throws {
        let answer = try Self.ask("HEAD /dannye/x.bin HTTP/1.1\r\n" + Self.host)
        #expect(answer.status == 200 && answer.body.isEmpty && answer.head.contains("Content-Length: 100\r\n"))
    }

    @Test func answersRequestsThatComeTogetherInOrder() throws {
        let one = "GET /dannye/x.bin HTTP/1.1\r\nHost: localhost:PORT\r\nRange: bytes=0-0\r\n\r\n"
        let server = try Self.server.get()
        let client = try Client(port: server.port)
        let text = String(repeating: one, count: 20) + "GET /assets/site.css HTTP/1.1\r\n" + Self.host
        client.send(Array(text.replacing("PORT", with: "\(server.port)").utf8))
        let all = String(decoding: client.receiveAll(), as: UTF8.self)
        #expect(all.matches(of: /206 Partial Content/).count == 20)
        #expect(all.hasSuffix("p { margin: 0 }"))
    }

    @Test func takesARequestByteByByte() throws {
        let server = try Self.server.get()
        let client = try Client(port: server.port)
        for byte in Array(
            ("GET /assets/site.css HTTP/1.1\r\n" + Self.host).replacing("PORT", with: "\(server.port)").utf8)
        { client.send([byte]) }
        #expect(Answer(client.receiveAll()).status == 200)
    }

    @Test func listensOnTheLoopbackAlone() throws {
        let port = String(try Self.server.get().port, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: 4 - port.count) + port
        let sockets = try ["tcp", "tcp6"].flatMap { name in
            try String(contentsOfFile: "/proc/net/\(name)", encoding: .utf8).split(separator: "\n").map(String.init)
        }.filter { $0.contains(":\(padded) ") && $0.contains(" 0A ") }
        let loopback = ["0100007F:\(padded)", "00000000000000000000000001000000:\(padded)"]
        #expect(!sockets.isEmpty)
        #expect(sockets.allSatisfy { line in loopback.contains { line.contains($0) } })
    }

    @Test func saysWhichPortIsTaken() throws {
        let port = try Self.server.get().port
        #expect(throws: PortFault.self) { try PreviewServer(ports: [port], source: SampleSite.source) }
        let next = try PreviewServer(ports: [port, 0], source: SampleSite.source)
        #expect(next.port != port)
        next.stop()
    }
}
