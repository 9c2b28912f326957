import Foundation
import Testing

/// A centre with a repository, a CI machine and a server, all in one temporary folder.
final class Centre {
    /// Which rsync carries the site.
    enum Carrier: String, CaseIterable, Sendable {
        case rsync, standIn

        static let realPath = "/usr/bin/rsync"
        /// The real one where there is one, and always its stand-in.
        static let here = allCases.filter {
            $0 == .standIn || FileManager.default.isExecutableFile(atPath: realPath)
        }
    }

    /// How a pipeline ended.
    struct Run {
        let isGreen: Bool
        let log: String
        /// The scripts that ran, whole or to the command that failed.
        let scripts: [String]
    }

    let folder: TemporaryFolder
    /// The checked-out repository.
    let project: TemporaryFolder
    let service: PipelineService
    var settings: PipelineSettings

    init(_ service: PipelineService, carrier: Carrier) throws {
        self.service = service
        folder = try TemporaryFolder()
        project = try GoldenSiteTests.copy(of: "publishable")
        settings = PipelineSettings(variables: [:], secrets: [:])
        try fillTheShop(carrier)
        try set()
    }

    /// The tree readers see, by the link on the server; empty when there is none.
    func live() throws -> [String: Data] { try tree(folder.url.appending(path: "server/portal/live")) }

    /// Everything on the server, and where readers are sent.
    func server() throws -> [String: Data] {
        var all = try tree(folder.url.appending(path: "server/portal"))
        all["→"] = Data((try? link()).map(\.utf8).map(Array.init) ?? [])
        return all
    }

    func link() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(
            atPath: folder.url.appending(path: "server/portal/live").path)
    }

    func output() throws -> [String: Data] { try tree(project.url.appending(path: "Output")) }

    func report(_ name: String) throws -> String {
        try String(contentsOf: project.url.appending(path: "reports/" + name), encoding: .utf8)
    }

    /// Ends the connection at the next command that holds these words; nil mends it.
    func refuse(_ words: String?) throws {
        if let words { return try folder.write(words + "\n", to: "refuse") }
        try FileManager.default.removeItem(at: folder.url.appending(path: "refuse"))
    }

    /// Runs the steps an event starts, each in a shell of its own, as the service does.
    func run(_ event: PipelineEvent) throws -> Run {
        // Every pipeline begins on a machine where nothing is installed.
        try? FileManager.default.removeItem(at: folder.url.appending(path: "bin"))
        try put(["apt-get": StandIns.aptGet, "sync": StandIns.sync], into: "bin")
        var (isGreen, log, scripts) = (true, "", [String]())
        for step in try service.steps(for: event, settings) where isGreen || step.isAlways {
            let (status, said) = try shell(step)
            if status != 0 { isGreen = false }
            log += "== \(step.name)\n" + said
            scripts.append(step.script)
        }
        return Run(isGreen: isGreen, log: log, scripts: scripts)
    }

    private func shell(_ step: PipelineStep) throws -> (Int32, String) {
        try folder.write(step.script + "\n", to: "step")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["--noprofile", "--norc", "-eo", "pipefail", folder.url.appending(path: "step").path]
        process.currentDirectoryURL = project.url
        process.environment = step.environment.merging([
            "PATH": folder.url.appending(path: "bin").path + ":/usr/bin:/bin", "CENTRE": folder.url.path,
            "HOME": folder.url.path, "TMPDIR": folder.url.appending(path: "tmp").path, "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 }
        let out = folder.url.appending(path: "said")
        try Data().write(to: out)
        let handle = try FileHandle(forWritingTo: out)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: out, encoding: .utf8))
    }

    private func fillTheShop(_ carrier: Carrier) throws {
        try put(["ssh": StandIns.ssh, "curl": StandIns.curl, "rsync": StandIns.rsync], into: "shop")
        try folder.write("the package\n", to: "shop/pandus.deb")
        try Data().write(to: folder.url.appending(path: "log"))
        let shop = folder.url.appending(path: "shop")
        try FileManager.default.createSymbolicLink(at: shop.appending(path: "pandus"), withDestinationURL: Command.path)
        if carrier == .rsync {
            try FileManager.default.removeItem(at: shop.appending(path: "rsync"))
            try FileManager.default.createSymbolicLink(
                at: shop.appending(path: "rsync"), withDestinationURL: URL(fileURLWithPath: Carrier.realPath))
        }
        for name in ["server", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: false)
        }
    }

    /// Variables and secrets, with the SHA-256 of "the package".
    private func set() throws {
        settings.variables = [
            "PANDUS_URL": "https://packages.test/pandus.deb",
            "PANDUS_SHA256": "c22a88395f1edb9b7182c2f995c1dbb03348142249a65939379cddeb1cc8ecda",
            "SITE_LOGIN": "site@server.test", "SITE_FOLDER": folder.url.appending(path: "server/portal").path,
        ]
        settings.secrets = ["SSH_KEY": "the key", "SSH_KNOWN_HOSTS": "the host"]
        guard service == .gitlab else { return }
        for (name, value) in settings.secrets {
            try folder.write(value + "\n", to: "secrets/" + name)
            settings.secrets[name] = folder.url.appending(path: "secrets/" + name).path
        }
    }

    private func put(_ programs: [String: String], into name: String) throws {
        for (program, text) in programs {
            try folder.write(text + "\n", to: name + "/" + program)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: name + "/" + program).path)
        }
    }
}
