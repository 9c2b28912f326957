import SiteModel

/// Collects the bytes of one page in one tree, and where each run of them came from.
package struct PageWriter: Sendable {
    /// What stands before an address from the root: `../` for a page one folder deep.
    package let pagePrefix: [UInt8]
    /// The same for shared files: one `../` more in the large-text tree.
    package let sharedPrefix: [UInt8]
    /// The page so far.
    package private(set) var bytes: [UInt8] = []
    /// Ascending by start; a run of no bytes has no segment.
    package private(set) var segments: [BuiltPage.Segment] = []
    /// The fragments written, in the order of their segments.
    package private(set) var fragments: [Fragment] = []
    /// The bodies of pages among them, also where origins are not recorded.
    package private(set) var bodies: [BuiltPage.ShownBody] = []
    private let recordsOrigins: Bool

    /// Without `recordsOrigins` there are only bytes: for pages that nobody will judge.
    package init(pagePrefix: String, sharedPrefix: String, recordsOrigins: Bool = true) {
        self.pagePrefix = Array(pagePrefix.utf8)
        self.sharedPrefix = Array(sharedPrefix.utf8)
        self.recordsOrigins = recordsOrigins
        bytes.reserveCapacity(16_384)
        if recordsOrigins { segments.reserveCapacity(256) }
    }

    private mutating func begin(_ source: BuiltPage.Source) {
        guard recordsOrigins else { return }
        segments.append(BuiltPage.Segment(start: bytes.count, source: source))
    }

    /// Bytes of template files, unchanged; `runs` say where each part of them stands.
    mutating func append(literal range: Range<Int>, of literals: [UInt8], runs: ClosedRange<Int>, of all: [LiteralRun])
    {
        if recordsOrigins { begin(runs, of: all, at: range.lowerBound) }
        literals.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func begin(_ runs: ClosedRange<Int>, of all: [LiteralRun], at position: Int) {
        for index in runs {
            let start = bytes.count + Int(all[index].position) - position
            segments.append(BuiltPage.Segment(start: start, source: .literal(all[index].origin)))
        }
    }

    /// Plain text, escaped so that it may stand between tags and in quoted attributes.
    mutating func append(text: [UInt8], origin: Origin) {
        guard !text.isEmpty else { return }
        begin(.value(origin))
        Escaping.append(text, to: &bytes)
    }

    mutating func append(text: String, origin: Origin) {
        append(text: Array(text.utf8), origin: origin)
    }

    /// Text that needs no escaping where it stands.
    mutating func append(safe text: [UInt8], origin: Origin) {
        guard !text.isEmpty else { return }
        begin(.value(origin))
        bytes.append(contentsOf: text)
    }

    /// An address, with the way to the site's root before it where it needs one.
    mutating func append(_ url: URLValue, tag: Origin) {
        guard !url.bytes.isEmpty else { return }
        begin(.value(url.origin ?? tag))
        if case .root(let tree) = url.base { Escaping.append(prefix(for: tree), to: &bytes) }
        Escaping.append(url.bytes, to: &bytes)
    }

    /// A fragment whose holes are filled for this page.
    package mutating func append(_ html: HTMLValue) {
        let start = bytes.count
        write(html)
        if html.isBody, bytes.count > start {
            bodies.append(BuiltPage.ShownBody(file: html.file, range: start..<bytes.count))
        }
    }

    private mutating func write(_ html: HTMLValue) {
        let fragment = html.fragment
        guard !fragment.bytes.isEmpty else { return }
        let index = fragments.count
        if recordsOrigins { fragments.append(fragment) }
        var done = 0
        for hole in fragment.holes {
            let filling = prefix(for: hole.target)
            guard !filling.isEmpty else { continue }
            // Holes come ascending and inside; a wrong one must not break the page.
            let position = max(done, min(Int(hole.position), fragment.bytes.count))
            appendRun(of: fragment, done..<position, index: index, file: html.file)
            if recordsOrigins {
                begin(.value(Origin(file: html.file, offset: fragment.offset(of: position) ?? 0)))
            }
            bytes.append(contentsOf: filling)
            done = position
        }
        appendRun(of: fragment, done..<fragment.bytes.count, index: index, file: html.file)
    }

    private mutating func appendRun(of fragment: Fragment, _ range: Range<Int>, index: Int, file: Int) {
        guard !range.isEmpty else { return }
        begin(
            .fragment(
                index: Int32(clamping: index), position: Int32(clamping: range.lowerBound),
                file: Int32(clamping: file)))
        bytes.append(contentsOf: fragment.bytes[range])
    }

    private func prefix(for tree: LinkTree) -> [UInt8] {
        switch tree {
        case .paged: pagePrefix
        case .shared: sharedPrefix
        }
    }
}
