import Foundation
import SiteModel

/// What the editor's commands share: they read a site, add one file to its content, and never replace one.
struct Desk: Sendable {
    let source: String
    let now: Date

    /// The site; nil with its problems when the configuration or the disk stands in the way. Mistakes of content do not.
    func load() async throws(DiskError) -> Diagnosed<LoadedSite?> {
        let options = BuildOptions(source: source, output: "", now: now, jobs: 2, writes: false)
        let parallel = Parallel(jobs: options.jobs)
        let sources = try await SiteSources.read(source, parallel: parallel)
        let loaded = try await SiteLoader(sources: sources, options: options, parallel: parallel).load()
        let standing = loaded.problems.filter { problem in
            problem.severity == .error && [.configuration, .disk, .usage].contains(problem.problemClass)
        }
        guard let site = loaded.value, standing.isEmpty else { return Diagnosed(nil, problems: standing) }
        return Diagnosed(site)
    }

    /// Writes a new file; a problem when something stands in its place already.
    func write(_ text: String, to path: String, in site: LoadedSite) throws(DiskError) -> [Diagnostic] {
        let writer = FolderWriter(root: source)
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let entries = try FolderReader(root: source).walk("Content")
        if let odd = entries.first(where: { ($0.path == folder && $0.kind != .folder) || $0.path == path }) {
            return [Self.exists(odd.path)]
        }
        try writer.makeFolder(folder)
        try writer.write(Array(text.utf8), to: path)
        return []
    }

    /// A command that asks for what cannot be done: exit code 2.
    static func usage(_ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(
            rule: "usage", problemClass: .usage, place: SourcePlace(path: "pandus new", line: 1, column: 1),
            message: message, help: help)
    }

    private static func exists(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: "file-exists", place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "такой файл уже есть, он не тронут", en: "there is such a file already; it was not touched"),
            help: Message(
                ru: "Откройте этот файл и правьте его или возьмите для новой страницы другой заголовок.",
                en: "Open that file and edit it, or take another title for the new page."))
    }
}
