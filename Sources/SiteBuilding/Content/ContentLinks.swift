import Markup
import SiteModel

/// Finds what a relative address in a page's Markdown or fields names.
struct ContentLinks: LinkResolver {
    let index: ContentIndex
    /// Folder of the page under `Content/`, empty at the root.
    let folder: Substring

    func target(of path: String) -> LinkTarget {
        guard let full = Self.resolve(path, in: folder) else { return .outside }
        if let item = index.pages[full] {
            if let reason = index.withheld[item] { return .withheld(reason: reason) }
            return .page(address: index.items[item].address)
        }
        if let file = index.files[full] { return .file(file) }
        return .missing(nearest: nearest(to: full))
    }

    /// The path under `Content/` of an address on a page of that folder; nil when it climbs out.
    static func resolve(_ path: String, in folder: Substring) -> String? {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var full = Array(folder.utf8)
        for name in Array(path.utf8).split(separator: slash) {
            if name.first == dot, name.count == 1 { continue }
            if name.first == dot, name.last == dot, name.count == 2 {
                if full.isEmpty { return nil }
                full.removeSubrange((full.lastIndex(of: slash) ?? 0)...)
            } else {
                if !full.isEmpty { full.append(slash) }
                full += name
            }
        }
        return String(decoding: full, as: UTF8.self)
    }

    /// The nearest path, written as it would be from this page.
    private func nearest(to full: String) -> String? {
        // A forgotten `../` is likelier than a misspelt name.
        let same = index.paths(namedLike: full)
        let paths = full.hasSuffix(".md") ? index.pagePaths : index.filePaths
        guard let best = Nearest.name(to: full, among: same) ?? same.first ?? Nearest.name(to: full, among: paths)
        else { return nil }
        let own = folder.split(separator: "/")
        let other = best.split(separator: "/")
        let shared = zip(own, other.dropLast()).prefix { $0 == $1 }.count
        return String(repeating: "../", count: own.count - shared) + other.dropFirst(shared).joined(separator: "/")
    }
}
