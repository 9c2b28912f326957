import HTMLTree
import SiteModel

/// `page-link`: links within the site find their page and their place on it.
enum PageLink {
    static let rule = Rule(
        id: "page-link", criteria: ["2.4.4"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылки на страницы сайта находят и страницу, и место на ней",
            en: "Links to pages of the site find the page and the place on it"),
        explanation: Message(
            ru: "Ссылка в никуда обрывает дорогу, по которой человек шёл за помощью.",
            en: "A link to nowhere ends the way on which people came for help."),
        help: Message(
            ru: "Исправьте адрес ссылки или дайте нужному месту такой id.",
            en: "Mend the address of the link, or give the place that id."),
        proves: Message(
            ru: "Каждая ссылка внутри сайта ведёт на файл, который есть, и на место, которое есть на той странице.",
            en: "Every link within the site leads to a file that is there and to a place that is on that page."),
        cannotProve: Message(
            ru: "Что цель та самая; ссылки на другие сайты.",
            en: "That it is the right goal; links to other sites."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        let pages = site.pagesByFile
        let lost = site.wanted.filter { isLost($0.key, pages[$0.key.file], site) }
        return lost.map { (target: $0.key, use: $0.value.use) }.sorted { left, right in
            if left.use.firstAddress != right.use.firstAddress {
                return left.use.firstAddress.lexicographicallyPrecedes(right.use.firstAddress)
            }
            let (one, other) = (left.use.first.origin?.offset ?? 0, right.use.first.origin?.offset ?? 0)
            return (one, left.target.fragment) < (other, right.target.fragment)
        }.map { target, use in
            let path = String(decoding: site.addresses.paths[Int(target.file)], as: UTF8.self)
            guard pages[target.file] != nil else { return SiteVerdict(noFile(path, use.count), at: use.first) }
            let fragment = site.addresses.fragments[target.fragment] ?? ""
            return SiteVerdict(noPlace(path, fragment, use.count), at: use.first)
        }
    }

    private static func isLost(_ target: SiteAddresses.Target, _ page: SitePage?, _ site: SiteRecord) -> Bool {
        guard let page else { return site.isMissing(target.file) }
        return target.fragment != 0 && !page.isForwarding && !page.ids.contains(target.fragment)
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<a href=\"b.html#k\">Б</a>\n"
                + "=== b.html\n<h2 id=\"k\">К</h2>",
            "=== a.html\n<a href=\"https://example.org/c.html\">В</a> <a href=\"x.pdf\">Икс</a>",
        ],
        failing: [
            "=== a.html\n↓<a href=\"c.html\">В</a>\n"
                + "=== b.html\n<h2 id=\"k\">К</h2>",
            "=== a.html\n↓<a href=\"b.html#l\">Б</a>\n"
                + "=== b.html\n<h2 id=\"k\">К</h2>",
        ],
        inapplicable: [])
}

extension PageLink {
    private static func noFile(_ path: String, _ count: Int) -> Message {
        let quoted = CollapsedText.quoted(path)
        return Message(
            ru: "ссылка ведёт на «\(quoted)», такого файла нет" + russian(count),
            en: "the link leads to “\(quoted)”, there is no such file" + english(count))
    }

    private static func noPlace(_ path: String, _ fragment: String, _ count: Int) -> Message {
        let (quoted, place) = (CollapsedText.quoted(path), CollapsedText.quoted(fragment))
        return Message(
            ru: "ссылка ведёт на «#\(place)» страницы «\(quoted)», там такого места нет" + russian(count),
            en: "the link leads to “#\(place)” on the page “\(quoted)”, there is no such place" + english(count))
    }

    private static func russian(_ count: Int) -> String {
        count < 2 ? "" : " (всего \(RussianPlural("ссылка", "ссылки", "ссылок").count(count)))"
    }

    private static func english(_ count: Int) -> String { count < 2 ? "" : " (\(count) links in all)" }
}
