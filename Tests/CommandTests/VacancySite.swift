import Foundation

/// The portal with vacancies invented for a test.
struct VacancySite {
    let folder: TemporaryFolder

    init() throws {
        folder = try Portal.copy()
        for name in ["primer-operator-vvoda", "primer-komplektovshhik", "primer-master-po-remontu"] {
            try FileManager.default.removeItem(at: folder.url.appending(path: "Content/vakansii/\(name).md"))
        }
    }

    /// Lists of five pages.
    func shorten() throws {
        try folder.replace("page-size: 100", by: "page-size: 5", in: "Content/_types/vacancy.yaml")
    }

    func add(_ name: String, district: String = "Первый", work: String = "Склад", more: String = "") throws {
        try folder.write(
            """
            ---
            Заголовок: Работа \(name)
            Описание: Вакансия для проверки, \(name)
            Организация: Проба
            Район: \(district)
            Вид работы: \(work)
            \(more)---
            Текст.

            """, to: "Content/vakansii/\(name).md")
    }

    func published() throws -> [String: Data] { try Portal.published(folder) }

    func text(_ path: String, in files: [String: Data]) -> String {
        files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
