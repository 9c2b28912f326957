import FrontMatter
import SiteModel

/// Reads one type file into a `ContentType`.
enum TypeReader {
    private static let heads =
        [
            FieldDefinition("label", "Название", TextField(acceptsPlaceholder: false), required: true),
            FieldDefinition("folder", "Папка", TextField(acceptsPlaceholder: false)),
            FieldDefinition("template", "Шаблон", TextField(acceptsPlaceholder: false), required: true),
            FieldDefinition("schema", "Схема", TextField(acceptsPlaceholder: false)),
            FieldDefinition(
                "outputs", "Выходы", ListField(of: ChoiceField(values: ContentType.Output.allCases.map(\.rawValue)))),
            FieldDefinition("section-template", "Шаблон раздела", TextField(acceptsPlaceholder: false)),
            Mention.definition, Facet.definition,
            FieldDefinition("sheet-template", "Шаблон листа", TextField(acceptsPlaceholder: false)),
            FieldDefinition("poster-template", "Шаблон плаката", TextField(acceptsPlaceholder: false)),
            PropertyMapping.definition, OpenDataSettings.definition,
        ] + ListSettings.definitions

    /// The fields of `_all.yaml`.
    static func readFields(_ file: SourceFile) -> Diagnosed<[FieldDefinition]> {
        var problems: [Diagnostic] = []
        guard let entries = entries(of: file, heads: [], into: &problems) else {
            return Diagnosed([], problems: problems)
        }
        let fields = FieldDefinitionReader.read(entries, in: FieldReader(file: file, problemClass: .configuration))
            .collect(into: &problems)
        return Diagnosed(fields, problems: problems)
    }

    static func read(
        _ file: SourceFile, number: Int, name: String, common: [FieldDefinition]
    ) -> Diagnosed<ContentType?> {
        var problems: [Diagnostic] = []
        guard let entries = entries(of: file, heads: heads, into: &problems) else {
            return Diagnosed(nil, problems: problems)
        }
        var reader = FieldReader(file: file, problemClass: .configuration)
        let values = heads.read(entries, at: 0, reader: &reader)
        let own = FieldDefinitionReader.read(entries, in: FieldReader(file: file, problemClass: .configuration))
            .collect(into: &problems)
        for field in own {
            let twin = common.first { other in
                other.key == field.key || other.label.comparableName == field.label.comparableName
            }
            if let twin {
                reader.report(.shadowsCommon(twin.key == field.key ? field.key : field.label), at: field.offset)
            }
        }
        if let folder = values[1], let text = folder.text { check(folder: text, at: folder.offset, reader: &reader) }
        problems += reader.problems
        guard let label = values[0]?.text, let template = values[2]?.text else {
            return Diagnosed(nil, problems: problems)
        }
        var outputs: Set<ContentType.Output> = []
        if case .list(let words)? = values[4]?.value {
            outputs = Set(words.compactMap { $0.text.flatMap(ContentType.Output.init) })
        }
        let type = ContentType(
            name: name, label: label, folder: values[1]?.text, template: template, schema: values[3],
            outputs: outputs, fields: common + own, sectionTemplate: values[5], sheetTemplate: values[8],
            posterTemplate: values[9],
            lists: ListSettings.read(values[12...], file: number), openData: OpenDataSettings.read(values[11]),
            mentions: Mention.read(values[6]), facets: Facet.read(values[7]),
            properties: PropertyMapping.read(values[10]),
            origin: Origin(file: number, offset: values[2]?.offset ?? 0))
        return Diagnosed(type, problems: problems)
    }

    private static func entries(
        of file: SourceFile, heads: [FieldDefinition], into problems: inout [Diagnostic]
    ) -> [Entry]? {
        let keys = heads.map(\.keyShape) + [FieldDefinitionReader.keyShape]
        let node = FrontMatterReader.readDocument(
            file, shape: .group(GroupShape(keys: keys)), problemClass: .configuration
        ).collect(into: &problems)
        guard let node, case .group(let entries) = node.content else { return nil }
        return entries
    }

    private static func check(folder: String, at offset: Int, reader: inout FieldReader) {
        if !Slug.isValid(folder) || ContentNames.reserved.contains(folder) {
            reader.report(.badFolder(folder), at: offset)
        }
    }
}

extension FieldReader.Complaint {
    fileprivate static func shadowsCommon(_ key: String) -> Self {
        Self(
            "type-field",
            message: { _ in
                Message(ru: "поле «\(key)» уже есть у всех страниц", en: "every page already has the field “\(key)”")
            },
            help: Message(ru: "Уберите его или назовите иначе.", en: "Drop it or name it otherwise."))
    }

    fileprivate static func badFolder(_ folder: String) -> Self {
        Self(
            "type-folder",
            message: { _ in
                Message(ru: "папку нельзя назвать «\(folder)»", en: "a folder cannot be named “\(folder)”")
            },
            help: Message(
                ru:
                    "Латинские буквы, цифры и дефис; имена \(ContentNames.reserved.sorted().joined(separator: ", ")) заняты.",
                en:
                    "Latin letters, digits, hyphens; \(ContentNames.reserved.sorted().joined(separator: ", ")) are taken."
            ))
    }
}
