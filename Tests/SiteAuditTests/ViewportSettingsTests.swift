import Testing

@testable import SiteAudit

@Suite struct ViewportSettingsTests {
    @Test(arguments: [
        ("maximum-scale=1", "1"), ("width=device-width, maximum-scale=1.5", "1.5"), ("maximum-scale = 3 ;", "3"),
        ("MAXIMUM-SCALE=yes", "yes"), ("maximum-scale maximum-scale==2", "2"), ("maximum-scale=1;maximum-scale=5", "5"),
        ("=,; maximum-scale=1,5", "1"),
    ])
    func findsTheValueThatCounts(content: String, value: String) throws {
        let found = try #require(ViewportSettings(Array(content.utf8)[...])["maximum-scale"])
        #expect(String(decoding: found, as: UTF8.self) == value)
    }

    @Test(arguments: ["", "maximum-scale", "maximum-scale,1", "scale=1", "=1"])
    func findsNoValue(content: String) {
        #expect(ViewportSettings(Array(content.utf8)[...])["maximum-scale"] == nil)
    }

    @Test(arguments: [
        ("yes", 1.0), ("no", 0), ("device-width", 10), ("2", 2), ("+1", 1), ("-0.5", -0.5), ("1.0x", 1), (".5", 0.5),
        ("1e1", 10), ("1e", 1), ("2.", 2),
    ])
    func readsFactors(value: String, scale: Double) {
        #expect(ViewportSettings.scale(Array(value.utf8)[...]) == scale)
    }

    @Test(arguments: ["", "foo", "-", "."]) func readsNoFactor(value: String) {
        #expect(ViewportSettings.scale(Array(value.utf8)[...]) == nil)
    }
}
