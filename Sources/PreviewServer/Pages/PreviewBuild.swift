import SiteModel

/// What a build hands to the preview.
package struct PreviewBuild: Sendable {
    /// The bytes of every file by its address from the root; nil when the site could not be built.
    package let files: [String: [UInt8]]?
    /// All problems of the build, in order.
    package let problems: [Diagnostic]
    /// Addresses of pages that readers of the published site will not see.
    package let drafts: Set<String>

    package init(files: [String: [UInt8]]?, problems: [Diagnostic], drafts: Set<String> = []) {
        self.files = files
        self.problems = problems
        self.drafts = drafts
    }
}
