import SiteAudit
import SiteBuilding
import SiteModel
import Testing

@testable import pandus

/// What pages in the making see of the design.
@Suite struct DesignSpaceTests {
    @Test(arguments: [
        ("../assets/site.css?v=1", "uslugi/a.html", true), ("../../assets/site.css", "krupno/uslugi/a.html", true),
        ("assets/site.css", "index.html", true), ("/tab/assets/site.css", "404.html", true),
        ("/assets/site.css", "404.html", false), ("site.css", "uslugi/a.html", false),
        ("https://a.ru/tab/assets/site.css", "index.html", false), ("index.html", "index.html", false),
    ])
    func knowsTheSheetsByTheirPlaceInTheOutput(reference: String, page: String, isKnown: Bool) {
        let sheet = SourceFile(path: "Templates/assets/site.css", text: "a {}")
        let space = DesignSpace(sheets: [sheet], basePath: "/tab/").space
        #expect((space.resolve(reference, page).flatMap(space.read) != nil) == isKnown)
    }
}
