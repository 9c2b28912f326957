import ArgumentParser
import SiteAudit
import SiteBuilding
import SiteModel

/// `pandus addresses`: the list of published addresses, which are never to lead nowhere.
struct AddressesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses", abstract: "Список опубликованных адресов.", subcommands: [Accept.self, Changed.self])

    /// `pandus addresses accept`: takes the addresses of new pages into the list.
    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept", abstract: "Дописать адреса новых страниц в Content/addresses.yaml.")

        @OptionGroup var place: SourceOptions
        @OptionGroup var reporting: ReportOptions

        mutating func validate() throws { try place.refuseReports(reporting) }

        func run() async throws {
            var options = BuildOptions(source: place.folder, output: "", now: place.moment, jobs: 2, writes: false)
            options.isAudited = false
            let result = await BuildSite(options, checks: AuditChecks.all).run()
            // What a list cannot mend stands in the way of nothing but itself.
            var problems = result.problems.filter { $0.severity == .error }
            var outcome = AddressesCommand.nothing
            if problems.isEmpty {
                do throws(DiskError) {
                    try AcceptedAddresses(source: place.folder).add(result.unlistedAddresses)
                    outcome = AddressesCommand.accepted(result.unlistedAddresses.count)
                } catch {
                    problems.append(error.problem)
                }
            }
            let report = Report(
                problems: problems, language: reporting.lang, outcome: outcome, isAnswer: problems.isEmpty)
            try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
            throw ExitStatus(problems, strict: false)
        }
    }
}

extension AddressesCommand {
    /// `pandus addresses changed`: what search engines are to read again after the last publication.
    struct Changed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "changed", abstract: "Адреса, которые изменил последний выпуск, по строке на каждый.")

        @OptionGroup var place: SourceOptions

        @Option(help: "Папка готового сайта; обычно Output рядом с Content.")
        var output: String?

        @Flag(name: .customLong("indexnow"), help: "Вместо списка – тело сообщения для IndexNow (JSON).")
        var isMessage = false

        @OptionGroup var reporting: ReportOptions

        mutating func validate() throws { try place.refuseReports(reporting) }

        func run() async throws {
            var problems: [Diagnostic] = []
            do throws(DiskError) {
                let changed = try ChangedAddresses(output: SiteOptions.outputFolder(output, of: place))
                let text = isMessage ? changed.message.map { String(decoding: $0, as: UTF8.self) + "\n" } : nil
                if reporting.format == .text {
                    Console.standardOutput.write(
                        isMessage ? text ?? "" : changed.addresses.map { $0 + "\n" }.joined())
                    return
                }
            } catch {
                problems = [error.problem]
            }
            let report = Report(
                problems: problems, language: reporting.lang, outcome: AddressesCommand.nothing,
                isAnswer: problems.isEmpty)
            try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
            throw ExitStatus(problems, strict: false)
        }
    }

    private static let nothing = Message(
        ru: "Список адресов не изменён.", en: "The list of addresses was not changed.")

    private static func accepted(_ count: Int) -> Message {
        if count == 0 { return Message(ru: "Новых адресов нет.", en: "There are no new addresses.") }
        let added = RussianPlural("новый адрес", "новых адреса", "новых адресов").count(count)
        return Message(
            ru: "В Content/addresses.yaml дописано: \(added).",
            en: "Added to Content/addresses.yaml: \(englishCount(count, "new address", "new addresses")).")
    }
}
