import SiteModel

/// The exceptions of all shown pages: they answer warnings and reviews of the audit on their page, never an error.
struct WrittenExceptions: Sendable {
    private struct Entry: Sendable {
        let rule: String
        let reason: String
        let until: LocalDate
        let place: SourcePlace
        let hasEnded: Bool
    }

    private var entries: [Entry] = []
    /// Entries of a page, by its address in the normal tree.
    private var byAddress: [String: [Int]] = [:]
    /// Exceptions that cannot be, or are over.
    private(set) var problems: [Diagnostic] = []

    init(_ site: LoadedSite, checks: SiteChecks) {
        for (number, item) in site.index.items.enumerated() {
            guard let slot = site.types.types[item.type].slot(of: ExceptionField.definition.key),
                case .list(let written)? = item.fields[slot]?.value
            else { continue }
            for exception in written {
                guard let entry = entry(exception, in: item, today: site.today, checks: checks),
                    site.index.isShown(number)
                else { continue }
                if entry.hasEnded { problems.append(Self.ended(entry.rule, on: entry.until, at: entry.place)) }
                byAddress[item.address, default: []].append(entries.count)
                entries.append(entry)
            }
        }
    }

    private mutating func entry(
        _ exception: PlacedValue, in item: ContentItem, today: LocalDate, checks: SiteChecks
    ) -> Entry? {
        func field(_ key: String) -> PlacedValue? { ExceptionField.group.field(key, of: exception.value) }
        guard let rule = field("rule"), let id = rule.text, let reason = field("reason")?.text,
            let until = field("until")?.date
        else { return nil }
        let place = item.file.place(at: rule.offset)
        guard let known = checks.rules.first(where: { $0.id == id }) else {
            let names = checks.rules.filter { $0.severity != .error }.map(\.id)
            let isOther = checks.otherProblems.contains(id)
            problems.append(isOther ? Self.neverFor(id, at: place) : Self.unknown(id, among: names, at: place))
            return nil
        }
        guard known.severity != .error else {
            problems.append(Self.notAllowed(id, at: place))
            return nil
        }
        return Entry(rule: id, reason: reason, until: until, place: place, hasEnded: until < today)
    }

    /// The findings on a page, parted into those that stand and those an exception answers; what a page says is answered
    /// on sheets too.
    func judge(_ findings: [Diagnostic], on address: String) -> PageJudgement {
        var judgement = PageJudgement(problems: [])
        for finding in findings {
            let numbers = byAddress[SheetContent.owner(ofFindingOn: address, at: finding.place)] ?? []
            let answer = numbers.first { number in
                finding.severity != .error && entries[number].rule == finding.rule && !entries[number].hasEnded
            }
            if let answer {
                judgement.answered.append((answer, finding))
            } else {
                judgement.problems.append(finding)
            }
        }
        return judgement
    }

    /// What each exception answered; the same finding on both twins counts once.
    func answers(_ answered: [(exception: Int, finding: Diagnostic)]) -> [AnsweredException] {
        let findings = Dictionary(grouping: answered) { $0.exception }
        return entries.indices.compactMap { number in
            guard let own = findings[number] else { return nil }
            let entry = entries[number]
            return AnsweredException(
                place: entry.place, rule: entry.rule, reason: entry.reason, until: entry.until,
                findings: Findings.merged(own.map(\.finding)))
        }.sorted { SourcePlace.precedes($0.place, $1.place) }
    }

    /// Exceptions in force that no finding needed.
    func unused(_ answered: [(exception: Int, finding: Diagnostic)]) -> [Diagnostic] {
        let used = Set(answered.map(\.exception))
        return entries.indices.filter { !used.contains($0) && !entries[$0].hasEnded }.map { number in
            Self.unused(entries[number].rule, at: entries[number].place)
        }
    }
}

/// What came of making and judging pages: problems that stand, and findings an exception answers, by its number.
struct PageJudgement: Sendable {
    var problems: [Diagnostic]
    var answered: [(exception: Int, finding: Diagnostic)] = []
    /// The bodies that the pages show, with the number of their file.
    var uses: [(file: Int, use: FormerPage.Use)] = []
}

extension WrittenExceptions {
    private static func problem(
        _ rule: String, _ severity: Severity, _ place: SourcePlace, _ message: Message, _ help: Message
    ) -> Diagnostic {
        Diagnostic(rule: rule, severity: severity, place: place, message: message, help: help)
    }

    fileprivate static func notAllowed(_ id: String, at place: SourcePlace) -> Diagnostic {
        problem(
            "exception-rule", .error, place,
            Message(ru: "правило «\(id)» обойти нельзя", en: "the rule “\(id)” cannot be excepted"),
            Message(
                ru: "Исправьте саму страницу и удалите исключение: без этого люди не смогут ею пользоваться.",
                en: "Mend the page itself and delete the exception: people could not use the page otherwise."))
    }

    fileprivate static func neverFor(_ id: String, at place: SourcePlace) -> Diagnostic {
        problem(
            "exception-rule", .error, place,
            Message(ru: "для «\(id)» исключений не бывает", en: "there are no exceptions for “\(id)”"),
            Message(
                ru: "Исправьте то, о чём говорит замечание [\(id)], и удалите исключение.",
                en: "Mend what the finding [\(id)] speaks of, and delete the exception."))
    }

    fileprivate static func unknown(_ id: String, among names: [String], at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: id, among: names)
        return problem(
            "exception-rule", .error, place,
            Message(
                ru: "правила «\(id)» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "there is no rule “\(id)”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            Message(
                ru: "Впишите имя из квадратных скобок после предупреждения. Исключения бывают для: "
                    + names.joined(separator: ", ") + ".",
                en: "Write the name in the brackets after the warning. Exceptions are for: "
                    + names.joined(separator: ", ") + "."))
    }

    fileprivate static func ended(_ id: String, on day: LocalDate, at place: SourcePlace) -> Diagnostic {
        problem(
            "exception-ended", .warning, place,
            Message(
                ru: "исключение для «\(id)» действовало до \(day.iso) и кончилось",
                en: "the exception for “\(id)” ended on \(day.iso)"),
            Message(
                ru: "Исправьте страницу и удалите исключение или впишите новый срок и причину.",
                en: "Mend the page and delete the exception, or write a new day and reason."))
    }

    fileprivate static func unused(_ id: String, at place: SourcePlace) -> Diagnostic {
        problem(
            "exception-unused", .warning, place,
            Message(
                ru: "исключение для «\(id)» больше не нужно: таких замечаний на странице нет",
                en: "the exception for “\(id)” is not needed: the page has no such finding"),
            Message(ru: "Удалите его.", en: "Delete it."))
    }
}
