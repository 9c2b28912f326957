import Foundation
import HTMLTree

/// What the shipped site gives a reader who changes how pages look: one page in both sizes, the sheets, the script.
struct SettingsSite: Sendable {
    /// A page with a picture, as built.
    var page: String
    /// Its twin in large text.
    var largePage: String
    /// Both sheets, the tokens first.
    var styles: String
    var script: String

    /// The project's own Content and Templates, built once for all tests.
    static let files: Result<[String: Data], any Error> = Result {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent("Output")
        let result = try Command(
            "build", "--source", CrawlerTests.root.path, "--output", output.path, "--without-audit", "--now",
            "2026-05-12T09:00+03:00"
        ).run()
        guard result.status == 0 else { throw Unbuilt(errors: result.errors) }
        return try tree(output)
    }

    struct Unbuilt: Error {
        let errors: String
    }

    init(_ files: [String: Data]) throws {
        func text(_ path: String?) throws -> String {
            guard let data = path.flatMap({ files[$0] }) else { throw CocoaError(.fileNoSuchFile) }
            return String(decoding: data, as: UTF8.self)
        }
        let path = files.keys.sorted().first { path in
            path.hasSuffix(".html") && !path.hasPrefix("krupno/")
                && files[path].map { String(decoding: $0, as: UTF8.self).contains("class=\"alternative\"") } == true
        }
        page = try text(path)
        largePage = try text(path.map { "krupno/" + $0 })
        styles = try text("assets/site.css")
        script = try text("assets/settings.js")
    }

    /// The part of the script that changes how pages look; the filter of lists follows it, and writes its own checkboxes.
    var settings: Substring { script[..<(script.range(of: "\n/* Отбор")?.lowerBound ?? script.endIndex)] }

    var sheet: SettingsSheet { SettingsSheet(styles) }

    func document(large: Bool = false) throws -> HTMLDocument {
        try HTMLDocument.parse(Array((large ? largePage : page).utf8)).get()
    }
}

extension HTMLDocument {
    /// The elements with this tag, inside `root` when one is given, in the order of the page.
    func elements(_ tag: TagName, in root: NodeID? = nil) -> [NodeID] {
        (root.map { descendants(of: $0) } ?? all).filter { isHTML($0, tag) }
    }

    func text(of node: NodeID) -> String {
        textContent(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func classes(of node: NodeID) -> [Substring] { (value(.class, of: node) ?? "").split(separator: " ") }

    /// The panel of settings.
    var panel: NodeID? { all.first { isElement($0) && classes(of: $0).contains("settings") } }

    /// What the Tab key stops at, in order: the radios of one group count one by one.
    var focusable: [NodeID] {
        all.filter { node in
            guard isElement(node), value(.tabindex, of: node) != "-1" else { return false }
            if has(.tabindex, node) || isHTML(node, .button) || isHTML(node, .input) || isHTML(node, .summary) {
                return true
            }
            return isHTML(node, .a) && has(.href, node)
        }
    }
}
