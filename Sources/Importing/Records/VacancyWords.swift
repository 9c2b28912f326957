import SiteModel

/// Words of vacancies, set as people write them.
enum VacancyWords {
    /// A name that was typed in capitals gets small letters; the first letter is a capital.
    static func title(_ text: String) -> String {
        let letters = text.filter(\.isLetter)
        let isShouted = letters.count > 4 && letters.allSatisfy(\.isUppercase)
        let words = isShouted ? text.lowercased() : text
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The legal form in its usual letters.
    static func employer(_ text: String) -> String {
        let upper = text.uppercased()
        for (long, short) in forms where upper.hasPrefix(long) && text.count == upper.count {
            return short + text.dropFirst(long.count)
        }
        return text
    }

    /// Years as words; other texts stay.
    static func experience(_ text: String) -> String {
        guard let years = Int(text), (0...60).contains(years) else { return text }
        return years == 0 ? "без опыта" : "от " + RussianPlural("года", "лет", "лет").count(years)
    }

    /// The part of an address that names a district, else the town.
    static func district(in address: String) -> String {
        let parts = address.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let isDistrict = { (part: String) in
            let words = part.lowercased().split { !$0.isLetter && $0 != "-" }
            return words.contains("район") || words.contains("р-н") || words.contains("округ")
        }
        let isTown = { (part: String) in
            let lower = part.lowercased()
            return towns.contains { lower.hasPrefix($0) }
        }
        return parts.last(where: isDistrict) ?? parts.first(where: isTown) ?? ""
    }

    private static let towns = [
        "г.", "г ", "город ", "пгт", "рп ", "р.п.", "село ", "с.", "деревня ", "д. ", "п. ", "поселок ", "посёлок ",
    ]

    private static let forms = [
        ("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ", "ООО"), ("ПУБЛИЧНОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО", "ПАО"),
        ("ЗАКРЫТОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО", "ЗАО"), ("ОТКРЫТОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО", "ОАО"),
        ("АКЦИОНЕРНОЕ ОБЩЕСТВО", "АО"), ("ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ", "ИП"),
    ]
}
