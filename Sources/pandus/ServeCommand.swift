import ArgumentParser
import PreviewServer
import SiteAudit
import SiteBuilding
import SiteModel

/// `pandus serve`: shows the site on this machine, and anew after every save.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Показать сайт на этом компьютере и обновлять его после каждого сохранения.")

    @OptionGroup var site: SiteOptions
    @OptionGroup var reporting: ReportOptions

    @Option(help: "Порт; обычно 8080 или следующий свободный.")
    var port: Int?

    mutating func validate() throws {
        try site.place.refuseReports(reporting)
        if site.publish || site.output != nil {
            throw ValidationError(
                Message(
                    ru: "serve ничего не записывает: --publish и --output нужны команде build",
                    en: "serve writes nothing: --publish and --output belong to build"))
        }
        if let port, !(1...65_535).contains(port) {
            throw ValidationError(Message(ru: "--port: 1…65535", en: "--port: 1…65535"))
        }
    }

    func run() async throws {
        let server = try openServer()
        let folder = site.place.folder
        let changes = FolderWatch(["Content", "Templates"].map { "\(folder)/\($0)" }).changes()
        sayAddress(server.port)
        let memory = PreviewMemory()
        try await LivePreview(server: server, changes: changes) { try await build(memory) }.run()
    }

    /// The port that was asked for, or 8080, or one of the next, or any.
    private func openServer() throws -> PreviewServer {
        do throws(PortFault) {
            let ports = port.map { [UInt16(clamping: $0)] } ?? Array(8080...8099) + [0]
            return try PreviewServer(ports: ports, source: Self.source(of:))
        } catch {
            let outcome = Message(ru: "Предпросмотр не начат.", en: "The preview did not begin.")
            let report = Report(
                problems: [Self.portBusy(port ?? 8080, error)], language: reporting.lang, outcome: outcome)
            try Reporter(options: reporting, textConsole: .standardError).tell(report)
            throw report.status
        }
    }

    private func build(_ memory: PreviewMemory) async throws -> PreviewBuild {
        let output = MemoryOutput()
        let start = ContinuousClock.now
        var options = site.buildOptions(writes: false)
        // What readers have is compared when the site is built.
        options.output = ""
        let result = await BuildSite(options, checks: AuditChecks.all)
            .run(into: output, after: memory)
        let time = ContinuousClock.now - start
        var report = Report(
            problems: result.problems, language: reporting.lang, outcome: Self.outcome(result, time),
            exceptions: result.exceptions)
        report.isStrict = site.strict
        report.judged = site.withoutAudit ? [] : Rules.all
        try Reporter(options: reporting, textConsole: .standardError).tell(report)
        return PreviewBuild(
            files: result.isPublished ? output.files : nil, problems: result.problems, drafts: result.drafts)
    }

    private func sayAddress(_ port: UInt16) {
        guard !reporting.quiet else { return }
        let message = Message(
            ru: "Предпросмотр: http://localhost:\(port)/ Крупно: http://localhost:\(port)/krupno/ Остановить: Ctrl+C.",
            en: "Preview: http://localhost:\(port)/ Large text: http://localhost:\(port)/krupno/ Stop: Ctrl+C.")
        Console.standardError.write((reporting.lang == .ru ? message.ru : message.en) + "\n")
    }

    /// The content file a page is made from: the page's twin is made from the same.
    @Sendable
    static func source(of address: String) -> String? {
        let large = "krupno/"
        let page = address.hasPrefix(large) ? String(address.dropFirst(large.count)) : address
        guard page.hasSuffix(".html") else { return nil }
        return "Content/" + page.dropLast("html".count) + "md"
    }

    private static func outcome(_ result: BuildResult, _ time: Duration) -> Message {
        guard result.isPublished else {
            return Message(
                ru: "Показана прежняя страница, пока есть ошибки.", en: "The former page is shown while errors stand.")
        }
        let pages = RussianPlural("страница", "страницы", "страниц").count(result.pageCount)
        let milliseconds = Int(time / .milliseconds(1))
        return Message(
            ru: "Показан новый сайт: \(pages), \(milliseconds) мс.",
            en: "The new site is shown: \(englishCount(result.pageCount, "page", "pages")), \(milliseconds) ms.")
    }
}

extension ServeCommand {
    fileprivate static func portBusy(_ port: Int, _ fault: PortFault) -> Diagnostic {
        Diagnostic(
            rule: "port-busy", problemClass: .disk, place: SourcePlace(path: "pandus", line: 1, column: 1),
            message: Message(
                ru: "порт \(port) " + (fault.isTaken ? "занят другой программой" : "недоступен: \(fault.words)"),
                en: "port \(port) " + (fault.isTaken ? "is taken by another program" : "cannot be had: \(fault.words)")),
            help: Message(
                ru: "Назовите другой, например --port 8090, или не называйте: найдётся свободный.",
                en: "Name another, such as --port 8090, or none: a free one is found."))
    }
}
