import ArgumentParser
import Foundation
import SiteBuilding
import SiteModel

/// Arguments of `build` and `check`.
struct SiteOptions: ParsableArguments {
    /// Pages that may be made at once.
    static let jobsLimit = 256

    @OptionGroup var place: SourceOptions

    @Option(help: "Папка готового сайта; обычно Output рядом с Content.")
    var output: String?

    @Option(help: "Адрес сайта в интернете вместо записанного в site.yaml.")
    var baseUrl: String?

    @Flag(help: "Показать и черновики.")
    var drafts = false

    @Flag(help: "Считать предупреждения ошибками.")
    var strict = false

    @Flag(help: "Проверить и готовность к публикации: нет ли примеров и незаполненного.")
    var publish = false

    @Flag(help: "Не проверять доступность готовых страниц.")
    var withoutAudit = false

    @Flag(help: "Обновить сайт, даже если пропало больше четверти страниц.")
    var allowShrink = false

    @Flag(help: "Положить рядом с файлами и сжатые: .gz и .br.")
    var compress = false

    @Flag(help: "Менять файлы сайта по одному, если папку нельзя подменить целиком.")
    var inPlace = false

    @Option(help: "Сколько страниц делать сразу.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    mutating func validate() throws {
        if publish && withoutAudit {
            throw ValidationError(
                Message(
                    ru: "--without-audit нельзя вместе с --publish", en: "--without-audit never goes with --publish"))
        }
        try Self.refuse(jobs: jobs, baseURL: baseUrl)
        if isInsideSources(outputFolder) {
            throw ValidationError(
                Message(
                    ru: "--output: нужна отдельная папка, не над Content и Templates и не внутри них",
                    en: "--output: a folder of its own is needed, neither above Content and Templates nor in them"))
        }
    }

    /// Refuses what no command that builds a site can work with.
    static func refuse(jobs: Int, baseURL: String?) throws {
        guard (1...jobsLimit).contains(jobs) else {
            let range = "--jobs: 1…\(jobsLimit)"
            throw ValidationError(Message(ru: range, en: range))
        }
        guard let baseURL, !isBase(baseURL) else { return }
        throw ValidationError(
            Message(
                ru: "--base-url: нужен полный адрес, например https://example.org/",
                en: "--base-url: a full address is needed, such as https://example.org/"))
    }

    var outputFolder: String { Self.outputFolder(output, of: place) }

    /// The folder that was named, or the usual one beside `Content`.
    static func outputFolder(_ output: String?, of place: SourceOptions) -> String {
        SourceOptions.trimmed(output ?? (place.source == "." ? "Output" : place.folder + "/Output"))
    }

    /// What the builder is asked to do.
    func buildOptions(writes: Bool) -> BuildOptions {
        var options = BuildOptions(
            source: place.folder, output: outputFolder, now: place.moment, jobs: jobs, writes: writes)
        options.baseURL = baseUrl
        options.showsDrafts = drafts
        options.isStrict = strict
        options.isPublishing = publish
        options.isAudited = !withoutAudit
        options.allowsShrink = allowShrink
        options.isInPlace = inPlace
        options.compresses = compress
        return options
    }

    private static func isBase(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host, !host.isEmpty else { return false }
        return ["http", "https"].contains(url.scheme) && url.query == nil && url.fragment == nil && url.user == nil
    }

    private func isInsideSources(_ path: String) -> Bool {
        place.holdsAmongSources(path)
            || SourceOptions.resolved(place.source).hasPrefix(SourceOptions.resolved(path))
    }
}
