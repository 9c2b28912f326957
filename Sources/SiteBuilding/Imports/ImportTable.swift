import Foundation
import Importing
import SiteModel

/// Makes pages of a type from a table: `pandus import csv`. Never touches a page that exists.
package struct ImportTable: Sendable {
    /// What was found, and made.
    package struct Result: Sendable {
        package let typeLabel: String
        package let rowCount: Int
        /// Paths of new pages, relative to `--source`.
        package let made: [String]
        /// Paths of pages that were there already.
        package let existing: [String]
        package let isWritten: Bool
    }

    /// What is asked for.
    package struct Request: Sendable {
        package let file: String
        /// The type's name, folder or Russian label.
        package let type: String
        package let map: [(column: String, field: String)]
        /// Nil is found by looking.
        package let delimiter: UInt8?
        package let writes: Bool

        package init(
            file: String, type: String, map: [(column: String, field: String)], delimiter: UInt8?, writes: Bool
        ) {
            (self.file, self.type, self.map, self.delimiter, self.writes) = (file, type, map, delimiter, writes)
        }
    }

    private let source: String
    private let request: Request
    private let now: Date

    package init(source: String, _ request: Request, now: Date) {
        (self.source, self.request, self.now) = (source, request, now)
    }

    /// Checks every row as a build would; with one mistake nothing is written.
    package func run() throws(DiskError) -> Diagnosed<Result?> {
        let read = try ImportSite.read(source, now: now)
        guard let site = read.value else { return Diagnosed(nil, problems: read.problems) }
        guard let type = type(in: site.types), let folder = type.folder else {
            return Diagnosed(nil, problems: [Self.unknownType(request.type, labels: site.types.types)])
        }
        if let missing = try site.sectionMissing(folder) { return Diagnosed(nil, problems: [missing]) }
        var problems: [Diagnostic] = []
        guard let table = TextTable.read(try bytes(), delimiter: request.delimiter).collect(into: &problems) else {
            return Diagnosed(nil, problems: problems)
        }
        let columns = TableColumns(table, type: type, map: request.map)
        problems += columns.problems
        if problems.contains(where: { $0.severity == .error }) { return Diagnosed(nil, problems: problems) }
        return try make(table, columns, type: type, site: site, problems: problems)
    }

    private func bytes() throws(DiskError) -> SourceFile {
        var bytes: [UInt8] = []
        _ = try ByteStream(path: request.file).read { if bytes.count <= TextTable.limit { bytes += $0 } }
        return SourceFile(path: request.file, bytes: bytes)
    }

    private func type(in types: TypeSet) -> ContentType? {
        let wanted = request.type.comparableName
        return types.types.first { type in
            [type.name, type.label, type.folder].contains { $0?.comparableName == wanted }
        }
    }

    private func make(
        _ table: TextTable, _ columns: TableColumns, type: ContentType, site: ImportSite, problems: [Diagnostic]
    ) throws(DiskError) -> Diagnosed<Result?> {
        var making = TableMaking(table, columns, type: type, site: site)
        let taken = Set(try site.pages(in: type.folder ?? ""))
        for rows in making.groups { making.add(rows, taken: taken) }
        let problems = problems + making.problems
        if problems.contains(where: { $0.severity == .error }) { return Diagnosed(nil, problems: problems) }
        if request.writes {
            for page in making.pages { try ImportDisk(root: source).write(page.bytes, to: page.path) }
        }
        return Diagnosed(
            Result(
                typeLabel: type.label, rowCount: table.rows.count, made: making.pages.map(\.path),
                existing: making.existing, isWritten: request.writes), problems: problems)
    }

    private static func unknownType(_ name: String, labels types: [ContentType]) -> Diagnostic {
        let labels = types.filter { $0.folder != nil }.map(\.label)
        let nearest = Nearest.name(to: name, among: labels)
        let list = labels.joined(separator: ", ")
        return Diagnostic(
            rule: "usage", problemClass: .usage, place: SourcePlace(path: "--type", line: 1, column: 1),
            message: Message(
                ru: "вида страниц «\(name.prefix(60))» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "there is no type of page “\(name.prefix(60))”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(ru: "Напишите один из видов: \(list).", en: "Write one of the types: \(list)."))
    }
}
