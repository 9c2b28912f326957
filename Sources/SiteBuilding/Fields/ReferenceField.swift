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
        let path = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let names = index.names(ofType: type)
        let titled = index.item(titled: name, type: type).map { String(index.items[$0].name) }
        let nearest = titled ?? Nearest.name(to: path, among: names)
        report(
            "reference-unknown", at: offset, message: unknownReference(name, path: path, type: type, nearest: nearest),
            help: helpWithReference(example: nearest ?? names.first { !$0.hasSuffix("index") } ?? names.first))
    }

    private func unknownReference(_ name: String, path: String, type: String, nearest: String?) -> Message {
        let ru = nearest.map { ", возможно, «\($0)»" } ?? ""
        let en = nearest.map { ", perhaps “\($0)”" } ?? ""
        if let other = index.pages[path + ".md"], let wanted = index.types.named(type) {
            let actual = index.types.types[index.items[other].type]
            if actual.name != wanted.name {
                return Message(
                    ru: "\(path) – это «\(actual.label)», а здесь нужна страница вида «\(wanted.label)»" + ru,
                    en: "\(path) is a page of the type “\(actual.name)”, but “\(wanted.name)” is wanted here" + en)
            }
        }
        return Message(
            ru: "страницы «\(name.prefix(80))» нет" + ru, en: "there is no page “\(name.prefix(80))”" + en)
    }

    /// `example` is a page of the wanted type, nil while there is none.
    private func helpWithReference(example: String?) -> Message {
        Message(
            ru: "Назовите страницу так: папка/имя-файла без .md"
                + (example.map { ", например \($0)." } ?? "; страниц такого вида ещё нет.")
                + " Страницу удалили или переименовали? Исправьте или удалите эту строку.",
            en: "Name a page as folder/file without .md" + (example.map { ", such as \($0)." } ?? "; none exists yet.")
                + " Was the page deleted or renamed? Mend this line or delete it.")
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
