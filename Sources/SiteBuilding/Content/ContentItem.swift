import SiteModel

/// One page of content, checked against its type; its body is still Markdown.
struct ContentItem: Sendable {
    /// Number of its type in the `TypeSet`.
    let type: Int
    let file: SourceFile
    /// Number of `file` in the source table.
    let fileNumber: Int
    /// In the order of the type's fields.
    let fields: [PlacedValue?]
    let body: SourceText
    let title: String
    let description: String
    let titleOffset: Int
    /// The title in the form titles are put in order by.
    let sortKey: String
    /// Whether the front matter could be read: a page without it says nothing true about links to it.
    let isReadable: Bool

    /// `partnery/fond`: the path under `Content/` without `.md`.
    var name: Substring { file.path.dropFirst("Content/".count).dropLast(".md".count) }
    /// From the output's root: `partnery/fond.html`.
    var address: String { name + ".html" }
    /// `partnery`, empty for root pages.
    var folder: Substring { name.lastIndex(of: "/").map { name[..<$0] } ?? "" }
    var isIndex: Bool { name == "index" || name.hasSuffix("/index") }
    /// An index of a folder: the page that lists a section.
    var isSection: Bool { isIndex && !folder.isEmpty }
}
