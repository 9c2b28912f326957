import Foundation

/// What a build is asked to do; date and zone are arguments, so that the same input gives the same bytes.
package struct BuildOptions: Sendable {
    /// Folder that holds `Content` and `Templates`.
    package var source: String
    package var output: String
    package var baseURL: String?
    package var now: Date
    package var showsDrafts = false
    package var isStrict = false
    package var isPublishing = false
    package var isAudited = true
    package var jobs: Int
    /// False: read, check, render and judge, but write nothing.
    package var writes: Bool

    package init(source: String, output: String, now: Date, jobs: Int, writes: Bool) {
        self.source = source
        self.output = output
        self.now = now
        self.jobs = jobs
        self.writes = writes
    }
}
