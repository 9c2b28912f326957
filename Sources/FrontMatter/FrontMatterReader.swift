import SiteModel

/// A content file taken apart: the front matter as a group and where the body stands.
package struct FrontMatterFile: Sendable {
    /// Nil when it could not be read at all; the problems say why.
    package let fields: Node?
    /// Byte range of the body in the file.
    package let body: Range<Int>

    package init(fields: Node?, body: Range<Int>) {
        self.fields = fields
        self.body = body
    }
}

/// Reads front matter and yaml files: the strict dialect of the project, not YAML.
package enum FrontMatterReader {
    /// Reads a `.md` file: `---`, fields, `---`, body.
    package static func readPage(_ file: SourceFile, shape: GroupShape) -> Diagnosed<FrontMatterFile> {
        Diagnosed(FrontMatterFile(fields: nil, body: 0..<file.bytes.count))
    }

    /// Reads a whole `.yaml` file, whose top is a group or a list; problems get `problemClass`.
    package static func readDocument(
        _ file: SourceFile, shape: Shape, problemClass: ProblemClass
    ) -> Diagnosed<Node?> {
        Diagnosed(nil)
    }
}
