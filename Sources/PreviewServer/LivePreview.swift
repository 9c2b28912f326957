/// Builds again whenever the sources change, and shows each build: the whole of `pandus serve` but the words.
package struct LivePreview: Sendable {
    let server: PreviewServer
    let changes: AsyncStream<Void>
    let build: @Sendable () async throws -> PreviewBuild

    /// `changes` is asked for before the first build, so that nothing saved during it is missed.
    package init(
        server: PreviewServer, changes: AsyncStream<Void>, build: @escaping @Sendable () async throws -> PreviewBuild
    ) {
        (self.server, self.changes, self.build) = (server, changes, build)
    }

    /// Runs until the changes end. What changes during a build starts the next one.
    package func run() async throws {
        server.show(try await build())
        for await _ in changes { server.show(try await build()) }
    }
}
