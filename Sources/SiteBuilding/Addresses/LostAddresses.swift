import SiteModel

/// Finds published addresses that lead nowhere now, and new addresses the list does not have yet.
struct LostAddresses: Sendable {
    let list: AddressList
    /// Addresses of the pages and files the site has, in the normal tree.
    let present: Set<String>
    /// Pages that are taken down because their time is over, and those nobody promised, count as gone.
    let gone: GoneAddresses
    /// Addresses of pages that wait: drafts, and those of a later day.
    let waiting: Set<String>

    /// Whether a missing index page was told of already.
    let isIndexMissed: Bool

    init(list: AddressList, site: LoadedSite, pages: [PlannedPage], known: [Diagnostic]) {
        isIndexMissed = known.contains { $0.rule == "section-index" }
        self.list = list
        present = Set(pages.map(\.address) + site.copies.map { String($0.dropFirst("Content/".count)) })
        let gone = GoneAddresses(of: site)
        self.gone = gone
        waiting = Set(site.index.withheld.keys.map { site.index.items[$0].address }).subtracting(gone.expired)
    }

    var problems: [Diagnostic] {
        let lines = LineIndex(of: list.file)
        let moves = Dictionary(list.moves.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
        return list.entries.compactMap { entry in
            switch entry.fate {
            case .gone:
                return present.contains(entry.address) ? Self.stillThere(entry, at: lines) : nil
            case .moved(let target):
                if present.contains(entry.address) { return Self.stillThere(entry, at: lines) }
                if AddressList.isFull(target) || present.contains(target) { return nil }
                return moves[target].map { Self.movedOn(target, to: $0, entry, at: lines) }
                    ?? Self.nowhere(target, nearest: nearest(to: target), entry, at: lines)
            case .stays:
                if present.contains(entry.address) || gone.counts(entry.address) { return nil }
                if isIndexMissed, entry.address.hasSuffix("index.html") { return nil }
                return Self.lost(
                    entry, isWaiting: waiting.contains(entry.address), nearest: nearest(to: entry.address), at: lines)
            }
        }
    }

    /// What a build has to say of addresses, and those the list does not name yet.
    static func judge(
        _ site: LoadedSite, _ pages: [PlannedPage], isPublishing: Bool, known: [Diagnostic]
    ) -> (problems: [Diagnostic], unlisted: [String]) {
        let new = unlisted(pages, in: site.addresses)
        let lost =
            (site.addresses.map { LostAddresses(list: $0, site: site, pages: pages, known: known).problems } ?? [])
            + (site.former?.problems(pages: pages) ?? [])
        return (lost + (isPublishing ? unlisted(new).map { [$0] } ?? [] : []), new)
    }

    /// Pages that readers will see and the list does not name, in order; neither texts for the press officer nor pages
    /// that come and go are such pages.
    static func unlisted(_ pages: [PlannedPage], in list: AddressList?) -> [String] {
        let known = Set(list?.entries.map(\.address) ?? [])
        return pages.filter { $0.address != "404.html" && !$0.isPassing && ![.shareKit, .shareList].contains($0.kind) }
            .map(\.address)
            .filter { !known.contains($0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func nearest(to address: String) -> String? {
        // A page that changed its folder keeps its name.
        let name = address.split(separator: "/").last.map { "/" + $0 } ?? address
        let pages = present.filter { $0.hasSuffix(".html") }.sorted()
        return pages.first { name != "/index.html" && ("/" + $0).hasSuffix(name) }
            ?? Nearest.name(to: address, among: pages)
    }
}

extension LostAddresses {
    private static func lost(
        _ entry: AddressList.Entry, isWaiting: Bool, nearest: String?, at lines: LineIndex
    ) -> Diagnostic {
        let way = nearest.map { "  moved: \($0)" } ?? "  moved: …"
        return Diagnostic(
            rule: "address-lost", place: lines.place(at: entry.offset),
            message: Message(
                ru: "по адресу «\(entry.address)» больше нет страницы, а люди его знают"
                    + (isWaiting ? ": страница сейчас не показана" : ""),
                en: "there is no page at “\(entry.address)” any more, and people know it"
                    + (isWaiting ? ": the page is not shown now" : "")),
            help: Message(
                ru: "Верните страницу. Если она переехала, допишите под адресом строку «\(way)», если снята навсегда, "
                    + "строку «  gone: да».",
                en: "Put the page back. If it moved, add the line “\(way)” under the address; if it is gone for good, "
                    + "“  gone: yes”."))
    }

    private static func stillThere(_ entry: AddressList.Entry, at lines: LineIndex) -> Diagnostic {
        Diagnostic(
            rule: "address-present", place: lines.place(at: entry.offset),
            message: Message(
                ru: "«\(entry.address)» помечена как снятая или переехавшая, но такая страница есть",
                en: "“\(entry.address)” is marked as moved or gone, but there is such a page"),
            help: Message(
                ru: "Уберите пометку «moved» или «gone» либо удалите страницу.",
                en: "Drop “moved” or “gone”, or remove the page."))
    }

    private static func nowhere(
        _ target: String, nearest: String?, _ entry: AddressList.Entry, at lines: LineIndex
    ) -> Diagnostic {
        Diagnostic(
            rule: "address-moved", place: lines.place(at: entry.targetOffset),
            message: Message(
                ru: "новый адрес «\(target)» никуда не ведёт" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the new address “\(target)” leads nowhere" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Впишите адрес страницы, которая есть на сайте, или полный адрес другого сайта.",
                en: "Write the address of a page the site has, or a full address of another site."))
    }

    private static func movedOn(
        _ target: String, to last: String, _ entry: AddressList.Entry, at lines: LineIndex
    ) -> Diagnostic {
        Diagnostic(
            rule: "address-moved", place: lines.place(at: entry.targetOffset),
            message: Message(
                ru: "«\(target)» сама переехала: \(last)", en: "“\(target)” has moved itself: \(last)"),
            help: Message(ru: "Впишите сразу последний адрес.", en: "Write the last address at once."))
    }

    /// `--publish`: readers would come to know addresses nobody promised to keep.
    static func unlisted(_ addresses: [String]) -> Diagnostic? {
        guard let first = addresses.first else { return nil }
        let pages = RussianPlural("адрес", "адреса", "адресов").count(addresses.count)
        return Diagnostic(
            rule: "publish-new-address", place: SourcePlace(path: AddressList.path, line: 1, column: 1),
            message: Message(
                ru: "в списке нет новых адресов: \(pages), первый – «\(first)»",
                en:
                    "\(englishCount(addresses.count, "new address is", "new addresses are")) not listed, the first is “\(first)”"
            ),
            help: Message(
                ru: "Проверьте имена файлов: адрес, который увидели люди, менять нельзя. Потом наберите "
                    + "make addresses (или pandus addresses accept).",
                en: "Check the names of the files: an address people have seen is not to change. Then run "
                    + "make addresses (or pandus addresses accept)."))
    }
}
