import Foundation
import SiteModel
import Templating

/// The part of the designers' handbook that lists every value templates can write, made from the site itself.
package struct TemplateHandbook: Sendable {
    package static let begin = "<!-- Список значений: начало. Ниже ничего не правьте: его пишет программа. -->"
    package static let end = "<!-- Список значений: конец. -->"

    private let desk: Desk

    package init(source: String, now: Date) {
        desk = Desk(source: source, now: now)
    }

    /// The list in Markdown, both markers with it; nil, with problems, when the site cannot be read.
    package func text() async throws(DiskError) -> Diagnosed<String?> {
        try await desk.load().map { site in site.map { Self.text(of: $0) } }
    }

    /// The handbook with `list` in place of what stood between the markers; nil when it has none.
    package static func inserted(_ list: String, into handbook: String) -> String? {
        guard let start = handbook.range(of: begin), let stop = handbook.range(of: end),
            start.lowerBound < stop.lowerBound
        else { return nil }
        return handbook[..<start.lowerBound] + list + handbook[stop.upperBound...]
    }

    private static func text(of site: LoadedSite) -> String {
        let rendered = site.index.items.indices.map { RenderedItem($0, index: site.index, tags: site.tags) }
        let shapes = SiteShapes(site, rendered)
        let list = ValueList(site: site, shapes: shapes)
        return ([begin] + list.parts + [end]).joined(separator: "\n\n")
    }
}
