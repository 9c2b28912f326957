import SiteAudit
import SiteModel

/// What lies around a page of a built site: its other pages and its style sheets, by their address in the output.
package struct SiteSpace: Sendable {
    private let files: [String: [UInt8]]

    package init(pages: [BuiltPage], sheets: [SourceFile]) {
        let design = sheets.filter { $0.path.hasPrefix("Templates/") }.map { ($0.path.dropFirst(10), $0.bytes) }
        files = Dictionary(
            pages.map { ($0.address, $0.bytes) } + design.map { (String($0), $1) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Knows every file of the site and nothing beyond.
    package var web: WebSpace { WebSpace(resolve: { Self.name(of: $0, on: $1) }, read: { files[$0] }) }

    /// The address in the output that a relative reference means; nil for what lies on another site.
    package static func name(of reference: String, on page: String) -> String? {
        let path = reference.prefix { $0 != "#" && $0 != "?" }
        guard !path.contains(":"), !path.hasPrefix("//") else { return nil }
        if path.isEmpty { return page }
        var steps = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        if path.hasSuffix("/") { steps.append("index.html") }
        return steps.joined(separator: "/")
    }
}
