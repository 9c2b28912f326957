import Testing

@testable import SiteBuilding

/// Addresses in both trees and outside.
@Suite struct AddressTests {
    @Test func climbsToTheRootFromAnyDepth() {
        #expect(PageAddress.prefixes(for: "index.html", large: false) == ("", ""))
        #expect(PageAddress.prefixes(for: "index.html", large: true) == ("", "../"))
        #expect(PageAddress.prefixes(for: "a/b/c.html", large: false) == ("../../", "../../"))
        #expect(PageAddress.prefixes(for: "a/b/c.html", large: true) == ("../../", "../../../"))
    }

    @Test func namesAnIndexByItsFolderOutside() {
        let base = "https://example.org/tab/"
        #expect(PageAddress.canonical("index.html", base: base) == base)
        #expect(PageAddress.canonical("uslugi/index.html", base: base) == base + "uslugi/")
        #expect(PageAddress.canonical("uslugi/x.html", base: base) == base + "uslugi/x.html")
        #expect(PageAddress.canonical("myindex.html", base: base) == base + "myindex.html")
    }

    @Test func percentEncodesWhatAnAddressMayNotHold() {
        #expect(PercentEncoding.path("kartinki/вход 1.png") == "kartinki/%D0%B2%D1%85%D0%BE%D0%B4%201.png")
        #expect(PercentEncoding.path("a-b_c.~d/e") == "a-b_c.~d/e")
    }
}
