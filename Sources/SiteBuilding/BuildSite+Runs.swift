import SiteModel

extension BuildSite {
    /// Builds the site; every problem of the run comes back, and with an error the published site stays as it was.
    package func run() async -> BuildResult {
        do throws(DiskError) {
            return options.writes ? try await publish() : try await build(SourceWalk(options.source))
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }

    /// Builds the site without touching a disk; with an error `output` does not hold a whole site.
    package func run(into output: MemoryOutput) async -> BuildResult {
        do throws(DiskError) {
            return try await build(SourceWalk(options.source), to: output)
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }

    private func publish() async throws(DiskError) -> BuildResult {
        let held = try HeldOutput(output: options.output, options: options.publication)
        defer { held.release() }
        let former = held.formerBuild
        async let standing = TreeSum(ofTree: options.output)
        let walk = try SourceWalk(options.source)
        if let former, former.isCurrent(options, walk.sum), held.hasChecksums, await standing == former.output {
            return former.result
        }
        let publication = try Publication(held)
        return try await build(walk, to: publication.writer, publication)
    }
}
