import SiteAudit
import SiteModel

/// What a page of a built site can see around it: the style sheets, by their address in the output.
///
/// Of the other pages nothing is known, as in a build.
package struct SiteSpace: Sendable {
    private let files: [String: [UInt8]]

    package init(sheets: [SourceFile]) {
        let folder = "Templates/"
        files = Dictionary(
            sheets.filter { $0.path.hasPrefix(folder) }.map { (String($0.path.dropFirst(folder.count)), $0.bytes) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Knows the sheets and nothing beyond.
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
