import SiteModel
import Templating

/// What templates see of the page being written beside its item's own fields.
enum PageRecords {
    static let common: [ValueField] = [
        ValueField("document-title", .text), ValueField("large", .flag), ValueField("twin", .url, isOptional: true),
        ValueField("canonical", .url, isOptional: true), ValueField("noindex", .flag),
        ValueField("breadcrumbs", .list(of: .record("link"))), ValueField("section", .record("link"), isOptional: true),
        ValueField("data", .data), ValueField("is-home", .flag),
        ValueField("previous-page", .record("link"), isOptional: true),
        ValueField("next-page", .record("link"), isOptional: true),
        ValueField("contents", .list(of: .record("link"))), ValueField("feed", .url, isOptional: true),
        ValueField("qr", .record(QRCode.record.name), isOptional: true), PosterContent.linkField,
        ValueField("is-article", .flag), LinkCard.field, ShareLinks.field,
    ]
    static let commonNames = common.map(\.name)
    /// Lists that only some templates get.
    static let specialNames = [
        "items", "items-upcoming", "items-past", "sheet", "pack", "sections", "coming", "tag-list", "groups", "pages",
        "facets",
        "facet-marks", "easy-read", "lines", "normal", "hashtag", "texts", "message",
        "kits", "search-index", "numbered", "data-sets",
    ]

    /// Records that every site has.
    static let general: [RecordShape] = [
        RecordShape(name: "link", fields: [ValueField("title", .text), ValueField("url", .url)]),
        RecordShape(
            name: "menu-entry",
            fields: [ValueField("title", .text), ValueField("url", .url), ValueField("current", .flag)]),
        TagsField.record, ComingContent.record, FacetContent.records[0], FacetContent.records[1], QRCode.record,
        NumberedPages.record, LinkCard.record, ShareKit.records[0], ShareKit.records[1],
        OpenData.records[0], OpenData.records[1],
        RecordShape(
            name: "tag-entry",
            fields: [
                ValueField("name", .text), ValueField("url", .url), ValueField("hashtag", .text, isOptional: true),
                ValueField("count", .number),
            ]),
        RecordShape(
            name: "summary",
            fields: [
                ValueField("title", .text), ValueField("url", .url), ValueField("description", .text),
                ValueField("section", .text), ValueField("sample", .flag),
            ]),
        RecordShape(
            name: "section-entry",
            fields: [
                ValueField("title", .text), ValueField("url", .url), ValueField("description", .text),
                ValueField("count", .number),
            ]),
        RecordShape(
            name: "group-entry",
            fields: [
                ValueField("title", .text), ValueField("url", .url), ValueField("description", .text),
                ValueField("count", .number), ValueField("items", .list(of: .record("summary"))),
            ]),
    ]

    static func link(_ title: String, _ address: String, origin: Origin? = nil) -> Value {
        .record(
            Record([
                .text(TextValue(title, origin: origin)), .url(URLValue(address, base: .root(.paged), origin: origin)),
            ]))
    }
}
