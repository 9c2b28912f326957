import Importing
import SiteModel

/// Takes the vacancies of the national portal's open data into the site: `pandus import vacancies`.
package struct ImportVacancies: Sendable {
    /// Fewer pages may always go.
    private static let guarded = 5

    private let options: ImportOptions

    package init(_ options: ImportOptions) { self.options = options }

    /// Reads the files, decides, writes; nil, with problems, when nothing may be written.
    package func run() throws(DiskError) -> Diagnosed<ImportReport?> {
        let read = try ImportSite.read(options.source, now: options.now)
        guard let site = read.value else { return Diagnosed(nil, problems: read.problems) }
        guard let type = site.types.named(VacancyFields.typeName), let folder = type.folder else {
            return Diagnosed(nil, problems: [Self.noType])
        }
        if let missing = try site.sectionMissing(folder) { return Diagnosed(nil, problems: [missing]) }
        var collection = VacancyCollection(options, today: site.today)
        for file in options.files { try collect(file, into: &collection) }
        collection.finish()
        if collection.problems.contains(where: { $0.severity == .error }) {
            return Diagnosed(nil, problems: collection.problems)
        }
        if collection.report.read == 0 {
            return Diagnosed(nil, problems: collection.problems + [Self.empty(options.files)])
        }
        return try decide(collection, site: site, type: type)
    }

    private func collect(_ path: String, into collection: inout VacancyCollection) throws(DiskError) {
        var records: [ForeignRecord] = []
        let file = RecordFile(path: path) { records.append($0) }
        let isWhole = try ByteStream(path: path).read { bytes in
            file.read(bytes)
            for record in records { collection.add(record) }
            records.removeAll(keepingCapacity: true)
        }
        file.finish(isWhole: isWhole)
        for record in records { collection.add(record) }
        collection.add(file.sink)
    }

    private func decide(
        _ collection: VacancyCollection, site: ImportSite, type: ContentType
    ) throws(DiskError) -> Diagnosed<ImportReport?> {
        var problems = collection.problems
        let memory = try notes(ImportMemory.path, &problems)
        let planned = try notes(ImportMemory.plannedPath, &problems)
        let found = try FoundPages(in: site, type: type, memory: memory, planned: planned)
        problems += found.problems
        var pages = VacancyPages(
            site,
            fields: VacancyFields(
                type: type, takesContacts: options.takesContacts, today: site.today,
                maximumAge: options.maximumAge, titles: VacancyTitles(collection.vacancies.values)),
            memory: memory, planned: planned, found: found, report: collection.report,
            others: try site.text(besides: type.folder ?? ""))
        let present = Set(collection.vacancies.keys).union(collection.unreadable)
        let closing = collection.report.isPartial ? [] : pages.closing(without: present)
        if closing.count >= Self.guarded, closing.count * 2 > found.pages.count, !options.allowsShrink {
            return Diagnosed(
                nil, problems: problems + [Self.shrunk(closing.count, of: found.pages.count, folder: type.folder ?? "")]
            )
        }
        for id in collection.order { if let vacancy = collection.vacancies[id] { try pages.bring(vacancy) } }
        for id in memory.order where collection.vacancies[id] == nil {
            if collection.report.isPartial || present.contains(id) { pages.leave(id) } else { try pages.close(id) }
        }
        if !options.isDryRun { try write(pages, over: memory) }
        return Diagnosed(pages.report, problems: problems + pages.problems)
    }

    /// First what is about to be, then the pages, then what was done: a run that is killed between is mended by the next.
    private func write(_ pages: VacancyPages, over memory: ImportMemory) throws(DiskError) {
        let disk = ImportDisk(root: options.source)
        let bytes = pages.next.bytes
        let isSame = bytes == (try disk.read(ImportMemory.path)?.bytes ?? [])
        if !pages.steps.isEmpty { try disk.write(bytes, to: ImportMemory.plannedPath) }
        try ClosedAddresses(root: options.source).mark(gone: pages.gone, back: pages.back)
        for step in pages.steps {
            switch step {
            case .write(let path, let bytes): try disk.write(bytes, to: path)
            case .remove(let path): try disk.remove(path)
            }
        }
        if !isSame { try disk.write(bytes, to: ImportMemory.path) }
        try disk.remove(ImportMemory.plannedPath)
    }

    private func notes(_ path: String, _ problems: inout [Diagnostic]) throws(DiskError) -> ImportMemory {
        guard let file = try ImportDisk(root: options.source).read(path) else { return ImportMemory() }
        if let memory = ImportMemory.read(file) { return memory }
        problems.append(Self.damaged(path))
        return ImportMemory()
    }
}

extension ImportVacancies {
    private static let noType = Diagnostic(
        rule: "type-missing", problemClass: .configuration,
        place: SourcePlace(path: "Content/_types/vacancy.yaml", line: 1, column: 1),
        message: Message(
            ru: "нет вида страниц «vacancy» с папкой: вакансиям негде лежать",
            en: "there is no type “vacancy” with a folder: vacancies have no place"),
        help: Message(
            ru: "Верните файл Content/_types/vacancy.yaml со строкой «folder: vakansii».",
            en: "Put Content/_types/vacancy.yaml with a line “folder: vakansii” back."))

    private static func empty(_ files: [String]) -> Diagnostic {
        Diagnostic(
            rule: "import-file", place: SourcePlace(path: files.first ?? "", line: 1, column: 1),
            message: Message(ru: "в файле нет ни одной вакансии", en: "there is no vacancy in the file"),
            help: Message(
                ru: "Проверьте, тот ли это файл. На сайте ничего не изменилось.",
                en: "Check that this is the right file. Nothing was changed."))
    }

    private static func shrunk(_ count: Int, of all: Int, folder: String) -> Diagnostic {
        let pages = RussianPlural("страница", "страницы", "страниц")
        return Diagnostic(
            rule: "import-shrunk", place: SourcePlace(path: "Content/" + folder, line: 1, column: 1),
            message: Message(
                ru: "с сайта ушло бы сразу \(pages.count(count)) вакансий из \(all): ничего не записано",
                en: "\(count) of \(all) pages of vacancies would go at once: nothing was written"),
            help: Message(
                ru: "Проверьте, целый ли файл и те ли ключи (--region, --all). Всё верно – добавьте --allow-shrink.",
                en: "Check that the file is whole and the options (--region, --all) are right; then add --allow-shrink."
            ))
    }

    private static func damaged(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "import-memory", severity: .warning, place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "заметки о прошлой загрузке не прочесть: все правки считаются вашими, ничего не снято",
                en: "the notes on the last import cannot be read: every word counts as an editor's, nothing was removed"
            ),
            help: Message(
                ru: "Верните файл из прежней версии и повторите загрузку. Руками его не правят.",
                en: "Restore the file from an earlier version and import again. It is not edited by hand."))
    }
}
