import HTMLTree

extension SiteRecord {
    /// The start page.
    var index: SitePage? {
        addresses.knownNumber(of: Array("index.html".utf8)).flatMap { pagesByFile[$0] }
    }

    /// Whether these are the pages of a site with a start page, and enough of them to get lost in.
    var isWhole: Bool { index != nil && Set(pages.map(\.document)).count >= 20 }

    /// Pages by their address.
    func sorted(_ pages: [SitePage]) -> [SitePage] {
        pages.sorted { path(of: $0).lexicographicallyPrecedes(path(of: $1)) }
    }

    /// Pages that say of themselves what an earlier page of another document says.
    func repeated(
        _ text: (SitePage) -> String, inOneFolder: Bool = false
    ) -> [(page: SitePage, first: SitePage)] {
        var first: [[String]: SitePage] = [:]
        return sorted(pages.filter { !$0.isForwarding && !text($0).isEmpty }).compactMap { page in
            let key = inOneFolder ? [text(page), folder(of: page)] : [text(page)]
            guard let known = first[key] else {
                first[key] = page
                return nil
            }
            return known.document == page.document ? nil : (page, known)
        }
    }

    private func folder(of page: SitePage) -> String {
        let path = path(of: page)
        let end = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        return String(decoding: path[..<end], as: UTF8.self)
    }

    /// Whether a file that is no page of the site is known not to be there.
    func isMissing(_ file: Int32) -> Bool {
        contains(String(decoding: addresses.paths[Int(file)], as: UTF8.self)) == false
    }
}
