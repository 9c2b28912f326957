import Synchronization

/// What the builds of a preview leave to the next, in memory.
package final class PreviewMemory: Sendable {
    private struct Kept: Sendable {
        let former: FormerBuild
        let files: [String: [UInt8]]
    }

    private let kept = Mutex<Kept?>(nil)

    package init() {}

    /// The last good site and what is known of it, if it was built with the same options.
    func site(for options: BuildOptions) -> (former: FormerBuild, files: [String: [UInt8]])? {
        kept.withLock { kept in kept.flatMap { $0.former.answers(options) ? ($0.former, $0.files) : nil } }
    }

    func keep(_ former: FormerBuild, _ files: [String: [UInt8]]) {
        kept.withLock { $0 = Kept(former: former, files: files) }
    }
}

extension BuildSite {
    /// Builds the site without touching a disk; with an error `output` does not hold a whole site. What `memory` keeps of
    /// the last build is not built again.
    package func run(into output: MemoryOutput, after memory: PreviewMemory = PreviewMemory()) async -> BuildResult {
        do throws(DiskError) {
            if let (former, files) = memory.site(for: options) {
                let glance = SourceGlance(options.source, after: former.sources)
                if former.isMade(from: glance) {
                    output.replace(files)
                    return former.result
                }
                let edits = glance.map { BodyEdits(former: former, glance: $0, options: options, checks: checks) }
                if let made = edits?.make(bytes: { files[$0] }) {
                    output.replace(files)
                    for file in made.files { output.put(file.bytes, at: file.path) }
                    memory.keep(made.former(output: former.output), output.files)
                    return made.result
                }
            }
            let (result, notes) = try await build(SourceWalk(options.source), to: output)
            if let notes { memory.keep(notes.former(output: .none), output.files) }
            return result
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }
}
