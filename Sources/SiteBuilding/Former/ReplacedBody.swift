import FrontMatter
import Markup
import SiteModel
import Templating
import Wording

/// A page file of which the body alone has changed, and the pages that show it, made from their former bytes.
///
/// Everything around the body stays as it was; words of the glossary are explained anew, since their first use may have
/// moved. Nil wherever that is not enough to know what a build of everything would make.
struct ReplacedBody {
    /// Numbers in the source table of the pages that are made here.
    static let ownFile = 0
    static let aroundFile = 1
    static let glossaryFile = 2

    /// A page that shows the body, as it was and as it is now.
    struct Change {
        let use: FormerPage.Use
        let former: BuiltPage
        let page: BuiltPage
    }

    /// The file as it is now.
    private(set) var page: FormerPage
    private(set) var changes: [Change] = []
    private let file: SourceFile
    /// The body as it is now.
    let fragment: Fragment
    private let body: HTMLValue

    /// `former` is what is known of the file, with the stamp it has now, `bytes` what stands in it now.
    init?(_ former: FormerPage, bytes: [UInt8], in site: FormerPages) {
        file = SourceFile(path: former.path, bytes: bytes)
        guard former.isPlain, bytes.count > former.bodyStart,
            ContentHash(Array(bytes[..<former.bodyStart])) == former.front, SourceEncoding.check(file).isEmpty,
            let fragment = Self.fragment(of: file, from: former.bodyStart, in: site), fragment.outline == former.outline
        else { return nil }
        self.fragment = fragment
        body = HTMLValue(fragment: fragment, file: Self.ownFile, isBody: true)
        page = former
        page.whole = ContentHash(bytes)
    }

    private static func fragment(of file: SourceFile, from start: Int, in site: FormerPages) -> Fragment? {
        let name = file.path.dropFirst("Content/".count)
        let folder = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[..<$0] } ?? ""
        let links = FormerLinks(site: site, folder: folder)
        let text = SourceText(bytes: Array(file.bytes[start...]), base: start)
        let rendered = MarkdownRenderer(resolver: links).render(text, in: file, role: .body)
        return rendered.problems.isEmpty ? rendered.value : nil
    }

    /// The line of the file that the body begins with.
    var bodyLine: Int { file.place(at: page.bodyStart).line }

    /// Makes the pages that show the body; `bytes` gives what a file of the output holds.
    mutating func change(_ glossary: Glossary, bytes: (String) -> [UInt8]?) -> Bool {
        changes = page.uses.compactMap { use in bytes(use.path).flatMap { change(use, of: $0, glossary) } }
        guard changes.count == page.uses.count, Set(page.uses.map(\.path)).count == changes.count else { return false }
        page.uses = changes.map(\.newUse)
        return true
    }

    private func change(_ use: FormerPage.Use, of written: [UInt8], _ glossary: Glossary) -> Change? {
        guard let raw = Self.taking(use.inserted, from: written), use.range.upperBound <= raw.count else { return nil }
        let prefixes = PageAddress.prefixes(for: use.address, large: use.isLarge)
        var writer = PageWriter(pagePrefix: prefixes.page, sharedPrefix: prefixes.shared)
        writer.append(body)
        let own = BuiltPage.Source.value(Origin(file: Self.ownFile, offset: page.bodyStart))
        let former = built(
            use, raw, Array(raw[use.range]), [BuiltPage.Segment(start: 0, source: own)], [], glossary)
        let now = built(use, raw, writer.bytes, writer.segments, writer.fragments, glossary)
        return former.bytes == written ? Change(use: use, former: former, page: now) : nil
    }

    /// The page without what was put into it.
    private static func taking(_ inserted: [BuiltPage.Inserted], from written: [UInt8]) -> [UInt8]? {
        var raw: [UInt8] = []
        raw.reserveCapacity(written.count)
        var done = 0
        for insertion in inserted {
            let length = insertion.position - raw.count
            guard length >= 0, done + length + insertion.count <= written.count else { return nil }
            raw += written[done..<done + length]
            done += length + insertion.count
        }
        return raw + written[done...]
    }

    private func built(
        _ use: FormerPage.Use, _ raw: [UInt8], _ body: [UInt8], _ segments: [BuiltPage.Segment],
        _ fragments: [Fragment], _ glossary: Glossary
    ) -> BuiltPage {
        let (start, end) = (use.range.lowerBound, use.range.upperBound)
        func around(_ place: Int, _ offset: Int) -> BuiltPage.Segment {
            BuiltPage.Segment(start: place, source: .literal(Origin(file: Self.aroundFile, offset: offset)))
        }
        let placed = segments.map { BuiltPage.Segment(start: start + Int($0.start), source: $0.source) }
        var page = BuiltPage(
            address: use.path, bytes: raw[..<start] + body + raw[end...],
            segments: [around(0, 0)] + placed + [around(start + body.count, end)], fragments: fragments,
            sources: SourceTable(files: [
                file, SourceFile(path: use.path, bytes: raw),
                SourceFile(path: "Content/" + SiteGlossary.page, bytes: []),
            ]), title: nil)
        page.bodies = [BuiltPage.ShownBody(file: Self.ownFile, range: start..<start + body.count)]
        return use.address == PageAddress.glossary ? page : glossary.explaining(page)
    }
}

extension ReplacedBody.Change {
    /// Where the body stands now.
    fileprivate var newUse: FormerPage.Use {
        FormerPage.Use(
            address: use.address, isLarge: use.isLarge, range: page.bodies.first?.range ?? use.range,
            inserted: page.inserted)
    }
}

/// Finds what links name from what a former build remembers.
private struct FormerLinks: LinkResolver {
    let site: FormerPages
    let folder: Substring

    /// What is not there, or not shown, is a problem, which a build of everything words better.
    func target(of path: String) -> LinkTarget {
        guard let full = ContentLinks.resolve(path, in: folder) else { return .outside }
        if site.pages.number(of: "Content/" + full) != nil {
            let isShown = !site.withheld.contains(full)
            return isShown ? .page(address: full.dropLast("md".count) + "html") : .outside
        }
        return site.files[full].map(LinkTarget.file) ?? .outside
    }
}
