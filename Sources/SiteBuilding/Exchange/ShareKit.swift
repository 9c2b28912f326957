import SiteModel
import Templating

/// Ready texts for the press officer beside a page of a type that says `share`: a page, hidden from search engines, and
/// the same as JSON.
enum ShareKit {
    static let template = "share"
    static let listTemplate = "share-list"
    private static let ending = "-dlya-soczsetej"

    static let records = [
        RecordShape(
            name: "share-text",
            fields: [
                ValueField("network", .text), ValueField("paragraphs", .list(of: .text)), ValueField("length", .number),
                ValueField("limit", .number),
            ]),
        RecordShape(
            name: "share-message",
            fields: [ValueField("text", .text), ValueField("length", .number), ValueField("segments", .number)]),
    ]

    /// What the template of the page gets beside what every page has.
    static let fields = [
        ValueField("normal", .record("link")), ValueField("texts", .list(of: .record("share-text"))),
        ValueField("message", .record("share-message")),
    ]

    /// The page that lists all of them, hidden as they are, so that the press officer finds them.
    static let listAddress = "dlya-soczsetej.html"
    static let listFields = [ValueField("kits", .list(of: .record("link")))]
    /// What `site.share` is: missing while there are none.
    static let siteField = ValueField("share", .record("link"), isOptional: true)

    static func link(to list: [Int], of site: LoadedSite) -> Value {
        list.isEmpty ? .missing : PageRecords.link(listTitle(of: site), listAddress)
    }

    static func listTitle(of site: LoadedSite) -> String {
        site.words.text("share-list-title", or: "Тексты для соцсетей")
    }

    static func address(of item: ContentItem) -> String { item.name + ending + ".html" }
    static func dataAddress(of item: ContentItem) -> String { item.name + ending + ".json" }

    /// Whether the types of a site want it at all.
    static func isOffered(on site: LoadedSite) -> Bool { site.types.types.contains { $0.outputs.contains(.share) } }

    /// The pages that have texts beside them: never a sample, a draft, or one kept from search engines.
    static func items(of site: LoadedSite) -> [Int] {
        guard isOffered(on: site) else { return [] }
        return PublicItems.all(of: site).filter { number in
            let item = site.index.items[number]
            return !item.isIndex && site.types.types[item.type].outputs.contains(.share)
        }
    }

    static func text(of item: ContentItem, in site: LoadedSite) -> ShareText {
        let slugs = Set(TagList.slugs(of: item, type: site.types.types[item.type]))
        return ShareText(
            title: item.title, description: item.description,
            address: PageAddress.canonical(item.address, base: site.settings.baseURL),
            hashtags: site.tags.tags.filter { slugs.contains($0.slug) }.compactMap(\.hashtag))
    }

    /// The values of `fields`.
    static func values(of item: ContentItem, in site: LoadedSite) -> [Value] {
        let text = text(of: item, in: site)
        let message = text.message()
        let posts = SocialNetwork.all.map { network in
            let post = text.post(limit: network.limit)
            return Value.record(
                Record([
                    .text(TextValue(network.name)), .list(paragraphs(of: post)), .number(NumberValue(post.utf16.count)),
                    .number(NumberValue(network.limit)),
                ]))
        }
        return [
            PageRecords.link(item.title, item.address, origin: item.titleOrigin), .list(posts),
            .record(
                Record([
                    .text(TextValue(message.text)), .number(NumberValue(message.text.utf16.count)),
                    .number(NumberValue(message.segments)),
                ])),
        ]
    }

    private static func paragraphs(of post: String) -> [Value] {
        post.split(separator: "\n\n").map { .text(TextValue(String($0))) }
    }

    /// The files with the same texts for programs.
    static let output = SiteOutput(
        addresses: { site in items(of: site).map { dataAddress(of: site.index.items[$0]) } },
        make: { plan in
            items(of: plan.site).map { number in
                let item = plan.site.index.items[number]
                return SiteFile(address: dataAddress(of: item), bytes: data(of: text(of: item, in: plan.site)))
            }
        })

    private static func data(of text: ShareText) -> [UInt8] {
        typealias Member = DataValue.Member
        let message = text.message()
        let posts = SocialNetwork.all.map { network in
            let post = text.post(limit: network.limit)
            return DataValue.object([
                Member("network", .text(network.key)), Member("name", .text(network.name)),
                Member("text", .text(post)), Member("length", .number(post.utf16.count)),
                Member("limit", .number(network.limit)),
            ])
        }
        let sms = DataValue.object([
            Member("text", .text(message.text)), Member("length", .number(message.text.utf16.count)),
            Member("alphabet", .text(message.isPlain ? "GSM-7" : "UCS-2")),
            Member("segments", .number(message.segments)),
        ])
        return DataValue.object([
            Member("version", .number(1)), Member("title", .text(text.title)),
            Member("description", .text(text.description)), Member("url", .text(text.address)),
            Member("hashtags", .list(text.hashtags.map(DataValue.text))), Member("texts", .list(posts)),
            Member("sms", sms),
        ]).file
    }
}

extension DataValue {
    /// The same as a file of its own.
    var file: [UInt8] {
        guard case .written(let bytes) = written else { return [] }
        return bytes + [0x0A]
    }
}
