import SiteModel
import Testing

@testable import SiteAudit

/// What the auditor says of the sheets a page has, wherever they are written.
@Suite struct SheetReportTests {
    /// The places of a rule's findings on pages that link `a.css`, one list for each page.
    private static func findings(
        of rule: String, on pages: [String], sheet: String = "", judgesSheets: Bool = true
    ) -> [[SourcePlace]] {
        let web = WebSpace(
            resolve: { reference, _ in reference }, read: { $0 == "a.css" ? Array(sheet.utf8) : nil }, hasPages: false,
            judgesSheets: judgesSheets, shown: { "css/" + $0 })
        let auditor = Auditor(only: [rule], web: web)
        return pages.map { text in
            auditor.audit(BuiltPage(foreign: SourceFile(path: "p.html", text: text))).map(\.place)
        }
    }

    private static func page(_ head: String, _ body: String = "<p>Часы приёма</p>") -> String {
        "<!DOCTYPE html><html lang=\"ru\"><head>\n\(head)\n</head><body>\n\(body)\n</body></html>"
    }

    private static let link = "<link rel=\"stylesheet\" href=\"a.css\">"

    @Test func pointsIntoAnEmbeddedSheet() throws {
        let places = Self.findings(of: "text-resize", on: [Self.page("<style>\np {}\nh1 { font-size: 5vw }</style>")])
        let place = try #require(places[0].first)
        #expect(place.path == "p.html" && place.line == 4 && place.column == 6)
    }

    @Test func tellsOfALinkedSheetOnce() {
        let page = Self.page(Self.link)
        for (rule, sheet) in [("text-resize", "h1 { font-size: 5vw }"), ("small-text", "p { font-size: 9px }")] {
            let places = Self.findings(of: rule, on: [page, page], sheet: sheet)
            #expect(places.map(\.count) == [1, 0])
            #expect(places[0].first?.path == "css/a.css")
        }
    }

    @Test func leavesLinkedSheetsToWhoMakesTheSite() {
        let text = Self.page(Self.link + "<style>p { font-size: 4vw }</style>")
        let places = Self.findings(
            of: "text-resize", on: [text], sheet: "h1 { font-size: 5vw }", judgesSheets: false)
        #expect(places[0].map(\.path) == ["p.html"])
    }

    @Test func looksAtStyleAttributes() {
        let body = "<p>Часы</p>\n<p style=\"font-size: 14px\">Часы приёма</p><p hidden style=\"font-size: 14px\">А</p>"
        let places = Self.findings(of: "text-size-unit", on: [Self.page("", body)])
        #expect(places[0].map(\.line) == [5])
    }

    @Test func leavesOutSheetsForPaper() {
        let head =
            "<style media=\"print\">p { font-size: 5vw }</style><style media=\"screen\">p { font-size: 5vw }</style>"
        #expect(Self.findings(of: "text-resize", on: [Self.page(head)])[0].count == 1)
    }

    @Test func asksForARingOnlyWhereItIsMissed() {
        let head = "<style>.slides:focus { outline: none }</style>"
        #expect(Self.findings(of: "focus-style", on: [Self.page(head, "<a href=\"/\">Главная</a>")])[0].isEmpty)
        let ringless = "<style>a:focus,a:focus-visible{outline:none !important}</style>"
        #expect(
            Self.findings(of: "focus-style", on: [Self.page(ringless, "<a href=\"/\">Главная</a>")])[0].count == 1)
    }

    @Test func saysNothingTogetherWhenASheetIsMissing() {
        let head = "<link rel=\"stylesheet\" href=\"b.css\"><style>p { transition: all 1s }</style>"
        #expect(Self.findings(of: "motion", on: [Self.page(head)])[0].isEmpty)
        let whole = "<style>p { transition: all 1s } a { transition: all 1s }</style>"
        // The first, and how many more there are.
        #expect(Self.findings(of: "motion", on: [Self.page(whole)])[0].count == 2)
    }
}
