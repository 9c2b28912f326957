import HTMLTree
import Synchronization

/// Other pages as far as they are compared with the one being judged, each read once.
///
/// Only the last few are kept, so that a site of any size costs the same memory.
final class Neighbours: Sendable {
    private let known = Mutex<[String: NeighbourPage?]>([:])
    private static let limit = 256

    /// The page of this name; nil when it cannot be read.
    func page(_ name: String, in web: WebSpace) -> NeighbourPage? {
        if let known = known.withLock({ $0[name] }) { return known }
        let page = web.read(name).flatMap { NeighbourPage.read($0, name: name) }
        known.withLock { pages in
            if pages.count >= Self.limit { pages.removeAll() }
            pages[name] = page
        }
        return page
    }
}

/// What another page says, as far as two pages are compared.
struct NeighbourPage: Sendable {
    /// Where the page sends its readers at once (a `meta refresh` of no seconds).
    let forward: String?
    let content: PageContent
    /// Every piece of content of it; see `ContentPiece`.
    let pieces: Set<ContentPiece>

    /// Nil for what is no page of HTML.
    static func read(_ bytes: [UInt8], name: String) -> NeighbourPage? {
        guard looksLikeHTML(bytes), case .success(let tree) = HTMLDocument.parse(bytes) else { return nil }
        let page = PageFacts(tree, address: name)
        return NeighbourPage(
            forward: forward(of: page), content: PageContent(of: page),
            pieces: Set(ContentPiece.all(on: page).map(\.piece)))
    }

    /// HTML begins with a tag or a comment, after white space or a byte order mark.
    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512).drop { $0.isASCIIWhitespace || $0 > 0x7F }
        return start.first == UInt8(ascii: "<") && !start.starts(with: "<?xml".utf8)
    }

    private static func forward(of page: PageFacts) -> String? {
        for meta in page.elements(.meta) where page.tree.value(.httpEquiv, of: meta, is: "refresh") {
            guard let content = page.tree.valueBytes(.content, of: meta), let goal = goal(of: content) else { continue }
            return goal
        }
        return nil
    }

    /// The address of `0; url=…` (HTML Standard, 4.2.5.3); nil for any other time.
    private static func goal(of content: ArraySlice<UInt8>) -> String? {
        var rest = content.trimmingASCIIWhitespace
        let time = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard time.allSatisfy({ $0 == 0x30 || $0 == UInt8(ascii: ".") }), !time.isEmpty else { return nil }
        rest = rest[time.endIndex...].drop {
            $0.isASCIIWhitespace || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",")
        }
        if rest.prefix(3).equals("url") {
            let after = rest.dropFirst(3).drop(while: \.isASCIIWhitespace)
            if after.first == UInt8(ascii: "=") { rest = after.dropFirst().drop(while: \.isASCIIWhitespace) }
        }
        if let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            rest = rest.dropFirst().prefix { $0 != quote }
        }
        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }
}
