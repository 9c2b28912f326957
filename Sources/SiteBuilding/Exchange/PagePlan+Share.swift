import SiteModel
import Templating

/// Pages of ready texts for social networks, and their list.
extension PagePlan {
    mutating func sharePages(records: RecordTable) -> [PlannedPage] {
        let items = ShareKit.items(of: site).map { site.index.items[$0] }
        return items.isEmpty ? [] : [shareList(of: items, records)] + items.map { shareKit(of: $0, records) }
    }

    private mutating func shareKit(of item: ContentItem, _ records: RecordTable) -> PlannedPage {
        let summary = site.words.text("share-description", or: "Готовые записи и СМС о странице")
        return generated(
            .shareKit, ShareKit.address(of: item), title(of: item), "\(summary) «\(item.title)»",
            origin: item.titleOrigin, records: records, special: ShareKit.fields, ShareKit.values(of: item, in: site),
            section: item)
    }

    private mutating func shareList(of items: [ContentItem], _ records: RecordTable) -> PlannedPage {
        let links = items.map { PageRecords.link($0.title, ShareKit.address(of: $0), origin: $0.titleOrigin) }
        return generated(
            .shareList, ShareKit.listAddress, ShareKit.listTitle(of: site),
            site.words.text("share-list-description", or: "Готовые записи и СМС обо всех страницах, для сотрудников"),
            records: records, special: ShareKit.listFields, [.list(links)])
    }

    private func title(of item: ContentItem) -> String {
        "\(item.title): \(site.words.text("share-title", or: "тексты для соцсетей"))"
    }

    /// Their templates, while no page has texts.
    mutating func unusedShareKit(records: RecordTable) -> [UnusedTemplate] {
        guard ShareKit.isOffered(on: site), !pages.contains(where: { $0.kind == .shareKit }) else { return [] }
        let base = "item:" + TypeSet.page
        let kit = shape(base, suffix: "\(PlannedPage.Kind.shareKit)", ShareKit.fields, in: records)
        let list = shape(base, suffix: "\(PlannedPage.Kind.shareList)", ShareKit.listFields, in: records)
        return [
            UnusedTemplate(name: ShareKit.template, shape: kit),
            UnusedTemplate(name: ShareKit.listTemplate, shape: list),
        ]
    }
}
