import SiteModel

extension Packer {
    /// What a build told, for a run that finds nothing changed and tells it again.
    mutating func pack(_ result: BuildResult) {
        pack(result.problems) { $0.pack($1) }
        pack(result.pageCount)
        pack(result.isPublished)
        pack(result.isPlaceholderAddress)
        let unfinished = result.unfinished
        for count in [unfinished.placeholders, unfinished.samples, unfinished.withheld, unfinished.unreturnedLinks] {
            pack(count)
        }
        pack(result.exceptions) { packer, exception in
            packer.pack(exception.place)
            packer.pack(exception.rule)
            packer.pack(exception.reason)
            packer.pack(exception.until.iso)
            packer.pack(exception.findings) { $0.pack($1) }
        }
        pack(result.unlistedAddresses) { $0.pack($1) }
        pack(result.drafts.sorted()) { $0.pack($1) }
    }

    private mutating func pack(_ problem: Diagnostic) {
        pack(problem.rule)
        pack(problem.severity.rawValue)
        pack(problem.problemClass.rawValue)
        pack(problem.place)
        pack(problem.message)
        pack(problem.help)
        pack(problem.notes) { packer, note in
            packer.pack(note.place != nil)
            if let place = note.place { packer.pack(place) }
            packer.pack(note.message)
        }
        pack(problem.wcag) { $0.pack($1) }
        pack(problem.act) { $0.pack($1) }
    }

    private mutating func pack(_ place: SourcePlace) {
        pack(place.path)
        pack(place.line)
        pack(place.column)
        pack(place.excerpt != nil)
        if let excerpt = place.excerpt {
            pack(excerpt.text)
            pack(excerpt.caret)
        }
    }

    private mutating func pack(_ message: Message) {
        pack(message.ru)
        pack(message.en)
    }
}

extension Unpacker {
    /// See `Packer.pack(_: BuildResult)`.
    mutating func result() -> BuildResult? {
        guard let problems = list({ $0.problem() }), let pages = integer(), let isPublished = flag(),
            let isPlaceholder = flag(), let placeholders = integer(), let samples = integer(), let withheld = integer(),
            let unreturned = integer(),
            let exceptions = list({ $0.exception() }), let unlisted = list({ $0.text() }),
            let drafts = list({ $0.text() })
        else { return nil }
        return BuildResult(
            problems: problems, pageCount: pages, isPublished: isPublished, isPlaceholderAddress: isPlaceholder,
            unfinished: Unfinished(
                placeholders: placeholders, samples: samples, withheld: withheld, unreturnedLinks: unreturned),
            exceptions: exceptions, unlistedAddresses: unlisted, drafts: Set(drafts))
    }

    private mutating func exception() -> AnsweredException? {
        guard let place = place(), let rule = text(), let reason = text(), let until = text().flatMap(LocalDate.init),
            let findings = list({ $0.problem() })
        else { return nil }
        return AnsweredException(place: place, rule: rule, reason: reason, until: until, findings: findings)
    }

    private mutating func problem() -> Diagnostic? {
        guard let rule = text(), let severity = text().flatMap(Severity.init),
            let problemClass = integer().flatMap(ProblemClass.init), let place = place(), let words = message(),
            let help = message(), let notes = list({ $0.note() }), let wcag = list({ $0.text() }),
            let act = list({ $0.text() })
        else { return nil }
        return Diagnostic(
            rule: rule, severity: severity, problemClass: problemClass, place: place, message: words, help: help,
            notes: notes, wcag: wcag, act: act)
    }

    private mutating func note() -> Diagnostic.Note? {
        guard let isPlaced = flag() else { return nil }
        var known: SourcePlace?
        if isPlaced {
            known = place()
            if known == nil { return nil }
        }
        return message().map { Diagnostic.Note(place: known, message: $0) }
    }

    private mutating func place() -> SourcePlace? {
        guard let path = text(), let line = integer(), let column = integer(), let isShown = flag() else { return nil }
        guard isShown else { return SourcePlace(path: path, line: line, column: column) }
        guard let shown = text(), let caret = integer() else { return nil }
        return SourcePlace(path: path, line: line, column: column, excerpt: SourceExcerpt(text: shown, caret: caret))
    }

    private mutating func message() -> Message? {
        guard let ru = text(), let en = text() else { return nil }
        return Message(ru: ru, en: en)
    }
}
