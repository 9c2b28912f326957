import SiteModel

@testable import Markup

/// A small site that links can lead to.
struct SampleSite: LinkResolver {
    func target(of path: String) -> LinkTarget {
        switch path {
        case "../partnery/fond.md", "fond.md": .page(address: "partnery/fond.html")
        case "черновик.md", "draft.md": .withheld(reason: Message(ru: "это черновик", en: "it is a draft"))
        case "foto.jpg": .file(LinkedFile(address: "uslugi/foto.jpg", byteCount: 5000, width: 640, height: 480))
        case "plan.svg": .file(LinkedFile(address: "uslugi/plan.svg", byteCount: 500))
        case "приказ 1.pdf": .file(LinkedFile(address: "uslugi/приказ 1.pdf", byteCount: 122_880))
        case _ where path.hasPrefix("../../"): .outside
        case "fnod.md": .missing(nearest: "Content/partnery/fond.md")
        default: .missing(nearest: nil)
        }
    }
}

/// A text rendered for a test, and what is asked of it.
struct Rendered {
    let file: SourceFile
    let fragment: Fragment
    let problems: [Diagnostic]
    /// Paragraphs whose inlines were not found in the source.
    let unplaced: Int

    init(_ text: String, role: MarkdownRenderer.Role = .body, nesting: Nesting? = nil) {
        self.init(bytes: Array(text.utf8), role: role, nesting: nesting)
    }

    init(bytes: [UInt8], role: MarkdownRenderer.Role = .body, nesting: Nesting? = nil) {
        file = SourceFile(path: "Content/uslugi/x.md", bytes: bytes)
        let text = SourceText(bytes: bytes, base: 0)
        var renderer = BodyRenderer(text, in: file, role: role, resolver: SampleSite(), nesting: nesting)
        let result = renderer.render()
        fragment = result.value
        problems = result.problems
        unplaced = renderer.unplaced
    }

    /// The HTML; holes are shown as `~` (pages) and `^` (shared files).
    var html: String {
        var bytes: [UInt8] = []
        var start = 0
        for hole in fragment.holes {
            bytes += fragment.bytes[start..<Int(hole.position)]
            bytes.append(hole.target == .paged ? UInt8(ascii: "~") : UInt8(ascii: "^"))
            start = Int(hole.position)
        }
        return String(decoding: bytes + fragment.bytes[start...], as: UTF8.self)
    }

    /// `rule line:column` of each problem.
    var findings: [String] { problems.map { "\($0.rule) \($0.place.line):\($0.place.column)" } }
}
