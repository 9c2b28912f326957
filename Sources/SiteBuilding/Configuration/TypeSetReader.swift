import FrontMatter
import SiteModel

/// Reads `Content/_types/*.yaml`.
enum TypeSetReader {
    private static let common = "_all"

    /// `files` with their numbers in the source table.
    static func read(_ files: [(file: SourceFile, number: Int)]) -> Diagnosed<TypeSet> {
        var problems: [Diagnostic] = []
        let shared = files.first { name(of: $0.file) == common }
            .map { TypeReader.readFields($0.file).collect(into: &problems) }
        guard let shared else { return Diagnosed(TypeSet(), problems: [missing(common)]) }
        var types: [ContentType] = []
        // Without the fields of every page each page would be full of unknown ones.
        var unread: Set<String> = shared.isEmpty && !problems.isEmpty ? [common] : []
        for (file, number) in files where name(of: file) != common {
            let type = TypeReader.read(
                file, number: number, name: name(of: file), common: shared + [ExceptionField.definition]
            ).collect(into: &problems)
            if let type { types.append(type) } else { unread.insert(name(of: file)) }
        }
        if !files.contains(where: { name(of: $0.file) == TypeSet.page }) {
            problems.append(missing(TypeSet.page))
            unread.insert(TypeSet.page)
        }
        let set = TypeSet(types: types, unread: unread)
        problems += sharedFolders(types, files: files.map(\.file)) + unknownReferences(set, files: files)
        let file = { (type: ContentType) in files.first { name(of: $0.file) == type.name }?.file }
        problems +=
            MentionCheck.problems(of: set, file: file) + FacetCheck.problems(of: set, file: file)
            + PropertyMappingCheck.problems(of: set, file: file) + OpenDataCheck.problems(of: set, file: file)
        return Diagnosed(set, problems: problems)
    }

    private static func name(of file: SourceFile) -> String {
        String(file.path.split(separator: "/").last?.dropLast(".yaml".count) ?? "")
    }

    private static func sharedFolders(_ types: [ContentType], files: [SourceFile]) -> [Diagnostic] {
        var seen: [String: String] = [:]
        return types.compactMap { type in
            guard let folder = type.folder else { return nil }
            guard let first = seen.updateValue(type.name, forKey: folder) else { return nil }
            let file = files.first { name(of: $0) == type.name }
            return file.map { sharedFolder(folder, first: first, in: $0) }
        }
    }

    private static func unknownReferences(
        _ set: TypeSet, files: [(file: SourceFile, number: Int)]
    ) -> [Diagnostic] {
        let names = set.types.map(\.name)
        let known = set.unread.union(names)
        return set.types.flatMap { type in
            references(in: type.fields).filter { !$0.isEmpty && !known.contains($0) }.compactMap { target in
                files.first { name(of: $0.file) == type.name }.map { unknownTarget(target, of: names, in: $0.file) }
            }
        }
    }

    private static func references(in fields: [FieldDefinition]) -> [String] {
        var found: [String] = []
        var waiting = fields.map(\.kind)
        while let kind = waiting.popLast() {
            if let reference = kind as? ReferenceField { found.append(reference.type) }
            if let list = kind as? ListField { waiting.append(list.element) }
            if let group = kind as? GroupField { waiting += group.fields.map(\.kind) }
        }
        return found
    }
}

extension TypeSetReader {
    fileprivate static func missing(_ name: String) -> Diagnostic {
        Diagnostic(
            rule: "type-missing", problemClass: .configuration,
            place: SourcePlace(path: "Content/_types/\(name).yaml", line: 1, column: 1),
            message: Message(
                ru: "нет файла Content/_types/\(name).yaml", en: "there is no file Content/_types/\(name).yaml"),
            help: Message(
                ru: name == common
                    ? "В нём описаны поля всех страниц. Верните файл."
                    : "В нём описан вид обычных страниц. Верните файл.",
                en: "It declares \(name == common ? "the fields of every page" : "the plain page"). Put it back."))
    }

    fileprivate static func sharedFolder(_ folder: String, first: String, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: "type-folder", problemClass: .configuration, place: file.wholeFile,
            message: Message(
                ru: "папка «\(folder)» уже занята видом «\(first)»", en: "the folder “\(folder)” belongs to “\(first)”"),
            help: Message(ru: "Впишите в «folder:» другую папку.", en: "Write another folder after “folder:”."))
    }

    fileprivate static func unknownTarget(_ target: String, of names: [String], in file: SourceFile) -> Diagnostic {
        let nearest = Nearest.name(to: target, among: names)
        return Diagnostic(
            rule: "type-field", problemClass: .configuration, place: file.wholeFile,
            message: Message(
                ru: "поле ведёт на вид «\(target)», которого нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "a field refers to the type “\(target)”, which is not there"
                    + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Есть виды: \(names.joined(separator: ", ")).", en: "There are: \(names.joined(separator: ", "))."))
    }
}
