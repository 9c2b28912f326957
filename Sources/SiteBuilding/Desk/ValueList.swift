import SiteModel
import Templating

/// The parts of the list of values: the site, every page, each template, each group.
struct ValueList {
    let site: LoadedSite
    let shapes: SiteShapes
    /// Fields every page has, whatever its type.
    private let shared: [ValueField]

    init(site: LoadedSite, shapes: SiteShapes) {
        self.site = site
        self.shapes = shapes
        let items = site.types.types.map { shapes.records[ItemRecords.recordName(of: $0)]?.fields ?? [] }
        shared = (items.first ?? []).filter { field in items.allSatisfy { $0.contains(field) } }
    }

    var parts: [String] {
        let types = site.types.types.map(part(of:))
        let groups = groupNames.compactMap { shapes.records[$0] }.map {
            part("### Группа «\($0.name)»", $0.fields, labels: labels(ofGroup: $0.name))
        }
        return [
            part("### `site`: на всех страницах", shapes.records["site"]?.fields ?? []),
            "Имена внутри `site.pages`, `site.sections` и `site.assets` – имена файлов и папок: "
                + "`site.pages.kontakty.url`, `site.assets.site-css`. Имена внутри `words` стоят в `words/ru.yaml`.",
            part("### `page`: на любой странице", shared + PageRecords.common),
        ] + types + kinds + groups
    }

    /// Fields a type has beside those of all: on its own pages, and wherever its group is named.
    private func part(of type: ContentType) -> String {
        let fields = shapes.records[ItemRecords.recordName(of: type)]?.fields ?? []
        return part(
            "### `\(type.template).html`: вид «\(type.label)», группа «\(ItemRecords.recordName(of: type))»",
            fields.filter { field in !shared.contains(field) }, labels: labels(of: type))
    }

    private func labels(of type: ContentType) -> [String: String] {
        var labels = Dictionary(type.fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        for mention in type.mentions {
            let label = site.types.named(mention.type)?.label ?? mention.type
            labels[mention.key] = "страницы вида «\(label)», которые назвали эту"
        }
        for field in DerivedFields.fields(of: type) where labels[field.name] == nil {
            let ends = ["-upcoming": "которые ещё будут", "-past": "которые прошли", "-next": "ближайшее"]
            for (end, words) in ends where field.name.hasSuffix(end) {
                let list = labels[String(field.name.dropLast(end.count))] ?? ""
                labels[field.name] = "\(list): \(words)"
            }
        }
        return labels
    }

    /// The labels of a group that a type declares: `group:item:page.doors`.
    private func labels(ofGroup name: String) -> [String: String] {
        if name == PackContent.recordName {
            return Dictionary(
                site.types.types.map { ($0.name, "все страницы вида «\($0.label)»") },
                uniquingKeysWith: { first, _ in first })
        }
        for type in site.types.types {
            var waiting = type.fields.map { ("group:\(ItemRecords.recordName(of: type)).\($0.key)", $0.kind) }
            while let (path, kind) = waiting.popLast() {
                if let list = kind as? ListField { waiting.append((path, list.element)) }
                guard let group = kind as? GroupField else { continue }
                if path == name {
                    return Dictionary(group.fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
                }
                waiting += group.fields.map { ("\(path).\($0.key)", $0.kind) }
            }
        }
        return [:]
    }

    /// What a template gets because of what its page is: a section, a tag, the home page.
    private var kinds: [String] {
        var seen: Set<String> = []
        let uses =
            shapes.plan.pages.map { ($0.template, $0.shape) }
            + shapes.plan.unusedTemplates.map { ($0.name, $0.shape) }
        return uses.filter { seen.insert($0.0 + $0.1).inserted }.compactMap { template, shape in
            let special = shapes.records[shape]?.fields.filter { PageRecords.specialNames.contains($0.name) } ?? []
            return special.isEmpty ? nil : (template, special)
        }.sorted { $0.0 < $1.0 }.map { template, special in part("### `\(template).html`: ещё", special) }
    }

    /// Groups that are named somewhere, but for those that have a part of their own.
    private var groupNames: [String] {
        let named = Set(shapes.records.values.flatMap { $0.fields.compactMap { Self.group(in: $0.shape) } })
        return named.filter { !$0.hasPrefix("item:") && !$0.hasPrefix("site") && !$0.hasPrefix("page:") }.sorted()
    }

    private static func group(in shape: ValueShape) -> String? {
        var shape = shape
        while case .list(let element) = shape { shape = element }
        if case .record(let name) = shape { return name }
        return nil
    }

    private func part(_ heading: String, _ fields: [ValueField], labels: [String: String] = [:]) -> String {
        let words = RecordShape(name: "", fields: fields).words
        let labels = ValueMeaning.words.merging(labels) { $1 }
        let rows = words.map { "| `\($0.name)` | \(labels[$0.name] ?? "") | \($0.words) |" }
        return ([heading, "", "| Имя | Что это | Вид |", "|---|---|---|"] + rows).joined(separator: "\n")
    }
}
