import FrontMatter
import SiteModel
import Templating

/// Another page of the site, named as `partnery/fond`.
struct ReferenceField: FieldKind {
    static let name = "reference"
    let type: String
    var acceptsPlaceholder: Bool { false }

    init(form: inout FieldForm) {
        if form.to == nil {
            form.complain(
                "у поля вида reference не сказано, на какой вид страниц оно ведёт", "a reference does not say its type",
                helpRu: "Добавьте «to:» и имя вида, например «to: partner».",
                helpEn: "Add “to:” and a type: “to: partner”.")
        }
        type = form.to ?? ""
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        reader.text(node).map { .reference($0.text) }
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .record("item:" + type) }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .reference(let name) = field.value else { return .missing }
        guard let item = writer.index.item(named: name, type: type) else {
            writer.reportUnknownReference(name, type: type, at: field.offset)
            return .missing
        }
        if let reason = writer.index.withheld[item] {
            writer.reportWithheld(name, reason: reason, at: field.offset)
            return .missing
        }
        return .item(item)
    }
}

extension ValueWriter {
    fileprivate mutating func reportUnknownReference(_ name: String, type: String, at offset: Int) {
        let nearest = Nearest.name(to: name, among: index.names(ofType: type))
        report(
            "reference-unknown", at: offset,
            message: Message(
                ru: "страницы «\(name.prefix(80))» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "there is no page “\(name.prefix(80))”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Назовите страницу так: папка/имя-файла без .md, например partnery/fond.",
                en: "Name a page as folder/file without .md, such as partnery/fond."))
    }

    fileprivate mutating func reportWithheld(_ name: String, reason: Message, at offset: Int) {
        report(
            "link-withheld", severity: .warning, at: offset,
            message: Message(
                ru: "ссылка на «\(name)» не показана: \(reason.ru)",
                en: "the link to “\(name)” is not shown: \(reason.en)"),
            help: Message(
                ru: "Опубликуйте ту страницу или уберите ссылку.", en: "Publish that page or take the reference away."))
    }
}
