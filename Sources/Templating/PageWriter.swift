import SiteModel

/// Collects the bytes of one page in one tree, and where each run of them came from.
package struct PageWriter: Sendable {
    /// What stands before an address from the root: `../` for a page one folder deep.
    package let pagePrefix: [UInt8]
    /// The same for shared files: one `../` more in the large-text tree.
    package let sharedPrefix: [UInt8]
    package private(set) var bytes: [UInt8] = []
    package private(set) var segments: [BuiltPage.Segment] = []
    package private(set) var fragments: [Fragment] = []

    package init(pagePrefix: String, sharedPrefix: String) {
        self.pagePrefix = Array(pagePrefix.utf8)
        self.sharedPrefix = Array(sharedPrefix.utf8)
    }
}
