import Foundation
import SiteModel
import Templating

/// Finds files of `Content/` that go to the site although nothing on it leads to them.
struct UnusedFiles: Sendable {
    let site: LoadedSite
    let rendered: [RenderedItem]

    /// Nothing while a page has a broken way to a file: the file may be the one it means.
    var problems: [Diagnostic] {
        let candidates = site.copies.map { $0.dropFirst("Content/".count) }.filter { !Self.isFoundByName($0) }
        guard !candidates.isEmpty, !hasBrokenLinks else { return [] }
        let used = usedPaths
        return candidates.filter { !used.contains(String($0)) }.map { Self.unused("Content/" + $0) }
    }

    /// Files that browsers and search engines ask for by a name they know.
    private static func isFoundByName(_ path: Substring) -> Bool {
        ["robots.txt", "favicon.ico", "CNAME"].contains(path)
    }

    private var hasBrokenLinks: Bool {
        let rules = ["link-target", "image-address", "file-missing"]
        return site.index.items.contains { !$0.isReadable }
            || rendered.contains { $0.problems.contains { rules.contains($0.rule) } }
    }

    /// Paths of shared files that bodies and fields name, drafts too: they will be shown one day.
    private var usedPaths: Set<String> {
        var used: Set<String> = []
        var waiting: [Value] = []
        for item in rendered {
            waiting.append(.record(item.record))
            while let value = waiting.popLast() {
                switch value {
                case .url(let url) where url.base == .root(.shared): used.insert(Self.path(of: url.bytes[...]))
                case .html(let html): Self.collect(html.fragment, into: &used)
                case .list(let values): waiting += values
                case .record(let record): waiting += record.values
                default: break
                }
            }
        }
        return used
    }

    /// The addresses behind the holes of a fragment: in quotes, so they end with one, and bare of `?` and `#`.
    private static func collect(_ fragment: Fragment, into used: inout Set<String>) {
        for hole in fragment.holes where hole.target == .shared {
            let rest = fragment.bytes.dropFirst(Int(hole.position))
            used.insert(path(of: rest.prefix { !"\"?#".utf8.contains($0) }))
        }
    }

    /// Bodies and fields encode different signs of a path (RFC 3986, section 2.1); decoded they are the same.
    private static func path(of address: ArraySlice<UInt8>) -> String {
        let plain = String(decoding: address, as: UTF8.self)
        // Most names are spelled as they are.
        guard address.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }) else { return plain }
        let text = plain.replacing("&amp;", with: "&")
        return text.removingPercentEncoding ?? text
    }
}

extension UnusedFiles {
    private static func unused(_ path: String) -> Diagnostic {
        let isPage = path.lowercased().hasSuffix(".md.txt")
        let help = Message(
            ru: "Поставьте на него ссылку на странице, уберите его из папки Content или начните его имя со знака «_»: "
                + "тогда на сайт он не попадёт.",
            en:
                "Link to it from a page, move it out of Content, or begin its name with “_”: then it stays off the site."
        )
        return Diagnostic(
            rule: "file-unused", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "файл «\(path)» попадёт на сайт, хотя ни одна страница на него не ссылается",
                en: "the file “\(path)” goes to the site, although no page links to it"),
            help: isPage
                ? Message(
                    ru: "Это страница? Тогда уберите .txt в конце имени. " + help.ru,
                    en: "Is it a page? Then drop “.txt” from the end of its name. " + help.en) : help)
    }
}
