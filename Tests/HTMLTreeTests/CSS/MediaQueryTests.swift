import Testing

@testable import HTMLTree

/// Media queries, by Media Queries 4 and 5.
@Suite struct MediaQueryTests {
    private static let phone = MediaEnvironment(width: 400, height: 800)

    @Test(arguments: [
        ("", true), ("all", true), ("screen", true), ("print", false), ("not print", true), ("only screen", true),
        ("speech", false), ("screen and (min-width: 400px)", true), ("(min-width: 401px)", false),
        ("(max-width: 25em)", true), ("(width >= 400px)", true), ("(width > 400px)", false), ("(400px <= width)", true),
        ("(300px < width <= 400px)", true), ("(400px < width < 500px)", false), ("(width: 400px)", true),
        ("(orientation: portrait)", true), ("(orientation: landscape)", false),
        ("not all and (orientation: landscape)", true),
        ("(min-aspect-ratio: 1/1)", false), ("(aspect-ratio <= 1/2)", true), ("print, (width)", true),
        ("(prefers-color-scheme: dark)", false), ("(prefers-reduced-motion: no-preference)", true),
        ("(prefers-reduced-motion)", false), ("(forced-colors: none)", true), ("(hover)", true),
        ("(min-width: 1px) and (max-width: 500px)", true), ("(min-width: 900px) or (orientation: portrait)", true),
        ("not (min-width: 900px)", true), ("not ((width) and (min-width: 900px))", true),
        ("(min-width: 1px) and (x: 1) or (width)", false), ("(unknown: 1)", false), ("not (unknown: 1)", false),
        ("(width", true), ("screen and", false), ("and", false), ("(scripting: enabled)", true),
        ("ALL AND (WIDTH)", true),
    ])
    func judges(query: String, expected: Bool) {
        #expect(MediaQueryReader.query(Array(query.utf8)[...]).holds(in: Self.phone) == expected)
    }

    @Test func knowsWhatReadersAskFor() {
        var environment = Self.phone
        environment.isPrint = true
        environment.isDark = true
        environment.contrast = .more
        environment.reducesMotion = true
        environment.hasForcedColours = true
        for query in [
            "print", "(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-contrast)",
            "(prefers-reduced-motion)", "(forced-colors: active)", "not screen",
        ] {
            #expect(MediaQueryReader.query(Array(query.utf8)[...]).holds(in: environment))
        }
    }
}
