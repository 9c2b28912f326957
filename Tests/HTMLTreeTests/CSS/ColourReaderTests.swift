import Testing

@testable import HTMLTree

/// Colours, by CSS Color 4 and 5 (values from the examples of the specifications and the sRGB tables).
@Suite struct ColourReaderTests {
    private func bytes(_ text: String) throws -> [Int] {
        let colour = try #require(ColourReader.colour(text.utf8))
        return [colour.red, colour.green, colour.blue, colour.alpha].map { Int(($0 * 255).rounded()) }
    }

    @Test(arguments: [
        ("#fff", [255, 255, 255, 255]), ("#0f08", [0, 255, 0, 136]), ("#00FF00", [0, 255, 0, 255]),
        ("#0000ffcc", [0, 0, 255, 204]), ("RED", [255, 0, 0, 255]), ("rebeccapurple", [102, 51, 153, 255]),
        ("transparent", [0, 0, 0, 0]), ("rgb(1,2,3)", [1, 2, 3, 255]), ("rgba(1, 2, 3, .5)", [1, 2, 3, 128]),
        ("rgb(1 2 3 / 50%)", [1, 2, 3, 128]), ("rgb(100% 0% 50%)", [255, 0, 128, 255]),
        ("rgb(300 -5 0)", [255, 0, 0, 255]),
        ("rgb(calc(100 + 27) none 0)", [127, 0, 0, 255]), ("hsl(120 100% 25%)", [0, 128, 0, 255]),
        ("hsla(120deg, 100%, 25%, 1)", [0, 128, 0, 255]), ("hsl(0.5turn 100% 50%)", [0, 255, 255, 255]),
        ("hwb(120 20% 40%)", [51, 153, 51, 255]), ("hwb(0 60% 60%)", [128, 128, 128, 255]),
        ("lab(46.2775% -47.5621 48.5837)", [0, 128, 0, 255]), ("lch(46.2775% 67.9892 134.3912)", [0, 128, 0, 255]),
        ("oklab(51.975% -0.1403 0.10768)", [0, 128, 0, 255]), ("oklch(51.975% 0.17686 142.495)", [0, 128, 0, 255]),
        ("lab(100% 0 0)", [255, 255, 255, 255]), ("color(srgb 0 .5 1)", [0, 128, 255, 255]),
        ("color(srgb-linear 0 0.21586 0)", [0, 128, 0, 255]), ("color(xyz 0.07719 0.15438 0.02573)", [0, 128, 0, 255]),
        ("color-mix(in srgb, white, black)", [128, 128, 128, 255]),
        ("color-mix(in srgb, red 25%, blue)", [64, 0, 191, 255]),
        ("color-mix(in srgb, red 20%, blue 20%)", [128, 0, 128, 102]), ("light-dark(red, blue)", [255, 0, 0, 255]),
        ("Canvas", [255, 255, 255, 255]),
    ])
    func reads(text: String, expected: [Int]) throws {
        #expect(try bytes(text) == expected)
    }

    @Test(arguments: [
        "", "#ff", "#ggg", "rgb(1,2)", "rgb(1 2 3 4)", "серый", "rgb(from red r g b)", "color(display-p3 1 0 0)",
        "red blue",
        "currentcolor", "hsl(a b c)", "url(x)", "rgb(1,,2)", "Highlight",
    ])
    func knowsWhatItCannotRead(text: String) {
        #expect(ColourReader.colour(text.utf8) == nil)
    }

    @Test(arguments: [
        ("1", 1.0), ("-1.5", -1.5), ("+.5", 0.5), ("1e3", 1000), ("1E-2", 0.01), ("0.1", 0.1),
        ("123456789", 123_456_789),
        ("1e999", 1e30), ("00.70", 0.7),
    ])
    func readsNumbers(text: String, expected: Double) {
        #expect(CSSNumber.value(Array(text.utf8)[...]) == expected)
    }
}
