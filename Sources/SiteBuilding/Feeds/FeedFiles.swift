import SiteModel
import Templating

/// The feeds of a site as files: each as Atom and as JSON Feed.
enum FeedFiles {
    static let output = SiteOutput(
        addresses: { site in FeedContent.all(of: site).flatMap { [$0.atomAddress, $0.jsonAddress] } },
        make: { plan in
            plan.feeds.flatMap { feed in
                [
                    SiteFile(address: feed.atomAddress, bytes: AtomFeed.bytes(of: feed, in: plan.site)),
                    SiteFile(address: feed.jsonAddress, bytes: JSONFeed.bytes(of: feed, in: plan.site)),
                ]
            }
        })
}

/// A feed by RFC 4287.
enum AtomFeed {
    static func bytes(of feed: FeedContent, in site: LoadedSite) -> [UInt8] {
        let base = site.settings.baseURL
        let page = PageAddress.canonical(feed.page, base: base)
        let own = base + feed.atomAddress
        var text = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.settings.language)">

            """.utf8)
        element("title", feed.title, to: &text)
        // The address of the feed itself: it stays when the page moves.
        element("id", own, to: &text)
        link("self", "application/atom+xml", own, to: &text)
        link("alternate", "text/html", page, to: &text)
        link("alternate", "application/feed+json", base + feed.jsonAddress, to: &text)
        element("updated", site.settings.timestamp(feed.entries.first?.updated), to: &text)
        text += "<author>".utf8
        element("name", site.settings.author, to: &text)
        text += "</author>\n".utf8
        for entry in feed.entries { append(entry, in: site, to: &text) }
        return text + "</feed>\n".utf8
    }

    private static func append(_ entry: FeedContent.Entry, in site: LoadedSite, to text: inout [UInt8]) {
        let item = site.index.items[entry.number]
        let address = PageAddress.canonical(item.address, base: site.settings.baseURL)
        text += "<entry>\n".utf8
        element("title", item.title, to: &text)
        element("id", address, to: &text)
        link("alternate", "text/html", address, to: &text)
        element("updated", site.settings.timestamp(entry.updated), to: &text)
        element("summary", item.description, to: &text)
        for tag in FeedContent.tags(of: item, in: site) {
            text += "<category term=\"".utf8
            Escaping.append(Array(tag.slug.utf8), to: &text)
            text += "\" label=\"".utf8
            Escaping.append(Array((tag.hashtag ?? tag.name).utf8), to: &text)
            text += "\"/>\n".utf8
        }
        text += "</entry>\n".utf8
    }

    private static func element(_ name: String, _ content: String, to text: inout [UInt8]) {
        text += "<\(name)>".utf8
        Escaping.append(Array(content.utf8), to: &text)
        text += "</\(name)>\n".utf8
    }

    private static func link(_ relation: String, _ type: String, _ address: String, to text: inout [UInt8]) {
        text += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
        Escaping.append(Array(address.utf8), to: &text)
        text += "\"/>\n".utf8
    }
}

/// A feed by JSON Feed 1.1 (jsonfeed.org).
enum JSONFeed {
    static func bytes(of feed: FeedContent, in site: LoadedSite) -> [UInt8] {
        let base = site.settings.baseURL
        let items = feed.entries.map { entry in
            let item = site.index.items[entry.number]
            let address = PageAddress.canonical(item.address, base: base)
            let tags = FeedContent.tags(of: item, in: site).map { DataValue.text($0.name) }
            return DataValue.object(
                [
                    DataValue.Member("id", .text(address)), DataValue.Member("url", .text(address)),
                    DataValue.Member("title", .text(item.title)),
                    DataValue.Member("content_text", .text(item.description)),
                    DataValue.Member("date_modified", .text(site.settings.timestamp(entry.updated))),
                ] + (tags.isEmpty ? [] : [DataValue.Member("tags", .list(tags))]))
        }
        let whole = DataValue.object([
            DataValue.Member("version", .text("https://jsonfeed.org/version/1.1")),
            DataValue.Member("title", .text(feed.title)),
            DataValue.Member("home_page_url", .text(PageAddress.canonical(feed.page, base: base))),
            DataValue.Member("feed_url", .text(base + feed.jsonAddress)),
            DataValue.Member("language", .text(site.settings.language)),
            DataValue.Member("authors", .list([.object([DataValue.Member("name", .text(site.settings.author))])])),
            DataValue.Member("items", .list(items)),
        ])
        return whole.json
    }
}
