import HTMLTree
import SiteModel

/// Judges a page of which a part was written anew, beside the page it was.
package struct PageRevision: Sendable {
    private let web: WebSpace
    private let rootPrefix: [UInt8]
    private let styles = StyleCache()

    /// `rootPrefix` is what addresses that count from the site's root begin with.
    package init(web: WebSpace, rootPrefix: String) {
        self.web = web
        self.rootPrefix = Array(rootPrefix.utf8)
    }

    /// What is found in the first file of the page's sources.
    ///
    /// Nil when what is found elsewhere on the page is not what was found there before, or when the comparison with other
    /// pages may come out otherwise.
    package func findings(on page: BuiltPage, formerly former: BuiltPage) -> [Diagnostic]? {
        let addresses = SiteAddresses(root: [], rootPrefix: rootPrefix)
        guard let before = Impression(former, addresses, self), let now = Impression(page, before.addresses, self),
            before.isLike(now)
        else { return nil }
        return now.own
    }

    /// What the rules and the comparison of pages take from one page.
    private struct Impression {
        let own: [Diagnostic]
        let others: [Told]
        let addresses: SiteAddresses
        let record: SiteRecord

        /// A finding without the line, which may be another one.
        struct Told: Equatable {
            let rule: String
            let severity: Severity
            let path: String
            let message: Message
        }

        init?(_ page: BuiltPage, _ addresses: SiteAddresses, _ revision: PageRevision) {
            guard case .success(let tree) = HTMLDocument.parse(page.bytes), PageEncoding.problem(of: page) == nil else {
                return nil
            }
            let facts = PageFacts(tree.unfolded, address: page.address, web: revision.web, cache: revision.styles)
            var record = SiteRecord(addresses: addresses)
            record.note(page, facts, at: Array(page.address.utf8))
            var report = PageReport(page, facts)
            let found =
                UnreadSheets.problems(of: page, facts) + report.diagnostics(of: Rules.all)
                + SheetReport(page, facts, isWithLinked: revision.web.judgesSheets).diagnostics(of: Rules.all)
            let path = page.sources[0].path
            own = found.filter { $0.place.path == path }
            others = found.filter { $0.place.path != path }.map {
                Told(rule: $0.rule, severity: $0.severity, path: $0.place.path, message: $0.message)
            }
            self.addresses = record.addresses
            self.record = record
        }

        func isLike(_ other: Impression) -> Bool { others == other.others && record.isLike(other.record) }
    }
}

extension SiteRecord {
    /// Whether the comparison with other pages takes the same from the one page that was noted.
    fileprivate func isLike(_ other: SiteRecord) -> Bool {
        guard pages.count == 1, other.pages.count == 1, pages[0].isLike(other.pages[0]),
            menus.mapValues(\.counts) == other.menus.mapValues(\.counts), help.counts == other.help.counts
        else { return false }
        return wanted.mapValues(\.use.count) == other.wanted.mapValues(\.use.count)
    }
}

extension SitePage {
    fileprivate func isLike(_ other: SitePage) -> Bool {
        file == other.file && document == other.document && title == other.title && headline == other.headline
            && language == other.language && isForwarding == other.isForwarding && words == other.words
            && ids == other.ids
    }
}

extension SiteMenu.Family {
    fileprivate var counts: [SiteMenu: Int] { uses.mapValues(\.count) }
}
