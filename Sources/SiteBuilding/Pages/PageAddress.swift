import SiteModel

/// Addresses of a page in both trees and outside.
enum PageAddress {
    static let glossary = "glossarij.html"
    static let largeFolder = "krupno/"

    /// The address in the tree.
    static func path(_ address: String, large: Bool) -> String { large ? largeFolder + address : address }

    /// The way to the root of the page's own tree, and to that of the shared files.
    static func prefixes(for address: String, large: Bool) -> (page: String, shared: String) {
        let up = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
        return (up, large ? up + "../" : up)
    }

    /// The absolute address: an index page by its folder, every other page by its file.
    static func canonical(_ address: String, base: String) -> String {
        let isIndex = address == "index.html" || address.hasSuffix("/index.html")
        return base + (isIndex ? String(Substring(address.utf8.dropLast("index.html".utf8.count))) : address)
    }
}
