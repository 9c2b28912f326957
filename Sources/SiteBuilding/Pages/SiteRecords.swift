import SiteModel
import Templating

/// What templates see of the site: settings, menu, root pages, assets.
struct SiteRecords: Sendable {
    let shapes: [RecordShape]
    private let settings: [Value]
    private let menu: [(name: String, title: Value, url: Value)]
    private let rest: [Value]

    init(_ site: LoadedSite) {
        var records: RecordTable = [:]
        let fields = SiteSettings.fields.filter { !SiteSettings.unshown.contains($0.key) }
            .map { $0.valueField(path: "site", records: &records) }
        let links = Self.pageLinks(site)
        let pages = RecordShape(
            name: "site.pages",
            fields: links.map { ValueField($0.name, .record("link"), isOptional: $0.value == nil) })
        let tops = Self.topSections(site)
        let sections = RecordShape(
            name: "site.sections",
            fields: tops.map { ValueField($0.name, .record("section-entry"), isOptional: $0.value == nil) })
        let assets = RecordShape(name: "site.assets", fields: site.assets.map { ValueField($0.fieldName, .url) })
        shapes =
            [
                RecordShape(
                    name: "site",
                    fields: fields + [
                        ValueField("noindex", .flag), ValueField("home", .record("link")),
                        ValueField("pages", .record(pages.name)), ValueField("assets", .record(assets.name)),
                        ValueField("sections", .record(sections.name)),
                        ValueField("sheets", .list(of: .record("section-entry"))), PackContent.siteField,
                        CalendarIndex.field, CardIndex.field, WebManifest.field, PartnerBanner.field,
                        ShareKit.siteField, OpenData.siteField,
                        ValueField("menu", .list(of: .record("menu-entry"))),
                    ]), pages, sections, assets,
            ] + PackContent.shapes(of: site.types)
        settings = Self.settingValues(site)
        menu = Self.menu(site)
        let home = site.homeTitle
        let sheets = SheetContent.all(of: site)
        rest = [
            .flag(site.settings.isPlaceholderAddress), PageRecords.link(home, "index.html"),
            .record(Record(links.map { $0.value ?? .missing })),
            .record(Record(site.assets.map { .url(URLValue($0.versionedAddress, base: .root(.shared))) })),
            .record(Record(tops.map { $0.value ?? .missing })),
            .list(sheets.map(\.entry)), PackContent(sheets, of: site)?.link ?? .missing,
            CalendarIndex.value(site.index.calendars.siteAddress), CalendarIndex.value(site.index.cards.siteAddress),
            WebManifest.value, PartnerBanner.value(of: site), ShareKit.link(to: ShareKit.items(of: site), of: site),
            OpenData.link(of: site),
        ]
    }

    /// The `site` record of pages that belong to a menu entry.
    func record(menuEntry: String) -> Record {
        let entries = menu.map { entry in
            Value.record(Record([entry.title, entry.url, .flag(entry.name == menuEntry)]))
        }
        return Record(settings + rest + [.list(entries)])
    }

    private static func settingValues(_ site: LoadedSite) -> [Value] {
        var writer = ValueWriter(
            file: site.settings.file, fileNumber: site.settings.fileNumber, index: site.index,
            links: ContentLinks(index: site.index, folder: ""), tags: site.tags)
        return zip(SiteSettings.fields, site.settings.values).compactMap { definition, field in
            if SiteSettings.unshown.contains(definition.key) { return nil }
            if definition.key == "base-url" { return .url(URLValue(site.settings.baseURL, base: .absolute)) }
            return definition.kind.valueOrAbsence(of: field, writer: &writer)
        }
    }

    private static func menu(_ site: LoadedSite) -> [(name: String, title: Value, url: Value)] {
        site.settings.menu.compactMap { entry in
            guard let name = entry.text, let number = site.menuItem(named: name), site.index.isShown(number) else {
                return nil
            }
            let item = site.index.items[number]
            let origin = Origin(file: site.settings.fileNumber, offset: entry.offset)
            return (
                name, .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: origin))
            )
        }
    }

    /// The section of every type, by its folder; nothing for one that has no index yet.
    private static func topSections(_ site: LoadedSite) -> [(name: String, value: Value?)] {
        let shown = SectionContent.all(of: site)
        return site.types.types.compactMap(\.folder).map { folder in
            (folder, shown.first { $0.folder == folder }?.entry(in: site))
        }
    }

    /// Root pages that have no file.
    static let generatedPages: Set<String> = ["karta-sajta", "tegi", "poisk"]

    /// Root pages by their slugs, and the generated ones.
    private static func pageLinks(_ site: LoadedSite) -> [(name: String, value: Value?)] {
        let own = site.index.items.indices.filter {
            site.index.items[$0].folder.isEmpty && !site.index.items[$0].isIndex
        }
        let written = own.map { number in
            let item = site.index.items[number]
            let link = PageRecords.link(item.title, item.address, origin: item.titleOrigin)
            let isThere = site.index.isShown(number) || site.neededPages.required.contains(String(item.name))
            return (String(item.name), isThere ? link : nil)
        }
        let generated = [
            ("karta-sajta", PageRecords.link(site.words.text("sitemap-title", or: "Карта сайта"), "karta-sajta.html")),
            ("tegi", PageRecords.link(site.words.text("tags-title", or: "Темы"), "tegi/index.html")),
        ]
        // A page that is gone has been told of; a stand-in keeps the templates from being blamed.
        let gone = site.neededPages.gone(from: site.index).map { name in
            (name, site.neededPages.required.contains(name) ? PageRecords.link(name, name + ".html") : nil)
        }
        return written + gone + generated.map { ($0.0, Optional($0.1)) } + [("poisk", SearchPage.link(in: site))]
    }
}
