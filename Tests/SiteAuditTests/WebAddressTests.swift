import Testing

@testable import SiteAudit

@Suite struct WebAddressTests {
    private func address(_ text: String) -> WebAddress { WebAddress(Array(text.utf8)[...]) }

    /// From the examples of RFC 3986, 5.4, as far as they stay in the site.
    @Test(arguments: [
        ("g", "b/c/g"), ("./g", "b/c/g"), ("g/", "b/c/g/"), ("", "b/c/d"), (".", "b/c/"), ("./", "b/c/"), ("..", "b/"),
        ("../", "b/"), ("../g", "b/g"), ("../..", ""), ("../../g", "g"), ("g?y#s", "b/c/g"), ("./../g", "b/g"),
        ("g/./h", "b/c/g/h"), ("g/../h", "b/c/h"), ("%67", "b/c/g"), (" g ", "b/c/g"), ("g%", "b/c/g%"),
        ("#s", "b/c/d"),
        ("a%20b", "b/c/a b"), ("x.y/g", "b/c/x.y/g"),
    ])
    func resolvesFromAPage(written: String, path: String) {
        #expect(address(written).path(from: "b/c/d".utf8).map { String(decoding: $0, as: UTF8.self) } == path)
    }

    @Test(arguments: ["../../../g", "/g", "//g", "g:h", "http://a/b", "a%00b", "MAILTO:a", "%2e%2e/../../g"])
    func leavesAloneWhatLiesOutside(written: String) {
        #expect(address(written).path(from: "b/c/d".utf8) == nil)
    }

    @Test func takesAnAddressApart() {
        let whole = address("HTTPS://A.ru:8080/b/c?d=e#f?g#h")
        #expect(whole.scheme.map { String(decoding: $0, as: UTF8.self) } == "https")
        #expect(whole.host.map { String(decoding: $0, as: UTF8.self) } == "a.ru:8080")
        #expect(String(decoding: whole.path, as: UTF8.self) == "/b/c")
        #expect(whole.query.map { String(decoding: $0, as: UTF8.self) } == "d=e")
        #expect(whole.fragment.map { String(decoding: $0, as: UTF8.self) } == "f?g#h")
        #expect(whole.isElsewhere && !whole.isSamePage)
        #expect(address("#a").isSamePage && !address("?a").isSamePage)
    }

    @Test(arguments: [("/a/../b", "b"), ("/", ""), ("/a%2fb", "a/b"), ("/a/", "a/")])
    func countsFromTheRoot(written: String, path: String) {
        #expect(address(written).pathFromRoot.map { String(decoding: $0, as: UTF8.self) } == path)
    }

    @Test(arguments: ["a", "//a/b", "/..", "https:/a", ""])
    func countsNothingElseFromTheRoot(written: String) {
        #expect(address(written).pathFromRoot == nil)
    }
}
