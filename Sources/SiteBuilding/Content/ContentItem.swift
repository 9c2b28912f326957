import SiteModel

/// One page of content, checked against its type; its body is still Markdown. A class, so that it is shared and not
/// copied: every part of the build goes through all of them.
final class ContentItem: Sendable {
    /// Number of its type in the `TypeSet`.
    let type: Int
    let file: SourceFile
    /// Number of `file` in the source table.
    let fileNumber: Int
    /// In the order of the type's fields.
    let fields: [PlacedValue?]
    /// Where the body stands in the file.
    let bodyRange: Range<Int>
    let title: String
    let description: String
    let titleOffset: Int
    /// The title in the form titles are put in order by: composed UTF-8, compared byte by byte.
    let sortKey: [UInt8]
    /// Whether the front matter could be read: a page without it says nothing true about links to it.
    let isReadable: Bool
    /// `partnery/fond`: the path under `Content/` without `.md`.
    let name: Substring
    /// `partnery`, empty for root pages.
    let folder: Substring
    /// From the output's root: `partnery/fond.html`.
    let address: String

    init(
        type: Int, file: SourceFile, fileNumber: Int, fields: [PlacedValue?], bodyRange: Range<Int>, title: String,
        description: String, titleOffset: Int, isReadable: Bool
    ) {
        self.type = type
        self.file = file
        self.fileNumber = fileNumber
        self.fields = fields
        self.bodyRange = bodyRange
        self.title = title
        self.description = description
        self.titleOffset = titleOffset
        self.isReadable = isReadable
        sortKey = Array(String(title.comparableName.precomposedScalars).utf8)
        let name = Substring(file.path.utf8.dropFirst("Content/".utf8.count).dropLast(".md".utf8.count))
        self.name = name
        folder = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[..<$0] } ?? ""
        address = name + ".html"
    }

    var body: SourceText { SourceText(bytes: Array(file.bytes[bodyRange]), base: bodyRange.lowerBound) }
    var isIndex: Bool { name == "index" || name.hasSuffix("/index") }
    /// An index of a folder: the page that lists a section.
    var isSection: Bool { isIndex && !folder.isEmpty }
    /// The first of the folders it stands in, empty for root pages.
    var topFolder: Substring { folder.utf8.firstIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? folder }
    /// Where the title was written.
    var titleOrigin: Origin { Origin(file: fileNumber, offset: titleOffset) }
}
