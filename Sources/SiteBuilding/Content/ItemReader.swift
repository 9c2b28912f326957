import FrontMatter
import SiteModel

/// Reads a page file into an item of its type.
struct ItemReader: Sendable {
    let types: TypeSet
    let tags: TagList
    private let shapes: [GroupShape]

    init(types: TypeSet, tags: TagList) {
        self.types = types
        self.tags = tags
        shapes = types.types.map(\.fields.groupShape)
    }

    /// Nil, with a problem, when the folder belongs to no type.
    func read(_ file: SourceFile, number: Int) -> Diagnosed<ContentItem?> {
        guard let type = type(of: file.path) else { return Diagnosed(nil, problems: [Self.noType(file)]) }
        var problems: [Diagnostic] = []
        let page = FrontMatterReader.readPage(file, shape: shapes[type]).collect(into: &problems)
        let fields = types.types[type].fields
        var reader = FieldReader(file: file, problemClass: .content, tags: tags)
        var values: [PlacedValue?] = Array(repeating: nil, count: fields.count)
        var entries: [Entry]?
        if let node = page.fields, case .group(let found) = node.content {
            entries = found
            values = fields.read(found, unread: node.unread, at: 0, reader: &reader)
        }
        problems += reader.problems
        let item = item(file, number: number, type: type, values: values, body: page.body, isReadable: entries != nil)
        return Diagnosed(item, problems: problems)
    }

    private func item(
        _ file: SourceFile, number: Int, type: Int, values: [PlacedValue?], body: Range<Int>, isReadable: Bool
    ) -> ContentItem {
        let definition = types.types[type]
        let title = definition.slot(of: "title").flatMap { values[$0] }
        let description = definition.slot(of: "description").flatMap { values[$0] }
        let shown = title?.text ?? String(file.path.split(separator: "/").last ?? "")
        return ContentItem(
            type: type, file: file, fileNumber: number, fields: values, bodyRange: body,
            // The name stands in for a title that could not be read, so that one mistake stays one problem.
            title: shown, description: description?.text ?? "", titleOffset: title?.offset ?? 0,
            isReadable: isReadable)
    }

    private func type(of path: String) -> Int? {
        let names = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
        let top = names.first.flatMap { types.byFolder[String(Substring($0))] }
        if names.count == 1 || names.last?.elementsEqual("index.md".utf8) == true {
            return names.count == 1 || top != nil ? types.byName[TypeSet.page] : nil
        }
        return top
    }
}

extension ItemReader {
    fileprivate static func noType(_ file: SourceFile) -> Diagnostic {
        let folder = file.path.split(separator: "/").dropFirst().first ?? ""
        return Diagnostic(
            rule: "folder-type", place: file.wholeFile,
            message: Message(
                ru: "папка «\(folder)» не описана: неясно, какие это страницы",
                en: "the folder “\(folder)” is not declared: its pages have no type"),
            help: Message(
                ru:
                    "Создайте файл Content/_types/ВИД.yaml со строкой «folder: \(folder)» или перенесите страницу в другую папку.",
                en: "Make a file Content/_types/TYPE.yaml with a line “folder: \(folder)”, or move the page."))
    }
}
