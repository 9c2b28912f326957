import Foundation
import Testing

/// A step as the service would run it: one script in a shell of its own.
struct PipelineStep: Sendable {
    let name: String
    let script: String
    let environment: [String: String]
    /// Whether it runs after a failure too.
    let isAlways: Bool
}

/// Why the service starts a pipeline.
enum PipelineEvent: String, Sendable {
    case proposal, merge, rollback
}

/// What a centre has set in its project.
struct PipelineSettings {
    var variables: [String: String]
    /// On GitLab the path of a file with the value, on GitHub the value.
    var secrets: [String: String]
    var allowsShrink = false
}

/// The two services as far as `docs/ci` uses them: which scripts run, in which shell, with which variables.
enum PipelineService: String, CaseIterable, Sendable {
    case gitlab = "gitlab-ci.yml"
    case github = "github-workflow.yml"

    struct Unknown: Error { let words: String }

    var path: String { "docs/ci/" + rawValue }

    func file() throws -> PipelineNode { try PipelineFile.read(try ShapeFiles.text(of: path)) }

    func steps(for event: PipelineEvent, _ settings: PipelineSettings) throws -> [PipelineStep] {
        switch self {
        case .gitlab: try gitLabSteps(event, settings)
        case .github: try gitHubSteps(event, settings)
        }
    }

    /// Every script of the file, whichever event runs it.
    func scripts() throws -> [String] {
        func collect(_ node: PipelineNode) -> [String] {
            node.items.flatMap(collect)
                + node.entries.flatMap { entry in
                    switch entry.key {
                    case "script", "before_script": entry.value.items.compactMap(\.text)
                    case "run": entry.value.text.map { [$0] } ?? collect(entry.value)
                    default: collect(entry.value)
                    }
                }
        }
        return collect(try file())
    }

    /// The `uses:` of a workflow.
    func actions() throws -> [String] {
        try file()["jobs"]?.entries.flatMap { $0.value["steps"]?.items.compactMap { $0["uses"]?.text } ?? [] } ?? []
    }

    // MARK: GitLab: one shell for the whole job, stopped by the first command that fails.

    private func gitLabSteps(_ event: PipelineEvent, _ settings: PipelineSettings) throws -> [PipelineStep] {
        let file = try file()
        let name = [.proposal: "check", .merge: "publish", .rollback: "rollback"][event] ?? ""
        let job = try #require(file[name])
        let before = job["before_script"] ?? file["default"]?["before_script"]
        let lines = try (#require(before).items + #require(job["script"]).items).map { try #require($0.text) }
        var environment = settings.variables.merging(settings.secrets) { $1 }
        if settings.allowsShrink { environment["ALLOW_SHRINK"] = "yes" }
        return [
            PipelineStep(
                name: name, script: lines.joined(separator: "\n"), environment: environment, isAlways: false)
        ]
    }

    // MARK: GitHub: a shell for each step; a step sees only the variables it names.

    private func gitHubSteps(_ event: PipelineEvent, _ settings: PipelineSettings) throws -> [PipelineStep] {
        let file = try file()
        guard file["defaults"]?["run"]?["shell"]?.text == "bash" else { throw Unknown(words: "another shell") }
        let jobs = try file["jobs"]?.entries.filter { try Self.holds($0.value["if"]?.text, event) } ?? []
        return try jobs.flatMap { try #require($0.value["steps"]).items }
            .filter { try Self.holds($0["if"]?.text, event) }
            .compactMap { step in
                guard let script = step["run"]?.text else { return nil }
                let pairs = try (step["env"]?.entries ?? []).map {
                    ($0.key, try Self.evaluated($0.value.text ?? "", settings))
                }
                return PipelineStep(
                    name: step["name"]?.text ?? "", script: script,
                    environment: Dictionary(uniqueKeysWithValues: pairs), isAlways: step["if"]?.text == "always()")
            }
    }

    /// The conditions the workflow uses, word for word; another one is not guessed at.
    private static func holds(_ condition: String?, _ event: PipelineEvent) throws -> Bool {
        switch condition {
        case nil, "always()": true
        case "github.event_name == 'pull_request'": event == .proposal
        case "github.event_name != 'pull_request'": event != .proposal
        case "github.event_name != 'workflow_dispatch' || inputs.action == 'publish'": event != .rollback
        case "github.event_name == 'workflow_dispatch' && inputs.action == 'rollback'": event == .rollback
        case let other: throw Unknown(words: other ?? "")
        }
    }

    private static func evaluated(_ value: String, _ settings: PipelineSettings) throws -> String {
        if value == "${{ inputs.allow-shrink && 'yes' || '' }}" { return settings.allowsShrink ? "yes" : "" }
        guard let name = value.wholeMatch(of: /\$\{\{ (vars|secrets)\.(\w+) \}\}/) else { throw Unknown(words: value) }
        let known = name.1 == "vars" ? settings.variables : settings.secrets
        return try #require(known[String(name.2)], "nobody sets \(name.2)")
    }
}
