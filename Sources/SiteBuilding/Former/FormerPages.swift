import Markup
import SiteModel
import Wording

/// What a build remembers of its page files together.
struct FormerPages: Sendable {
    var pages: PageTable
    /// Paths under `Content/` of pages that are not shown.
    let withheld: Set<String>
    /// Files that pages may name, by path under `Content/`.
    let files: [String: LinkedFile]
    let glossary: [GlossaryTerm]
    /// The path part of the site's address.
    let basePath: String
    /// Style sheets of the templates, in byte order of their paths.
    let sheets: [String]
}

extension Packer {
    mutating func pack(_ site: FormerPages) {
        pack(site.pages)
        pack(site.withheld.sorted()) { $0.pack($1) }
        pack(site.files.values.sorted { $0.address < $1.address }) { packer, file in
            packer.pack(file.address)
            for number in [file.byteCount, file.width ?? -1, file.height ?? -1] { packer.pack(number) }
        }
        pack(site.glossary) { packer, term in
            packer.pack(term.term)
            packer.pack(term.short)
        }
        pack(site.basePath)
        pack(site.sheets) { $0.pack($1) }
    }

    mutating func pack(_ sum: TreeSum) {
        for part in [sum.count, sum.high, sum.low] { pack(part) }
    }
}

extension Unpacker {
    mutating func pages() -> FormerPages? {
        guard let pages = pageTable(), let withheld = list({ $0.text() }), let files = list({ $0.file() }),
            let glossary = list({ $0.term() }), let basePath = text(), let sheets = list({ $0.text() })
        else { return nil }
        return FormerPages(
            pages: pages, withheld: Set(withheld),
            files: Dictionary(files.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first }),
            glossary: glossary, basePath: basePath, sheets: sheets)
    }

    mutating func sum() -> TreeSum? {
        guard let count = number(), let high = number(), let low = number() else { return nil }
        return TreeSum(count: count, high: high, low: low)
    }

    private mutating func file() -> LinkedFile? {
        guard let address = text(), let size = integer(), let width = integer(), let height = integer() else {
            return nil
        }
        return LinkedFile(
            address: address, byteCount: size, width: width < 0 ? nil : width, height: height < 0 ? nil : height)
    }

    private mutating func term() -> GlossaryTerm? {
        guard let term = text(), let short = text() else { return nil }
        return GlossaryTerm(term: term, short: short, origin: Origin(file: ReplacedBody.glossaryFile, offset: 0))
    }
}
