import BuiltSites
import SiteModel
import Testing

@testable import mutants

/// Bytes of a broken page keep the place where they were written.
@Suite struct MutatedPageTests {
    /// A page of three files: a literal, a value and a fragment.
    private static let page = BuiltPage(
        address: "a.html", bytes: Array("<p>word</p><em>text</em>".utf8),
        segments: [
            BuiltPage.Segment(start: 0, source: .literal(Origin(file: 0, offset: 10))),
            BuiltPage.Segment(start: 3, source: .value(Origin(file: 1, offset: 5))),
            BuiltPage.Segment(start: 7, source: .literal(Origin(file: 0, offset: 30))),
            BuiltPage.Segment(start: 11, source: .fragment(index: 0, position: 0, file: 2)),
        ],
        fragments: [
            Fragment(
                bytes: Array("<em>text</em>".utf8),
                places: [Fragment.Place(position: 0, offset: 100), Fragment.Place(position: 4, offset: 200)])
        ],
        sources: SourceTable(), title: Origin(file: 9, offset: 0))

    @Test func keepsThePlacesOfWhatStays() throws {
        let page = Self.page.mutated(by: Mutation([Edit(1..<2, "section"), .remove(8..<11), .insert("!", at: 15)]))
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<section>word<<em>!text</em>")
        #expect(page.origin(at: 0) == Origin(file: 0, offset: 10))
        #expect(page.origin(at: 8) == Origin(file: 0, offset: 12))
        #expect(page.origin(at: 9) == Origin(file: 1, offset: 5))
        #expect(page.origin(at: 13) == Origin(file: 0, offset: 30))
        #expect(page.origin(at: 14) == Origin(file: 2, offset: 100))
        #expect(page.origin(at: 19) == Origin(file: 2, offset: 200))
    }

    @Test func givesNewBytesThePlaceOfWhatTheyReplace() {
        let page = Self.page.mutated(by: Mutation([Edit(3..<7, "other words")]))
        #expect(page.origin(at: 8) == Origin(file: 1, offset: 5))
        #expect(page.origin(at: 14) == Origin(file: 0, offset: 30))
    }

    @Test func joinsFaultsThatLeaveOneAnotherAlone() throws {
        let first = Mutation([.remove(0..<3)])
        #expect(first.joined(with: Mutation([.remove(2..<5)])) == nil)
        #expect(first.joined(with: Mutation([.insert("x", at: 0)])) == nil)
        let both = try #require(first.joined(with: Mutation([.remove(3..<5)])))
        #expect(Self.page.mutated(by: both).bytes == Array("rd</p><em>text</em>".utf8))
    }

    @Test func findsTheTagsOfAPage() throws {
        let text = "<p class=\"a > b\">x<br>y<b>z</b></p><script>if (a<b) { }</script><!-- <i> --><input checked>"
        let spans = MarkupSpans.read(Array(text.utf8))
        let paragraph = try #require(spans[0])
        #expect(paragraph.content == 17..<31)
        #expect(paragraph.end == 31..<35)
        #expect(paragraph.attribute(.class)?.value == 10..<15)
        #expect(spans.count == 5)
        #expect(spans.values.contains { $0.attribute(.checked)?.hasValue == false })
    }

    @Test(arguments: [
        ("../a.css?v=1", "uslugi/x.html", "a.css"), ("b.html#c", "uslugi/x.html", "uslugi/b.html"),
        ("#c", "uslugi/x.html", "uslugi/x.html"), ("/assets/a.css", "uslugi/x.html", "assets/a.css"),
        ("uslugi/", "index.html", "uslugi/index.html"),
    ])
    func knowsWhatAReferenceMeans(reference: String, page: String, name: String) {
        #expect(SiteSpace.name(of: reference, on: page) == name)
        #expect(SiteSpace.name(of: "https://portal.example/" + reference, on: page) == nil)
    }
}
