import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

@Suite struct ColourTests {
    private func hundredths(_ text: String, _ background: String) throws -> Int {
        let pair = (try #require(ColourReader.colour(text.utf8)), try #require(ColourReader.colour(background.utf8)))
        return Int((Colour.contrast(of: pair.0, on: pair.1) * 100 + 1e-6).rounded(.down))
    }

    @Test(arguments: [
        ("black", "white", 2100), ("#fff", "#FFFFFF", 100), ("#767676", "white", 454), ("#777", "#fff", 447),
        ("white", "#595959", 700), ("#0000ff", "white", 859), ("red", "white", 399), ("rgba(0,0,0,.5)", "#fff", 397),
        ("black", "transparent", 2100), ("#000", "#ffffff00", 2100),
    ])
    func measuresKnownRatios(text: String, background: String, expected: Int) throws {
        #expect(try hundredths(text, background) == expected)
        if !text.contains("rgba"), !background.contains("#ffffff00"), background != "transparent" {
            #expect(try hundredths(background, text) == expected)
        }
    }

    @Test(arguments: [
        "#336699", "#369", "#369f", "#336699FF", "rgb(51,102,153)", "rgb( 51, 102, 153 )", "RGB(51 102 153)",
        "rgb(20% 40% 60%)", "rgba(51, 102, 153, 1)", "rgb(51 102 153 / 100%)", "hsl(210, 50%, 40%)",
        "hsl(210deg 50% 40%)", "hsla(-150 50% 40% / 1)", "hsl(0.583333333turn 50% 40%)",
    ])
    func readsOneColourInManySpellings(text: String) throws {
        let colour = try #require(ColourReader.colour(text.utf8))
        #expect(abs(colour.red - 0.2) < 1e-6 && abs(colour.green - 0.4) < 1e-6 && abs(colour.blue - 0.6) < 1e-6)
        #expect(colour.alpha == 1)
    }

    @Test(arguments: [
        "", "#", "#12", "#12345", "#ggg", "#фффффф", "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(1 2)", "rgb(nan 0 0)",
        "rgb(1, 2 3)",
        "hsl(x 1% 1%)", "серый", "var(--x)", "rgb", "rgb(", "rgb()", "1e999", "currentcolor", "rgb(0x1 0 0)",
    ])
    func refusesWhatIsNoColour(text: String) {
        #expect(ColourReader.colour(text.utf8) == nil)
    }

    @Test func knowsEveryNamedColourOnce() {
        #expect(ColourReader.colour("RebeccaPurple".utf8) == ColourReader.colour("#663399".utf8))
        #expect(ColourReader.colour("transparent".utf8)?.alpha == 0)
        #expect(ColourReader.colour("lightgoldenrodyellow".utf8) != nil)
    }
}
