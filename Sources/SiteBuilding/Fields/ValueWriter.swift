import Markup
import SiteModel
import Templating

/// What a field needs to become a template's value: the site around it; it collects the problems found there.
struct ValueWriter: Sendable {
    let file: SourceFile
    /// Number of `file` in the source table.
    let fileNumber: Int
    let index: ContentIndex
    let links: ContentLinks
    let tags: TagList
    /// Ids that links in Markdown fields rely on.
    var anchors: [Fragment.AnchorReference] = []
    var problems: [Diagnostic] = []

    func origin(_ offset: Int) -> Origin { Origin(file: fileNumber, offset: offset) }

    mutating func report(
        _ rule: String, severity: Severity = .error, at offset: Int, message: Message, help: Message
    ) {
        problems.append(
            Diagnostic(rule: rule, severity: severity, place: file.place(at: offset), message: message, help: help))
    }

    /// The file of `Content/` a field names by its relative path; reports what is not there.
    mutating func linkedFile(_ field: PlacedValue) -> LinkedFile? {
        guard let path = field.text else { return nil }
        switch links.target(of: path) {
        case .file(let file): return file
        case .missing(let nearest): reportMissingFile(path, nearest: nearest, at: field.offset)
        default: reportMissingFile(path, nearest: nil, at: field.offset)
        }
        return nil
    }

    private mutating func reportMissingFile(_ path: String, nearest: String?, at offset: Int) {
        report(
            "file-missing", at: offset,
            message: Message(ru: "файла «\(path)» нет", en: "there is no file “\(path)”"),
            help: Message(
                ru: nearest.map { "Возможно, вы имели в виду «\($0)»." }
                    ?? "Положите файл в папку Content и впишите путь к нему от этой страницы.",
                en: nearest.map { "Perhaps you meant “\($0)”." }
                    ?? "Put the file into the Content folder and write the path to it from this page."))
    }
}
