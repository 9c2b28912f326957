import SiteModel

/// A vacancy as the national portal tells of it, in plain texts: the names of its JSON, XML and table are one here.
package struct Vacancy: Sendable {
    /// What an importer asks first, before the long texts are cleaned.
    package struct Facts: Sendable {
        package let id: String
        package let title: String
        package let employer: String
        /// 13 digits, or fewer as the file has them.
        package let region: String
        package let isQuota: Bool
        package let isSpecial: Bool
        package let isInviting: Bool
        package let published: LocalDate?
        package let modified: LocalDate?

        /// Whether the employer says that it is for people with disabilities.
        package var isMarked: Bool { isQuota || isSpecial || isInviting }
    }

    package let facts: Facts
    package let work: String
    package let address: String
    package let district: String
    /// Roubles, 0 for none.
    package let payFrom: Int
    package let payTo: Int
    package let employment: String
    package let schedule: String
    package let places: Int
    package let education: String
    package let experience: String
    package let duties: [String]
    package let requirements: [String]
    package let offers: [String]
    package let url: String
    /// Of a person or a person's desk: shown only where that was asked for.
    package let contact: String
    package let phone: String
    package let email: String
}

/// Why a record is no vacancy that can be shown.
package enum VacancyFault: Error, Sendable {
    case noID, noTitle, noEmployer, noDate
    case badDate(String)

    /// In words.
    package var message: Message {
        switch self {
        case .noID: Message(ru: "нет номера (id)", en: "it has no id")
        case .noTitle: Message(ru: "нет названия (job-name)", en: "it has no name (job-name)")
        case .noEmployer: Message(ru: "нет организации (company)", en: "it has no company")
        case .noDate:
            Message(ru: "нет даты: неизвестно, живо ли оно", en: "it has no date: nobody knows whether it holds")
        case .badDate(let text):
            Message(ru: "дату «\(text.prefix(40))» не прочесть", en: "the date “\(text.prefix(40))” cannot be read")
        }
    }
}
