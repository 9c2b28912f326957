import Testing

@testable import PreviewServer

/// The loop of changes and builds.
@Suite struct LivePreviewTests {
    actor Builds {
        private(set) var count = 0

        /// The number of this build.
        func next() -> Int {
            count += 1
            return count
        }
    }

    @Test func buildsAgainForWhatChangesDuringABuild() async throws {
        let (changes, more) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let server = try PreviewServer(ports: [0], source: SampleSite.source)
        defer { server.stop() }
        let builds = Builds()
        try await LivePreview(server: server, changes: changes) {
            let number = await builds.next()
            // Three saves while the first build runs are one more build.
            if number == 1 { for _ in 0..<3 { more.yield() } }
            if number == 2 { more.finish() }
            return SampleSite.build(["index.html": Array("build \(number)</body>".utf8)])
        }.run()
        #expect(await builds.count == 2)
        let request = "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n"
        let answer = try Client.ask(server.port, Array(request.utf8))
        #expect(String(decoding: answer.body, as: UTF8.self).hasPrefix("build 2"))
    }
}
