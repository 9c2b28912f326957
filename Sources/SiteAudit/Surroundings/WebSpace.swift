/// What lies around a page: the style sheets it links, the pages it names.
///
/// The auditor touches no disk: who calls it says what an address means and hands over the bytes. What is not known
/// is never a finding.
package struct WebSpace: Sendable {
    /// The one name of what a page means by an address (`../a.css`, `/b.html?c`), the fragment left out; nil for what
    /// lies elsewhere. Equal names are one resource, so what was read of it can be kept.
    package let resolve: @Sendable (_ reference: String, _ page: String) -> String?
    /// The bytes of what has this name; nil when they cannot be had.
    package let read: @Sendable (_ name: String) -> [UInt8]?
    /// Whether other pages can be had at all: while a site is being made they are not there yet.
    let hasPages: Bool
    /// How a file of this name is called for people.
    let shown: @Sendable (_ name: String) -> String
    /// Whether the sheets that pages link are to be judged with them; while a site is being made, its design is.
    let judgesSheets: Bool
    /// Pages that were read to be compared with others.
    let neighbours = Neighbours()

    package init(
        resolve: @escaping @Sendable (_ reference: String, _ page: String) -> String?,
        read: @escaping @Sendable (_ name: String) -> [UInt8]?, hasPages: Bool = true,
        judgesSheets: Bool = true, shown: @escaping @Sendable (_ name: String) -> String = { $0 }
    ) {
        self.judgesSheets = judgesSheets
        self.shown = shown
        self.hasPages = hasPages
        self.resolve = resolve
        self.read = read
    }

    /// Nothing is known of anything.
    package static let empty = WebSpace(resolve: { _, _ in nil }, read: { _ in nil }, hasPages: false)
}
