import SiteModel
import Testing

@testable import PreviewServer

/// Who may ask, what is found, and which part of it is sent.
@Suite struct ResponderTests {
    @Test(arguments: [
        ("localhost:8080", 200), ("LOCALHOST:8080", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200),
        ("localhost", 421), ("localhost:80", 421), ("localhost.evil.example", 421), ("evil.example:8080", 421),
        ("localhost:8080.evil.example", 421), ("", 421), ("[::]:8080", 421), ("127.0.0.2:8080", 421),
    ])
    func answersOnlyToItsOwnNames(host: String, status: Int) {
        #expect(SampleSite.answer("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")?.status.rawValue == status)
    }

    @Test func wantsOneHost() {
        #expect(SampleSite.answer("GET / HTTP/1.1\r\n\r\n")?.status == .badRequest)
        #expect(SampleSite.answer(SampleSite.get("/", "Host: localhost:8080"))?.status == .badRequest)
        #expect(SampleSite.answer(SampleSite.get("http://evil.example/"))?.status == .misdirected)
        #expect(SampleSite.answer(SampleSite.get("http://localhost:8080/"))?.status == .ok)
    }

    @Test func answersAtPortEightyWithoutThePort() {
        #expect(LoopbackHost(port: 80).isMeant(by: Array("localhost".utf8)))
        #expect(!LoopbackHost(port: 80).isMeant(by: Array("localhost:8080".utf8)))
    }

