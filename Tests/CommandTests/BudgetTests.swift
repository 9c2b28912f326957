import Foundation
import HTMLTree
import Testing

/// What a reader with a slow line has to wait for.
@Suite struct BudgetTests {
    static let styles = 14 * 1024
    static let script = 6 * 1024
    /// The script of the search, which no other page asks for; what a question loads is measured in the browser suite.
    static let searchScript = 20 * 1024
    /// Page, styles and script, compressed as servers do.
    static let firstView = 20 * 1024
    /// The page and what it asks for before its own pictures.
    static let requests = 4
    /// The page of the search has a script and a sheet of its own.
    static let searchRequests = 6

    /// The same of the sheet of all sections, which nobody meets on the way: it is there to be printed.
    static let pack = 28 * 1024

    /// What is over its budget.
    static func overspent(_ files: [String: Data]) throws -> [String] {
        let assets = files.filter { $0.key.hasPrefix("assets/") }
        let sizes = try assets.filter { $0.key.hasSuffix(".css") || $0.key.hasSuffix(".js") }
            .mapValues(compressedSize)
        let sheets = assets.filter { $0.key.hasSuffix(".css") && $0.value.count > styles }
        let scripts = assets.filter { $0.key.hasSuffix(".js") && !$0.key.hasPrefix("assets/poisk/") }
        let heavyScripts = scripts.filter { $0.value.count > ($0.key == "assets/search.js" ? searchScript : script) }
        let heavy = try files.filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix("krupno/") }
            .filter { address, page in
                let (requests, asked) = try needs(of: page)
                let shared = asked.compactMap { name in sizes.first { name.contains($0.key) }?.value }.reduce(0, +)
                let limit = address == "odnim-listom.html" ? pack : firstView
                let allowed = address == "poisk.html" ? searchRequests : Self.requests
                return try compressedSize(page) + shared > limit || requests + 1 > allowed
            }
        return sheets.keys.sorted() + heavyScripts.keys.sorted() + heavy.keys.sorted()
    }

    @Test func keepsTheShippedSiteSmall() throws {
        let files = try SettingsSite.files.get()
        #expect(files.keys.contains("index.html") && files.keys.contains("assets/settings.js"))
        #expect(try Self.overspent(files) == [])
    }

    @Test(arguments: ["assets/site.css", "assets/settings.js", "index.html", "uslugi/index.html"])
    func noticesAFileGrownTooLarge(path: String) throws {
        var files = try SettingsSite.files.get()
        // Bytes that cannot be compressed.
        var random = SystemRandomNumberGenerator()
        files[path]?.append(contentsOf: (0..<20_000).map { _ in UInt8.random(in: 128...255, using: &random) })
        #expect(try !Self.overspent(files).isEmpty)
    }

    @Test func noticesOneRequestTooMany() throws {
        var files = try SettingsSite.files.get()
        let page = try #require(files["index.html"])
        let more = "<link rel=\"stylesheet\" href=\"a.css\"></head>"
        files["index.html"] = Data(String(decoding: page, as: UTF8.self).replacing("</head>", with: more).utf8)
        #expect(try Self.overspent(files) == ["index.html"])
    }

    /// How many files the page asks for before its content, the icon of the tab among them, and the addresses of its
    /// sheets and scripts.
    private static func needs(of page: Data) throws -> (count: Int, asked: [String]) {
        let document = try HTMLDocument.parse(Array(page)).get()
        let sheets = document.elements(.link).filter { document.value(.rel, of: $0, is: "stylesheet") }
        let icons = document.elements(.link).filter { document.value(.rel, of: $0, is: "icon") }
        let frames = document.elements(.iframe) + document.elements(.object)
        let scripts = document.elements(.script).compactMap { document.value(.src, of: $0) }
        let asked = sheets.compactMap { document.value(.href, of: $0) } + scripts
        return (asked.count + icons.count + frames.count, asked)
    }

    /// Bytes after `gzip -9`.
    private static func compressedSize(_ data: Data) throws -> Int {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-c"]
        let folder = try TemporaryFolder()
        let (input, output) = (folder.url.appendingPathComponent("in"), folder.url.appendingPathComponent("out"))
        try data.write(to: input)
        try Data().write(to: output)
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
        return try Data(contentsOf: output).count
    }
}
