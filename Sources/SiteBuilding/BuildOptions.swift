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
    /// Publish although more than a quarter of the pages is gone.
    package var allowsShrink = false
    /// Replace files of the live tree one by one, where it cannot be exchanged whole.
    package var isInPlace = false
    /// Write `.gz` and `.br` beside what a web server sends often.
    package var compresses = false
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

    /// How the built site is to be published.
    var publication: Publication.Options {
        Publication.Options(
            isInPlace: isInPlace, allowsShrink: allowsShrink, writesChecksums: isPublishing,
            forms: compresses ? CompressedForm.all : [])
    }
}
