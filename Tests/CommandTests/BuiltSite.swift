import Foundation
import HTMLTree

/// A built site as files: what links to what, and which ids each page has.
struct BuiltSite {
    struct Page {
        let title: String
        /// Addresses in `href` and `src`, as written.
        let links: [String]
        let ids: Set<String>
        let mainText: String
    }

    let files: Set<String>
    let pages: [String: Page]

    init(_ folder: URL) throws {
        let tree = try tree(folder)
        files = Set(tree.keys)
        var pages: [String: Page] = [:]
        for (path, bytes) in tree where path.hasSuffix(".html") { pages[path] = try Self.page(Array(bytes)) }
        self.pages = pages
    }

    /// Every page that can be reached from `start` by links.
    func reached(from start: String) -> Set<String> {
        var found: Set<String> = [start]
        var waiting = [start]
        while let path = waiting.popLast() {
            for link in pages[path]?.links ?? [] {
                guard let target = Self.resolve(link, from: path)?.path, pages[target] != nil else { continue }
                if found.insert(target).inserted { waiting.append(target) }
            }
        }
        return found
    }

    /// Links of all pages that lead to no file or no id.
    func broken(except skipped: Set<String> = []) -> [String] {
        pages.filter { !skipped.contains($0.key) }.flatMap { path, page in
            page.links.compactMap { link -> String? in
                guard let (target, id) = Self.resolve(link, from: path) else { return nil }
                guard files.contains(target) else { return "\(path): \(link)" }
                if let id, !(pages[target]?.ids.contains(id) ?? false) { return "\(path): \(link)" }
                return nil
            }
        }
    }

    /// The file and id a relative address means; nil for addresses with a scheme.
    static func resolve(_ link: String, from path: String) -> (path: String, id: String?)? {
        if link.prefix(while: { $0 != "/" && $0 != "#" && $0 != "?" }).contains(":") { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts[0].prefix { $0 != "?" }
        let id = parts.count == 2 ? String(parts[1]) : nil
        if address.isEmpty { return (path, id) }
        var names = path.split(separator: "/").dropLast().map(String.init)
        for name in address.split(separator: "/") {
            if name == ".." {
                // A link above the root is broken: it gets a name no file has.
                if names.isEmpty { return ("(above the root)", id) }
                names.removeLast()
            } else if name != "." {
                names.append(String(name).removingPercentEncoding ?? String(name))
            }
        }
        return (names.joined(separator: "/"), id)
    }

    private static func page(_ bytes: [UInt8]) throws -> Page {
        let document = try HTMLDocument.parse(bytes).get()
        var links: [String] = []
        var ids: Set<String> = []
        var title = ""
        var main = ""
        for node in document.all where document.isElement(node) {
            if let id = document.value(.id, of: node) { ids.insert(id) }
            links += [.href, .src].compactMap { document.value($0, of: node) }
            if document.isHTML(node, .title) { title = document.textContent(of: node) }
            if document.isHTML(node, .main) { main = document.textContent(of: node) }
        }
        return Page(title: title, links: links, ids: ids, mainText: main)
    }
}
