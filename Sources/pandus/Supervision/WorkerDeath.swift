import Glibc
import SiteModel

/// Tells that the process that did the work died by a signal, in the language and forms the command asked for.
struct WorkerDeath {
    let signal: Int32
    /// Of the command, without its own name.
    let arguments: [String]

    func tell() {
        guard let options = reporting else { return }
        let report = Report(
            problems: [Self.fault(signal, command: command)], language: options.lang, outcome: Self.outcome)
        // What cannot be written is told by the reporter; the code is 70 in any case.
        try? Reporter(options: options, textConsole: .standardError).tell(report)
    }

    private var command: String { (["pandus"] + arguments).joined(separator: " ") }

    /// The options of reports alone, read leniently: the rest of the command was read by the one that died.
    private var reporting: ReportOptions? {
        let named = ["--format", "--report", "--lang", "--color"]
        var kept: [String] = []
        for (index, argument) in arguments.enumerated() {
            if named.contains(where: { argument.hasPrefix($0 + "=") }) { kept.append(argument) }
            if named.contains(argument), index + 1 < arguments.count { kept += [argument, arguments[index + 1]] }
        }
        return (try? ReportOptions.parse(kept)) ?? (try? ReportOptions.parse([]))
    }
}

extension WorkerDeath {
    private static let outcome = Message(
        ru: "Опубликованный сайт цел: каждая страница прежняя или уже новая, наполовину не записана ни одна.",
        en: "The published site is whole: it is the former one or already the new one, never half of each.")

    private static func fault(_ signal: Int32, command: String) -> Diagnostic {
        let isKilled = signal == SIGKILL
        return Diagnostic(
            rule: "internal-fault", problemClass: .internalFault,
            place: SourcePlace(path: "pandus", line: 1, column: 1),
            message: isKilled
                ? Message(
                    ru: "работу остановила система (сигнал 9): чаще всего не хватило памяти",
                    en: "the system stopped the work (signal 9): most often memory ran out")
                : Message(
                    ru: "внутренняя ошибка Пандуса (сигнал \(signal)): это наша вина, не ваша",
                    en: "a fault inside Pandus (signal \(signal)): ours, not yours"),
            help: Message(
                ru: "Запустите ещё раз"
                    + (isKilled ? ", закрыв другие программы или с ключом --jobs 1" : "")
                    + ". Если повторится, пошлите разработчикам Пандуса эту строку, команду «\(command)» и папки "
                    + "Content и Templates.",
                en: "Run it again" + (isKilled ? " with other programs closed, or with --jobs 1" : "")
                    + ". If it happens again, send the developers of Pandus this line, the command “\(command)” and "
                    + "the folders Content and Templates."))
    }
}
