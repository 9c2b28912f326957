import Testing

/// One rule, one file, one line: the files of the rules and `Rules.all`.
@Suite struct ShapeRuleTests {
    /// The files in `Rules/<Theme>/` that make a rule; tables of facts lie beside them and have no id.
    static let rules = ShapeFiles.sources.filter { file in
        file.path.hasPrefix("Sources/SiteAudit/Rules/") && file.path.split(separator: "/").count == 5
            && file.text.contains(ruleID)
    }

    static var ruleID: Regex<(Substring, Substring)> { /\bid: "([^"]*)"/ }

    @Test func findsTheRules() {
        #expect(!Self.rules.isEmpty)
    }

    @Test func namesEveryRuleAsItsFile() {
        for file in Self.rules {
            let id = file.text.firstMatch(of: Self.ruleID).map { String($0.1) }
            #expect(id == Self.kebabCase(file.name), "\(file.path) has the id \(id ?? "")")
        }
    }

    @Test func listsEveryRule() throws {
        let list = try #require(
            ShapeFiles.sources.first { file in
                file.room == "SiteAudit" && file.code.contains(/\b(?:enum|struct|extension) Rules\b/)
                    && file.code.contains(/static (?:let|var) all\b/)
            })
        let words = Set(list.code.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
        for file in Self.rules {
            #expect(words.contains(file.name.lowercased()), "\(list.path) does not list \(file.name)")
        }
    }

    @Test(arguments: [
        ("ImageAlternative", "image-alternative"), ("HTMLLanguage", "html-language"), ("PageTitle", "page-title"),
        ("SVGAlternative", "svg-alternative"), ("ARIAAttributes", "aria-attributes"),
    ])
    func writesNamesInKebabCase(name: String, id: String) {
        #expect(Self.kebabCase(name) == id)
    }

    private static func kebabCase(_ name: String) -> String {
        name.replacing(/([a-z0-9])([A-Z])/) { "\($0.1)-\($0.2)" }
            .replacing(/([A-Z])([A-Z][a-z])/) { "\($0.1)-\($0.2)" }
            .lowercased()
    }
}
