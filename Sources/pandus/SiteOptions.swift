import ArgumentParser
import Foundation
import SiteBuilding

/// Arguments of `build` and `check`.
struct SiteOptions: ParsableArguments {
    @Option(help: "Папка, где лежат Content и Templates.")
    var source = "."

    @Option(help: "Папка готового сайта; обычно Output рядом с Content.")
    var output: String?

    @Option(help: "Адрес сайта в интернете вместо записанного в site.yaml.")
    var baseUrl: String?

    @Option(help: "Время сборки, например 2026-05-12T09:00+03:00; обычно сейчас.")
    var now: String?

    @Flag(help: "Показать и черновики.")
    var drafts = false

    @Flag(help: "Считать предупреждения ошибками.")
    var strict = false

    @Flag(help: "Проверить и готовность к публикации: нет ли примеров и незаполненного.")
    var publish = false

    @Flag(help: "Не проверять доступность готовых страниц.")
    var withoutAudit = false

    @Option(help: "Сколько страниц делать сразу.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        if publish && withoutAudit {
            throw ValidationError(
                "--without-audit нельзя вместе с --publish / --without-audit never goes with --publish")
        }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs: 1…256") }
        if let baseUrl, !Self.isBase(baseUrl) {
            throw ValidationError(
                "--base-url: нужен полный адрес, например https://example.org/ / a full address is needed")
        }
        if let now, Moment.read(now) == nil {
            throw ValidationError("--now: например 2026-05-12T09:00+03:00 / such as 2026-05-12T09:00+03:00")
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("--source: нет папки «\(source)» / there is no folder “\(source)”")
        }
        if isInsideSources(outputFolder) {
            throw ValidationError(
                "--output: нужна отдельная папка, не над Content и Templates и не внутри них / a folder of its own is needed"
            )
        }
    }

    var outputFolder: String { Self.trimmed(output ?? (source == "." ? "Output" : Self.trimmed(source) + "/Output")) }

    /// What the builder is asked to do.
    func buildOptions(writes: Bool) -> BuildOptions {
        var options = BuildOptions(
            source: Self.trimmed(source), output: outputFolder, now: now.flatMap(Moment.read) ?? Date(), jobs: jobs,
            writes: writes)
        options.baseURL = baseUrl
        options.showsDrafts = drafts
        options.isStrict = strict
        options.isPublishing = publish
        options.isAudited = !withoutAudit
        return options
    }

    private static func trimmed(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
    }

    private static func isBase(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host, !host.isEmpty else { return false }
        return ["http", "https"].contains(url.scheme) && url.query == nil && url.fragment == nil && url.user == nil
    }

    private func isInsideSources(_ path: String) -> Bool {
        func resolved(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path + "/"
        }
        let output = resolved(path)
        return ["Content", "Templates"].contains { name in
            output.hasPrefix(resolved(Self.trimmed(source) + "/" + name))
        } || resolved(source).hasPrefix(output)
    }
}
