import SiteModel
import Testing

@testable import SiteBuilding

/// Files that are copied: what their names promise, what runs, what betrays.
@Suite struct CopiedFileTests {
    private func rule(_ path: String, _ bytes: [UInt8]) throws -> String? {
        let form = try #require(FileForm(ofPath: path))
        let problem = CopiedFiles.problem(of: SourceFile(path: path, bytes: bytes), form)
        if let problem { #expect(!problem.help.ru.isEmpty && !problem.help.en.isEmpty) }
        return problem?.rule
    }

    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]

    @Test(arguments: [
        ("a.png", "<html>"), ("a.JPG", "GIF89a"), ("a.pdf", "<script>"), ("a.docx", "текст"), ("a.xls", "PK\u{3}\u{4}"),
        ("a.webp", "RIFFxxxxWAVE"), ("a.svg", "<html>"), ("a.gif", ""), ("a.avif", "ftyp"),
    ])
    func refusesWhatIsNotWhatItsNameSays(path: String, text: String) throws {
        #expect(try rule(path, Array(text.utf8)) == "file-form")
    }

    @Test func refusesACutPictureAndOneOfTooManyPixels() throws {
        #expect(try rule("a.png", Self.png) == "file-form")
        #expect(try rule("a.png", Self.png + [0, 0, 0, 9, 0, 0, 0, 9]) == nil)
        #expect(try rule("a.png", Self.png + [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) == "image-pixels")
    }

    @Test(arguments: [
        "<script>x</script>", "<svg:SCRIPT/>", "<g onload=\"x\"/>", "<g\nonClick='x'/>", "<g a='>' onload=x>",
        "<foreignObject/>",
        "<a href=\"javascript:x\"/>", "<use xlink:href=\"https://evil.example/x.svg#a\"/>",
        "<image href='//evil.example/x'/>",
        "<set attributeName=\"href\" to=\"x\"/>", "<a href=\"&#106;avascript:x\"/>", "<style>@import 'x'</style>",
        "<g style=\"fill:url(https://evil.example/x)\"/>", "<!DOCTYPE svg [<!ENTITY a 'b'>]>", "<iframe src='x'/>",
        "<?xml-stylesheet href='x'?>", "<image href='data:image/svg+xml;base64,x'/>",
    ])
    func refusesADrawingThatDoesMore(inside: String) throws {
        #expect(
            try rule("a.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(inside)</svg>".utf8)) == "svg-active")
    }

    @Test(arguments: [
        "<g fill=\"url(#a)\" style='stroke:url(\"#b\")'/>", "<use href=\"#a\"/>", "<!-- <script> onload= -->",
        "<text>onload=1</text>",
        "<image href=\"data:image/png;base64,AAAA\"/>", "<title>один</title>", "<g", "<g a=\"", "<",
        "<style><![CDATA[a{fill:red}]]></style>",
    ])
    func takesADrawing(inside: String) throws {
        #expect(try rule("a.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(inside)".utf8)) == nil)
    }

    @Test(arguments: [true, false]) func refusesAPhotographThatTellsItsPlace(isLittle: Bool) throws {
        let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 9, 0, 9, 1]
        func exif(_ tag: [UInt8]) -> [UInt8] {
            isLittle
                ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0] + tag.reversed() + [UInt8](repeating: 0, count: 10)
                : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1] + tag + [UInt8](repeating: 0, count: 10)
        }
        #expect(try rule("a.jpg", head + exif([0x88, 0x25])) == "image-location")
        #expect(try rule("a.jpg", head + exif([0x01, 0x12])) == nil)
        // Offsets that lie lead nowhere.
        for count in 0..<exif([0x88, 0x25]).count { _ = try rule("a.jpg", head + exif([0x88, 0x25]).prefix(count)) }
        #expect(try rule("a.jpg", head + [0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0, 0, 0]) == nil)
    }

    @Test func refusesASiteOfTooManyPages() {
        let entries = (0...Limits.pages).map {
            FolderEntry(path: "Content/uslugi/x\($0).md", kind: .file(byteCount: 5))
        }
        func rules(_ entries: [FolderEntry]) -> [String] {
            let walk = SourceWalk(start: 0, entries: entries)
            return ContentScan(SiteSources(table: SourceTable(), numbers: [:], walk: walk, problems: [])).problems
                .map(\.rule)
        }
        #expect(rules(entries) == ["site-size"])
        #expect(rules(Array(entries.dropLast())).isEmpty)
    }
}
