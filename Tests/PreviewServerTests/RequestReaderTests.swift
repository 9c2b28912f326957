import Testing

@testable import PreviewServer

/// What is a request, and what is refused before anything is looked up.
@Suite struct RequestReaderTests {
    static func read(_ text: String) -> RequestReading { RequestReader.read(Array(text.utf8)) }

    @Test func readsARequest() throws {
        guard case .whole(let request, let count) = Self.read("GET /a%20b?x HTTP/1.1\r\nHost:  A \r\nX-y:\r\n\r\nrest")
        else { throw Unexpected.reading }
        #expect(request.method == "GET" && request.target == Array("/a%20b?x".utf8))
        #expect(request.single("host") == Array("A".utf8) && request.single("x-y") == [])
        #expect(request.isPersistent && !request.hasBody)
        #expect(count == "GET /a%20b?x HTTP/1.1\r\nHost:  A \r\nX-y:\r\n\r\n".utf8.count)
    }

    @Test func waitsForTheRestOfAGoodRequest() {
        let whole = Array("\r\nGET /index.html HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".utf8)
        for count in 0..<whole.count { #expect(RequestReader.read(Array(whole.prefix(count))) == .incomplete) }
    }

    @Test(arguments: [
        "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1 \r\n\r\n", "GET / http/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nA\r\n\r\n", "GET / HTTP/1.1\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", "GET / HTTP/1.1\r\nA: b\0\r\n\r\n", "GET /\u{1} HTTP/1.1\r\n\r\n",
        "G{T / HTTP/1.1\r\n\r\n", "{", "GET\0", "\r\n\r\nGET / HTTP/1.1\r\n\r\n", "GET / HTTP/11\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 12345678901234567890\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length:\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
    func refusesWhatIsNoRequest(text: String) {
        #expect(Self.read(text) == .refused(.badRequest))
    }

    @Test func refusesOtherVersions() {
        #expect(Self.read("GET / HTTP/9.9\r\n\r\n") == .refused(.versionNotSupported))
        #expect(Self.read("GET / HTTP/2.0\r\n\r\n") == .refused(.versionNotSupported))
    }

    @Test func refusesTooMuch() {
        let long = String(repeating: "a", count: 20_000)
        #expect(Self.read("GET /" + long) == .refused(.targetTooLong))
        #expect(Self.read("GET /\(long.prefix(9000)) HTTP/1.1\r\n\r\n") == .refused(.targetTooLong))
        #expect(Self.read("GET / HTTP/1.1\r\nA: " + long) == .refused(.headTooLong))
        let lines = String(repeating: "A: b\r\n", count: 101)
        #expect(Self.read("GET / HTTP/1.1\r\n\(lines)\r\n") == .refused(.headTooLong))
    }

    @Test(arguments: [
        ("HTTP/1.1\r\n\r\n", true), ("HTTP/1.1\r\nConnection: Close\r\n\r\n", false),
        ("HTTP/1.1\r\nConnection: x, close\r\n\r\n", false), ("HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", false),
        ("HTTP/1.1\r\nContent-Length: 1\r\n\r\n", false), ("HTTP/1.1\r\nContent-Length: 0\r\n\r\n", true),
        ("HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", false),
    ])
    func keepsAConnectionOnlyWhereTheNextRequestIsFound(rest: String, isKept: Bool) throws {
        guard case .whole(let request, _) = Self.read("GET / " + rest) else { throw Unexpected.reading }
        #expect(request.isPersistent == isKept)
    }

    @Test(arguments: [
        ("/", "/"), ("/a?b", "/a"), ("/a%2Fb", "/a/b"), ("/%d0%b0", "/а"), ("http://h/a?b", "/a"), ("http://h", "/"),
        ("HTTP://h?x", "/"), ("/%2e%2e/s", "/../s"), ("/%252e", "/%2e"),
    ])
    func decodesAPath(target: String, path: String) {
        #expect(RequestTarget.path(of: Array(target.utf8)) == path)
    }

    @Test(arguments: [
        "", "*", "a", "/%", "/%a", "/%zz", "/%00", "/a%00.txt", "/%ff%fe", "/%c0%ae", "/a#b", "/a\\", "https://h/a",
        "h:80",
    ])
    func decodesNothingElse(target: String) {
        #expect(RequestTarget.path(of: Array(target.utf8)) == nil)
    }
}

/// A test met another kind of value.
enum Unexpected: Error { case reading, silence, refused }
