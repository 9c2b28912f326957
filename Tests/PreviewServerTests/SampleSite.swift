import SiteModel

@testable import PreviewServer

/// A small site in memory, as a build hands it over.
enum SampleSite {
    static let page = """
        <!DOCTYPE html>
        <html lang="ru"><head><title>Страница</title></head>
        <body><main><h1>Страница</h1></main></body></html>

        """
    static let data = Array((0..<100).map { UInt8($0) })

    static let files: [String: [UInt8]] = [
        "index.html": Array(page.utf8), "404.html": Array(page.replacing("Страница", with: "Нет такой").utf8),
        "uslugi/index.html": Array(page.utf8), "uslugi/podbor.html": Array(page.utf8),
        "krupno/index.html": Array(page.utf8), "krupno/uslugi/podbor.html": Array(page.utf8),
        "a..b/c..d.html": Array(page.utf8), "dannye/x.bin": data, "dannye/памятка.pdf": data,
        "assets/site.css": Array("p { margin: 0 }".utf8),
    ]

    static func problem(_ path: String = "Content/uslugi/podbor.md", _ severity: Severity = .error) -> Diagnostic {
        Diagnostic(
            rule: "field-date", severity: severity, place: SourcePlace(path: path, line: 3, column: 8),
            message: Message(ru: "нет такого <дня>", en: "no such day"),
            help: Message(ru: "Напишите день так: 2026-05-12.", en: "Write the day as 2026-05-12."))
    }

    static func build(
        _ files: [String: [UInt8]]? = files, problems: [Diagnostic] = [], drafts: Set<String> = []
    ) -> PreviewBuild {
        PreviewBuild(files: files, problems: problems, drafts: drafts)
    }

    /// The content file of a page, as the command tells it.
    @Sendable
    static func source(_ address: String) -> String? {
        let page = address.hasPrefix("krupno/") ? String(address.dropFirst("krupno/".count)) : address
        return "Content/" + page.replacing(".html", with: ".md")
    }

    static func site(_ builds: PreviewBuild...) -> ServedSite {
        builds.enumerated().reduce(ServedSite(version: "0", source: source)) { site, build in
            site.after(build.element, version: "\(build.offset + 1)")
        }
    }

    /// What the site answers to a request written out; nil for a stream of events or what is no request.
    static func answer(_ text: String, site: ServedSite = site(build())) -> Response? {
        guard case .whole(let request, _) = RequestReader.read(Array(text.utf8)),
            case .response(let response) = Responder(site: site, port: 8080).reply(to: request)
        else { return nil }
        return response
    }

    /// A request for a path, with further lines.
    static func get(_ path: String, _ lines: String...) -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost:8080\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }
}

extension Response {
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
