import ArgumentParser
import Foundation

/// The command `pandus`: reads the arguments, joins the rooms, prints, and ends with a code of `ExitStatus`.
struct Pandus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pandus",
        abstract: "Строит доступный сайт из Markdown и не публикует страницу, которая нарушает правила доступности.",
        discussion: "Builds an accessible site from Markdown and refuses a page that breaks an accessibility rule.",
        version: ProgramVersion.title,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, AuditCommand.self, NewCommand.self,
            ListCommand.self, RulesCommand.self, ExplainCommand.self, LimitsCommand.self, AddressesCommand.self,
            RollbackCommand.self, ImportCommand.self,
        ])

    /// Runs the command; never comes back.
    static func main() async {
        Interruption.watch()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            finish(.good)
        } catch let status as ExitStatus {
            finish(status)
        } catch {
            finish(explain(error))
        }
    }

    /// Prints the help that was asked for, or what is wrong with the arguments.
    private static func explain(_ error: any Error) -> ExitStatus {
        let text = fullMessage(for: error)
        if exitCode(for: error).isSuccess {
            // The libraries are looked for only when somebody asks.
            let text = text == ProgramVersion.title ? ProgramVersion.answer : text
            let isEnglish = UsageReport(arguments: CommandLine.arguments, explanation: text).language == .en
            Console.standardOutput.write((isEnglish ? text : HelpText.russian(text)) + "\n")
            return .good
        }
        UsageReport(arguments: Array(CommandLine.arguments.dropFirst()), explanation: text).tell()
        return .usage
    }

    private static func finish(_ status: ExitStatus) -> Never {
        Foundation.exit(Console.hasFailed && status == .good ? ExitStatus.disk.rawValue : status.rawValue)
    }
}