    @Test(arguments: ["POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "DELETE", "get"])
    func onlyReads(method: String) throws {
        let answer = try #require(SampleSite.answer("\(method) * HTTP/1.1\r\nHost: localhost:8080\r\n\r\n"))
        #expect(answer.status == .methodNotAllowed && answer.value("Allow") == "GET, HEAD")
    }

    @Test(arguments: [
        ("Accept: a", 200), ("Origin: http://localhost:8080", 200), ("Origin: http://evil.example", 403),
        ("Origin: null", 403), ("Origin: https://localhost:8080", 403), ("Sec-Fetch-Site: cross-site", 403),
        ("Sec-Fetch-Site: same-origin", 200),
    ])
    func letsOnlyItsOwnPagesListen(line: String, status: Int) throws {
        let bytes = Array(SampleSite.get(OwnAddress.events, line).utf8)
        guard case .whole(let request, _) = RequestReader.read(bytes) else { throw Unexpected.reading }
        switch Responder(site: SampleSite.site(), port: 8080).reply(to: request) {
        case .events(let response): #expect(status == 200 && response.closes)
        case .response(let response): #expect(response.status.rawValue == status)
        }
    }

    @Test(arguments: [
        ("/", "index.html"), ("/uslugi/", "uslugi/index.html"), ("/krupno/", "krupno/index.html"),
        ("/uslugi/podbor.html?a=../b", "uslugi/podbor.html"), ("/a..b/c..d.html", "a..b/c..d.html"),
    ])
    func findsPages(path: String, address: String) throws {
        let answer = try #require(SampleSite.answer(SampleSite.get(path)))
        #expect(answer.status == .ok && answer.value("Content-Type") == MediaType.html)
        #expect(answer.body.starts(with: try #require(SampleSite.files[address]).prefix(60)))
    }

    @Test func sendsAFolderWithoutItsSlashOnItsWay() throws {
        let answer = try #require(SampleSite.answer(SampleSite.get("/uslugi")))
        #expect(answer.status == .movedPermanently && answer.value("Location") == "/uslugi/")
        #expect(SampleSite.answer(SampleSite.get("/dannye"))?.status == .notFound)
    }

    @Test func showsTheSitesOwnPageForWhatIsMissing() throws {
        let answer = try #require(SampleSite.answer(SampleSite.get("/net.html")))
        #expect(answer.status == .notFound && String(decoding: answer.body, as: UTF8.self).contains("Нет такой"))
        let bare = SampleSite.site(SampleSite.build(["index.html": []]))
        #expect(SampleSite.answer(SampleSite.get("/net.html"), site: bare)?.value("Content-Type") == MediaType.text)
    }

    @Test func tellsAHeadTheLengthOfTheBody() throws {
        let text = SampleSite.get("/dannye/x.bin").replacing("GET", with: "HEAD")
        let answer = try #require(SampleSite.answer(text))
        #expect(!answer.sendsBody)
        #expect(String(decoding: answer.head(date: ""), as: UTF8.self).contains("Content-Length: 100\r\n"))
    }

    @Test(arguments: [
        ("bytes=0-9", 206, 0..<10), ("bytes=-5", 206, 95..<100), ("bytes=90-", 206, 90..<100),
        ("bytes=90-99999999999999999999", 206, 90..<100), ("bytes=-99999999999999999999", 206, 0..<100),
        ("BYTES=99-99", 206, 99..<100), ("bytes=9-1", 200, 0..<100), ("bytes=0-1,5-6", 200, 0..<100),
        ("bytes=-", 200, 0..<100), ("bytes=a-b", 200, 0..<100), ("lines=0-1", 200, 0..<100),
        ("bytes=0", 200, 0..<100), ("bytes=1-2-3", 200, 0..<100),
    ])
    func sendsThePartAskedFor(range: String, status: Int, part: Range<Int>) throws {
        let answer = try #require(SampleSite.answer(SampleSite.get("/dannye/x.bin", "Range: \(range)")))
        #expect(answer.status.rawValue == status && answer.body.elementsEqual(SampleSite.data[part]))
        let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/100"
        #expect(answer.value("Content-Range") == (status == 206 ? place : nil))
    }

    @Test(arguments: ["bytes=100-", "bytes=99999999999999999999-", "bytes=100-200", "bytes=-0"])
    func refusesAPartBeyondTheEnd(range: String) throws {
        let answer = try #require(SampleSite.answer(SampleSite.get("/dannye/x.bin", "Range: \(range)")))
        #expect(answer.status == .rangeNotSatisfiable && answer.value("Content-Range") == "bytes */100")
    }

    @Test func putsNoPartsOfTwoBuildsTogether() throws {
        let tag = EntityTag(of: SampleSite.data).text
        let same = SampleSite.get("/dannye/x.bin", "Range: bytes=0-9", "If-Range: \(tag)")
        let other = SampleSite.get("/dannye/x.bin", "Range: bytes=0-9", "If-Range: \"other\"")
        #expect(SampleSite.answer(same)?.status == .partialContent)
        #expect(SampleSite.answer(other)?.status == .ok)
    }

    @Test(arguments: ["TAG", "W/TAG", "\"a\", TAG", "\"a\",W/TAG , \"b\"", "*"])
    func saysThatNothingChanged(names: String) throws {
        let tag = try #require(SampleSite.answer(SampleSite.get("/dannye/x.bin"))?.value("ETag"))
        let line = "If-None-Match: " + names.replacing("TAG", with: tag)
        let answer = try #require(SampleSite.answer(SampleSite.get("/dannye/x.bin", line)))
        #expect(answer.status == .notModified && answer.body.isEmpty && answer.value("ETag") == tag)
        #expect(!String(decoding: answer.head(date: ""), as: UTF8.self).contains("Content-Length"))
    }

    @Test func sendsWhatChanged() {
        let line = "If-None-Match: \"a\", W/\"b\""
        #expect(SampleSite.answer(SampleSite.get("/dannye/x.bin", line))?.status == .ok)
        #expect(EntityTag(of: [1]) != EntityTag(of: [2]) && EntityTag(of: [1]) == EntityTag(of: [1]))
    }

    @Test func guardsEveryAnswer() throws {
        let answer = try #require(SampleSite.answer(SampleSite.get("/net.html")))
        let head = String(decoding: answer.head(date: HTTPDate.text(1_778_565_600)), as: UTF8.self)
        for line in [
            "X-Content-Type-Options: nosniff", "Cache-Control: no-store", "default-src 'none'; script-src 'self';",
            "Date: Tue, 12 May 2026 06:00:00 GMT", "Cross-Origin-Resource-Policy: same-origin",
        ] { #expect(head.contains(line)) }
        #expect(!head.contains("Access-Control") && !head.contains("unsafe"))
        #expect(head.hasSuffix("\r\n\r\n"))
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (Int.max, "Fri, 31 Dec 9999 23:59:59 GMT"), (-5, "Thu, 01 Jan 1970 00:00:00 GMT"),
    ])
    func writesMomentsAsHTTPDoes(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
    }
}
