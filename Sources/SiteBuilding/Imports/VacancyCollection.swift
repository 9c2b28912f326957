import Importing
import SiteModel

/// Takes the vacancies of all files one by one, keeps those the site shows, and counts the others.
struct VacancyCollection {
    private let options: ImportOptions
    private let today: LocalDate
    private(set) var report = ImportReport()
    /// By id; of several with one id the newest.
    private(set) var vacancies: [String: Vacancy] = [:]
    /// Ids in the order they were met.
    private(set) var order: [String] = []
    /// Ids of records that are wrong: their pages, if there are any, stay as they are.
    private(set) var unreadable: Set<String> = []
    private(set) var problems: [Diagnostic] = []
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
            if let reason = refusal(of: facts) {
                report.drop(reason, Self.example(facts))
            } else {
                keep(facts, record)
            }
        } catch {
            report.drop(.invalid, "\(record.place.path):\(record.place.line), № \(record.place.number)")
            if let id = VacancyReader.id(of: record) { unreadable.insert(id) }
            if problems.count < RecordLimits.problems {
                problems.append(RecordProblem.left(record.place, error.message))
            }
        }
    }

    /// What the reader of a file says of it, once it is read.
    mutating func add(_ sink: RecordSink) {
        report.read += sink.count
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
        if announced.count > report.read, !report.isPartial {
            report.isPartial = true
            problems.append(Self.incomplete(announced.count, of: report.read, at: announced.path))
        }
    }

    private func refusal(of facts: Vacancy.Facts) -> ImportReport.Reason? {
        let region = Self.padded(facts.region)
        if !options.regions.isEmpty, !options.regions.contains(where: { Self.padded($0) == region }) { return .region }
        if !options.takesAll, !facts.isMarked { return .unmarked }
        if let modified = facts.modified, modified.days(until: today) > options.maximumAge { return .old }
        return nil
    }

    private mutating func keep(_ facts: Vacancy.Facts, _ record: ForeignRecord) {
        if let other = vacancies[facts.id] {
            report.drop(.repeated, Self.example(facts))
            guard let new = facts.modified, let old = other.facts.modified, new > old else { return }
        } else {
            order.append(facts.id)
        }
        vacancies[facts.id] = VacancyReader.vacancy(facts, of: record)
    }

    /// `52` and `5200000000000` are one region.
    private static func padded(_ code: String) -> String {
        code + String(repeating: "0", count: max(0, 13 - code.utf8.count))
    }

    private static func example(_ facts: Vacancy.Facts) -> String { "\(facts.title), \(facts.employer) (\(facts.id))" }

    private static func place(_ problem: Diagnostic) -> String { "\(problem.place.path):\(problem.place.line)" }
}

extension VacancyCollection {
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
