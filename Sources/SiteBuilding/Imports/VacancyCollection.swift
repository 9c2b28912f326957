import Importing
import SiteModel

/// Takes the vacancies of all files one by one, keeps those the site shows, and counts the others.
struct VacancyCollection {
    private let options: ImportOptions
    private let today: LocalDate
    private(set) var report = ImportReport()
    /// By id; of several with one id the newest.
    private(set) var vacancies: [String: Vacancy] = [:]
    /// Ids in the order they were met, also of those that a newer record took away.
    private(set) var order: [String] = []
    private var ordered: Set<String> = []
    /// Ids of records that are wrong: their pages, if there are any, stay as they are.
    private(set) var unreadable: Set<String> = []
    private(set) var problems: [Diagnostic] = []
    /// Whether a record was refused that might be one of a page of ours: its number cannot be read.
    private var hasNameless = false
    /// Hashes of all numbers met: a page of an answer may be named twice.
    private var met: Set<UInt64> = []
    /// The most vacancies a file says there are, and which file.
    private var announced = (count: 0, path: "")

    init(_ options: ImportOptions, today: LocalDate) {
        self.options = options
        self.today = today
        report.isPartial = options.isPartial
        report.isDryRun = options.isDryRun
        report.isEveryRegion = options.regions.isEmpty
    }

    mutating func add(_ record: ForeignRecord) {
        do throws(VacancyFault) {
            let facts = try VacancyReader.facts(of: record)
            met.insert(ContentHash(Array(facts.id.utf8)).low)
            if let modified = facts.modified, modified.days(until: today) < -1 { throw .badDate(modified.iso) }
            if let reason = refusal(of: facts) {
                report.drop(reason, Self.example(facts))
                replace(facts)
            } else {
                keep(facts, record)
            }
        } catch {
            report.drop(.invalid, "\(record.place.path):\(record.place.line), № \(record.place.number)")
            if let id = VacancyReader.id(of: record) { unreadable.insert(id) } else { hasNameless = true }
            if problems.count < RecordLimits.problems {
                problems.append(RecordProblem.left(record.place, error.message))
            }
        }
    }

    /// What the reader of a file says of it, once it is read.
    mutating func add(_ sink: RecordSink) {
        report.read += sink.count
        hasNameless = hasNameless || sink.badCount > 0
        let told = sink.problems.filter { $0.severity == .warning }
        for number in 0..<sink.badCount {
            report.drop(.invalid, number < told.count ? Self.place(told[number]) : sink.path)
        }
        problems += sink.problems.map { problem in
            // What is missing may still be there: it is only an error while pages could be removed for it.
            guard options.isPartial, problem.rule == "import-file" else { return problem }
            var told = problem
            told.severity = .warning
            return told
        }
        if sink.announced > announced.count { announced = (sink.announced, sink.path) }
    }

    /// All files are read.
    mutating func finish() {
        report.kept = vacancies.count
        // Records with a mistake were met too.
        let count = min(report.read, met.count + unreadable.count)
        if announced.count > count, !report.isPartial {
            report.isPartial = true
            problems.append(Self.incomplete(announced.count, of: count, at: announced.path))
        }
        if hasNameless, !report.isPartial {
            report.isPartial = true
            problems.append(Self.nameless(at: options.files.first ?? ""))
        }
    }

    private func refusal(of facts: Vacancy.Facts) -> ImportReport.Reason? {
        let region = facts.region
        if !options.regions.isEmpty, !options.regions.contains(where: { Self.holds($0, region) }) { return .region }
        if !options.takesAll, !facts.isMarked { return .unmarked }
        if let modified = facts.modified, modified.days(until: today) > options.maximumAge { return .old }
        return nil
    }

    private mutating func keep(_ facts: Vacancy.Facts, _ record: ForeignRecord) {
        if let other = vacancies[facts.id] {
            report.drop(.repeated, Self.example(facts))
            guard let new = facts.modified, let old = other.facts.modified, new > old else { return }
        } else if ordered.insert(facts.id).inserted {
            order.append(facts.id)
        }
        vacancies[facts.id] = VacancyReader.vacancy(facts, of: record)
    }

    /// A newer word on a vacancy that is not for this site takes the older one away.
    private mutating func replace(_ facts: Vacancy.Facts) {
        guard let other = vacancies[facts.id], let new = facts.modified, let old = other.facts.modified, new >= old
        else {
            return
        }
        vacancies[facts.id] = nil
    }

    /// `52` and `5200000000000` are the region of `5200100000000`.
    private static func holds(_ region: String, _ code: String) -> Bool {
        var digits = region[...]
        while digits.count > 2, digits.last == "0" { digits.removeLast() }
        return code.hasPrefix(digits)
    }

    private static func example(_ facts: Vacancy.Facts) -> String { "\(facts.title), \(facts.employer) (\(facts.id))" }

    private static func place(_ problem: Diagnostic) -> String { "\(problem.place.path):\(problem.place.line)" }
}

extension VacancyCollection {
    private static func nameless(at path: String) -> Diagnostic {
        Diagnostic(
            rule: "import-incomplete", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "у пропущенных объявлений не прочесть номер, они могут быть на сайте: ничего не снято с сайта",
                en: "vacancies were left out whose id cannot be read, they may be on the site: nothing was removed"),
            help: Message(
                ru: "Скачайте файл заново и повторите загрузку: тогда уйдут страницы вакансий, которых больше нет.",
                en: "Download the file again and import it: then pages of vacancies that are no more will go."))
    }

    private static func incomplete(_ announced: Int, of read: Int, at path: String) -> Diagnostic {
        let vacancies = RussianPlural("вакансия", "вакансии", "вакансий")
        return Diagnostic(
            rule: "import-incomplete", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "по словам файла всего \(vacancies.count(announced)), а в нём \(read): ничего не снято с сайта",
                en: "the file says there are \(announced) vacancies and holds \(read): nothing was removed"),
            help: Message(
                ru: "Скачайте все страницы ответа и назовите их в одной команде, или добавьте ключ --partial.",
                en: "Download every page of the answer and name them in one command, or add --partial."))
    }
}
