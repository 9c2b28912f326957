import ArgumentParser
import SiteAudit
import SiteModel

/// `pandus audit`: the rules over any HTML files or folders.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Проверить доступность готовых страниц HTML.")

    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        throw ExitStatus.good
    }
}
