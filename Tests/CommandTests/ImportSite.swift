import Foundation

/// A small site with a section of vacancies, and fictional vacancies in the shape of the portal's JSON.
struct ImportSite {
    static let moment = "2026-12-01T09:00+03:00"
    let folder: TemporaryFolder

    init() throws {
        folder = try GoldenSiteTests.copy(of: "publishable")
        // The fields of the shipped type; its own templates and lists need pages this site has not.
        let shipped = try ShapeFiles.text(of: "Content/_types/vacancy.yaml")
        let fields = shipped[(shipped.range(of: "\nfields:")?.lowerBound ?? shipped.startIndex)...]
        let own = fields.range(of: "  # Что узнал сотрудник")?.lowerBound ?? fields.endIndex
        try folder.write(
            "label: Вакансия\nfolder: vakansii\ntemplate: page" + fields[..<own], to: "Content/_types/vacancy.yaml")
        try folder.write(
            "---\nЗаголовок: Вакансии\nОписание: Все вакансии\n---\n## Список\n\nЗдесь вакансии.\n",
            to: "Content/vakansii/index.md")
    }

    /// A vacancy; `more` holds further members of the group, with a comma before each.
    static func vacancy(
        _ id: String, job: String = "Швея", modified: String = "2026-11-01", quota: Bool = true, more: String = ""
    ) -> String {
        """
        {"vacancy":{"id":"\(id)","job-name":"\(job)","company":{"name":"ООО «Вымысел»"},"date_modify":"\(modified)",
        "creation-date":"2026-10-01","region":{"region_code":"5200000000000"},"duty":"<p>Шить&nbsp;фартуки</p>",
        "workPlaceType":{"workPlaceQuota":\(quota)}\(more)}}
        """
    }

    func write(_ vacancies: [String], to path: String = "v.json") throws {
        try folder.write("{\"results\":{\"vacancies\":[" + vacancies.joined(separator: ",\n") + "]}}\n", to: path)
    }

    func run(_ arguments: String..., file: String = "v.json") throws -> Command.Result {
        try Command(
            arguments: ["import", "vacancies", file, "--now", Self.moment] + arguments, in: folder.url
        ).run()
    }

    /// What a run counted.
    struct Counts: Decodable, Equatable {
        struct Imported: Decodable, Equatable {
            let read: Int
            let kept: Int
            let dropped: [String: Int]
            let pages: [String: Int]
            let keptByEditor: Int
        }
        let imported: Imported?
    }

    func counts(_ arguments: String..., file: String = "v.json") throws -> Counts.Imported? {
        let result = try Command(
            arguments: ["import", "vacancies", file, "--now", Self.moment, "--format", "json"] + arguments,
            in: folder.url
        ).run()
        return try JSONDecoder().decode(Counts.self, from: Data(result.output.utf8)).imported
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
    }

    func holds(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(path).path)
    }
}
