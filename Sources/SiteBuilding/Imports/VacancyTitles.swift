import Importing

/// Titles of vacancies that differ from each other, as titles, headings and links of a site have to (WCAG 2.4.2, 2.4.4).
///
/// The job and the employer say it; where several have the same, the district too, and where that is the same, the beginning
/// of the number. Each depends on the vacancies that are kept and on nothing else, so every import gives the same.
struct VacancyTitles {
    private static let limit = 70
    private var titles: [String: String] = [:]

    init(_ vacancies: some Collection<Vacancy>) {
        var open = Array(vacancies)
        for tail in [{ _ in "" }, \.district, Self.number] as [(Vacancy) -> String] {
            var groups: [String: Int] = [:]
            let made = open.map { vacancy in Self.title(vacancy.facts, tail: tail(vacancy)) }
            for title in made { groups[title.comparableName, default: 0] += 1 }
            var rest: [Vacancy] = []
            for (vacancy, title) in zip(open, made) {
                if groups[title.comparableName] == 1 || tail(vacancy).hasPrefix("№") {
                    titles[vacancy.facts.id] = title
                } else {
                    rest.append(vacancy)
                }
            }
            open = rest
        }
    }

    subscript(vacancy: Vacancy) -> String {
        titles[vacancy.facts.id] ?? Self.title(vacancy.facts, tail: Self.number(vacancy))
    }

    private static func number(_ vacancy: Vacancy) -> String {
        let id = vacancy.facts.id
        // Ends differ where beginnings are alike: counted numbers.
        return "№ " + (id.count > 16 ? String(id.prefix(8)) + "…" + String(id.suffix(6)) : id)
    }

    /// The job comes whole where it can.
    private static func title(_ facts: Vacancy.Facts, tail: String) -> String {
        let end = tail.isEmpty ? "" : ", " + ForeignText.cutAtWord(tail, to: 24)
        let job = ForeignText.cutAtWord(facts.title, to: end.isEmpty ? 45 : 30)
        let room = limit - job.count - 2 - end.count
        return job + ", " + ForeignText.cutAtWord(facts.employer, to: room) + end
    }
}
