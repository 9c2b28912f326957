import Importing
import SiteModel

/// Which column of a table fills which field of a type.
struct TableColumns {
    /// What a column fills.
    enum Target: Hashable {
        case field(Int)
        /// A field of a session, by its number in `SessionField.group`.
        case session(Int)
    }

    /// In the order of the columns; nil for one that fills nothing.
    private(set) var targets: [Target?] = []
    private(set) var problems: [Diagnostic] = []
    private let type: ContentType
    private let lines: LineIndex

    init(_ table: TextTable, type: ContentType, map: [(column: String, field: String)]) {
        self.type = type
        lines = LineIndex(of: table.file)
        let wanted = Dictionary(
            map.map { ($0.column.comparableName, $0.field) }, uniquingKeysWith: { first, _ in first })
        var used: Set<Target> = []
        for head in table.heads {
            let target = target(named: wanted[head.text.comparableName] ?? head.text)
            if target == nil, !head.text.isEmpty {
                problems.append(wanted[head.text.comparableName].map { noField($0, for: head) } ?? unknown(head))
            }
            if let target, let slot = Self.slot(target), !Self.isWritable(type.fields[slot].kind) {
                problems.append(unwritable(head))
            }
            let isNew = target.map { used.insert($0).inserted } ?? true
            if !isNew { problems.append(repeated(head)) }
            targets.append(isNew ? target : nil)
        }
        let heads = Set(table.heads.map(\.text.comparableName))
        for name in map.map(\.column) where !heads.contains(name.comparableName) {
            problems.append(noColumn(name, heads: table.heads.map(\.text), file: table.file))
        }
        if let title = type.slot(of: "title"), !used.contains(.field(title)) { problems.append(noTitle(table.file)) }
    }

    var holdsSessions: Bool { targets.contains { if case .session = $0 { true } else { false } } }

    private static func slot(_ target: Target) -> Int? { if case .field(let slot) = target { slot } else { nil } }

    /// Whether a cell can say it: texts and lists of texts, but no groups.
    private static func isWritable(_ kind: any FieldKind) -> Bool {
        if case .group = kind.shape { return false }
        if case .list(.group) = kind.shape { return false }
        return true
    }

    private func target(named name: String) -> Target? {
        let name = name.comparableName
        let sessionKey = type.sessionSlots.first.map { type.fields[$0].key + "/" } ?? "?"
        let isPath = name.hasPrefix(sessionKey)
        let fits = { (field: FieldDefinition, name: String) in
            field.key == name || field.label.comparableName == name
        }
        if !isPath, let slot = type.fields.firstIndex(where: { fits($0, name) }) { return .field(slot) }
        guard !type.sessionSlots.isEmpty else { return nil }
        let inner = isPath ? String(name.dropFirst(sessionKey.count)) : name
        return SessionField.group.fields.firstIndex { fits($0, inner) }.map(Target.session)
    }
}

extension TableColumns {
    private func noField(_ name: String, for head: TextTable.Cell) -> Diagnostic {
        let labels = type.fields.map(\.label)
        let nearest = Nearest.name(to: name, among: labels)
        return problem(
            head,
            Message(
                ru: "у вида «\(type.label)» нет поля «\(name.prefix(60))», которое назвал ключ --map"
                    + (nearest.map { ", возможно, это «\($0)»" } ?? ""),
                en: "“\(type.label)” has no field “\(name.prefix(60))”, which --map names"
                    + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            Message(
                ru: "Есть поля: \(labels.joined(separator: ", ")).",
                en: "There are: \(labels.joined(separator: ", "))."))
    }

    private func unknown(_ head: TextTable.Cell) -> Diagnostic {
        let nearest = Nearest.name(to: head.text, among: type.fields.map(\.label))
        return problem(
            head, severity: .warning,
            Message(
                ru: "столбец «\(head.text.prefix(60))» никуда не попадёт"
                    + (nearest.map { ", возможно, это «\($0)»" } ?? ""),
                en: "the column “\(head.text.prefix(60))” fills nothing" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            Message(
                ru: "Если он нужен, назовите поле: --map \"\(head.text.prefix(60))=\(nearest ?? "Поле")\"",
                en: "If it is wanted, name its field: --map \"\(head.text.prefix(60))=\(nearest ?? "field")\""))
    }

    private func unwritable(_ head: TextTable.Cell) -> Diagnostic {
        problem(
            head,
            Message(
                ru: "поле столбца «\(head.text.prefix(60))» – группа, в одну ячейку она не помещается",
                en: "the field of the column “\(head.text.prefix(60))” is a group: no cell can hold it"),
            Message(
                ru: "Уберите столбец из таблицы и впишите это поле в готовые страницы.",
                en: "Take the column out of the table and write the field into the finished pages."))
    }

    private func repeated(_ head: TextTable.Cell) -> Diagnostic {
        problem(
            head,
            Message(
                ru: "второй столбец для того же поля: «\(head.text.prefix(60))»",
                en: "a second column for the same field: “\(head.text.prefix(60))”"),
            Message(ru: "Оставьте один из двух столбцов.", en: "Leave one of the two columns."))
    }

    private func noColumn(_ name: String, heads: [String], file: SourceFile) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: heads)
        return Diagnostic(
            rule: "import-column", place: file.wholeFile,
            message: Message(
                ru: "столбца «\(name.prefix(60))» в таблице нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the table has no column “\(name.prefix(60))”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Есть столбцы: \(heads.joined(separator: ", ")).", en: "Columns: \(heads.joined(separator: ", ")).")
        )
    }

    private func noTitle(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: "import-column", place: file.wholeFile,
            message: Message(
                ru: "ни один столбец не даёт заголовка страницы", en: "no column gives the title of a page"),
            help: Message(
                ru: "Назовите столбец «Заголовок» или скажите, который из них: --map \"Название=Заголовок\"",
                en: "Name a column “title”, or say which it is: --map \"Name=title\""))
    }

    private func problem(
        _ head: TextTable.Cell, severity: Severity = .error, _ message: Message, _ help: Message
    ) -> Diagnostic {
        Diagnostic(
            rule: "import-column", severity: severity, place: lines.place(at: head.offset), message: message, help: help
        )
    }
}
