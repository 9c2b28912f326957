import Testing

@testable import PreviewServer

/// A seeded stream of numbers (SplitMix64), so that a failing input can be made again.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// No bytes trap the reader or the responder, and nothing but the site's own bytes is answered.
@Suite struct RandomRequestTests {
    static let good: [[UInt8]] = [
        "GET / HTTP/1.1\r\nHost: localhost:8080\r\nRange: bytes=0-9\r\nIf-None-Match: W/\"a\", *\r\n\r\n",
        "HEAD /uslugi/podbor.html?x=1 HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: close\r\n\r\n",
        "GET http://127.0.0.1:8080/%D0%B0/.. HTTP/1.0\r\nHost: 127.0.0.1:8080\r\nOrigin: null\r\n\r\n",
        "GET /__pandus/events HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://localhost:8080\r\n\r\n",
        "GET /dannye/x.bin HTTP/1.1\r\nHost: localhost:8080\r\nRange: bytes=-5\r\nContent-Length: 0\r\n\r\n",
    ].map { Array($0.utf8) }
    static let pieces: [[UInt8]] =
        [
            "\r\n", "\r\n\r\n", "\n", "\r", " ", ":", "%", "%2e", "%00", "..", "/", "\\", "#", "?", "\0", "я",
            "HTTP/1.1",
            "Range: bytes=", "99999999999999999999", "-", ",", "\"", "Host: localhost:8080\r\n", "dannye/x.bin",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0xAE]]

    func input(_ random: inout Seeded) -> [UInt8] {
        if Int.random(in: 0..<8, using: &random) == 0 {
            let count = Int.random(in: 0...200, using: &random)
            return (0..<count).map { _ in .random(in: 0...255, using: &random) }
        }
        var bytes = Self.good[Int.random(in: 0..<Self.good.count, using: &random)]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
            bytes.replaceSubrange(start..<end, with: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)])
        }
        return bytes
    }

    @Test func survivesTwentyThousandInputs() {
        let site = SampleSite.site(SampleSite.build(problems: [SampleSite.problem()]))
        let responder = Responder(site: site, port: 8080)
        var random = Seeded(state: 5)
        var answered = 0
        for _ in 0..<20_000 {
            let bytes = input(&random)
            guard case .whole(let request, let count) = RequestReader.read(bytes) else { continue }
            #expect((4...bytes.count).contains(count))
            guard case .response(let response) = responder.reply(to: request) else { continue }
            answered += 1
            if response.status == .partialContent { #expect(!response.body.isEmpty) }
            #expect(!response.head(date: "").contains(0))
        }
        #expect(answered > 2000)
    }
}
