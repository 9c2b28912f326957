import SiteModel

extension BuildSite {
    /// Builds the site; every problem of the run comes back, and with an error the published site stays as it was.
    package func run() async -> BuildResult {
        do throws(DiskError) {
            return options.writes ? try await publish() : try await build(SourceWalk(options.source)).result
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }

    /// Builds only what has changed since the last build, where that is known.
    private func publish() async throws(DiskError) -> BuildResult {
        let held = try HeldOutput(output: options.output, options: options.publication)
        defer { held.release() }
        let former = held.formerBuild.flatMap { $0.answers(options) && held.hasChecksums ? $0 : nil }
        async let standing = former == nil ? nil : TreeSum(ofTree: options.output)
        let glance = former.flatMap { SourceGlance(options.source, after: $0.sources) }
        guard let former, let glance, await standing == former.output.live else {
            return try await publish(SourceWalk(options.source), held)
        }
        if former.isMade(from: glance) { return former.result }
        async let beside = former.output.former == nil ? nil : TreeSum(ofTree: held.paths.previous)
        let edits = BodyEdits(former: former, glance: glance, options: options, checks: checks)
        let live = FolderReader(root: options.output)
        guard let made = edits.make(bytes: { try? live.read($0).bytes }) else {
            return try await publish(SourceWalk(options.source), held)
        }
        let known = await beside == former.output.former?.sum ? former.output.former : nil
        if let small = SmallPublication(held, live: former.output.live, former: known),
            let sums = try small.publish(made.files)
        {
            held.note(made.former(output: sums).bytes)
            return made.result
        }
        return try await publish(made, held)
    }

    /// Builds everything.
    private func publish(_ walk: SourceWalk, _ held: HeldOutput) async throws(DiskError) -> BuildResult {
        let publication = try Publication(held)
        var (result, notes) = try await build(walk, to: publication.writer)
        guard let notes else { return result }
        result.refuse(try await publication.finish(parallel) { notes.former(output: $0).bytes })
        return result
    }

    /// Writes the pages that were edited.
    private func publish(_ made: BodyEdits.Made, _ held: HeldOutput) async throws(DiskError) -> BuildResult {
        let publication = try Publication(held)
        publication.writer.keepLive(but: Set(made.files.map(\.path)))
        for file in made.files { try publication.writer.write(file.bytes, to: file.path) }
        var result = made.result
        result.refuse(try await publication.finish(parallel) { made.former(output: $0).bytes })
        return result
    }
}
