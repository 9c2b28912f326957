import Testing

@testable import SiteBuilding

/// What of a style sheet reaches readers.
@Suite struct StyleTextTests {
    private func shipped(_ sheet: String) -> String {
        String(decoding: StyleText.shipped(Array(sheet.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("/* Цвета */\np { margin: 0; }\n", "p { margin: 0; }\n"),
        (
            "@media print {\n  p { margin: 0; }\n\n\t.a { color: red }\n}\n",
            "@media print {\np { margin: 0; }\n.a { color: red }\n}\n"
        ),
        ("a/**/b { }", "a b { }"), ("p { color: red; /* why\n   so */ margin: 0 }", "p { color: red;   margin: 0 }"),
        ("p { }\r\n  q { }\r\n", "p { }\r\nq { }\r\n"),
    ])
    func leavesOutWhatOnlyAuthorsRead(sheet: String, sent: String) {
        #expect(shipped(sheet) == sent)
    }

    @Test(arguments: [
        "p::after { content: \"/* no */\" }", "p::after { content: '\\'/* no */' }",
        "p { background: url(a/*b*/c.png) }",
        "p::after { content: \"a\\\n   b\" }", "a\\/*b { }", "p { content: \"open", "p { background: url(open", "\\",
        "/",
    ])
    func keepsStringsAddressesAndWhatIsCut(sheet: String) {
        #expect(shipped(sheet) == sheet)
    }

    @Test func dropsACommentThatNeverEnds() {
        #expect(shipped("p { }\n/* open") == "p { }\n")
        #expect(shipped("") == "")
    }
}
