import Testing

@testable import HTMLTree

/// A tree from text; fails the test when the text is refused.
func tree(_ text: String) throws -> HTMLDocument { try HTMLDocument.parse(Array(text.utf8)).get() }

/// The tree in brackets: `html(head body(p("x")))`.
func outline(_ document: HTMLDocument, _ node: NodeID) -> String {
    switch document.kind(of: node) {
    case .text: return "\"" + document.textContent(of: node) + "\""
    case .comment: return "<!--" + String(decoding: document.textBytes(of: node), as: UTF8.self) + "-->"
    case .doctype: return "doctype"
    case .document, .element:
        let inside = document.children(of: node).map { outline(document, $0) }.joined(separator: " ")
        return document.name(of: node) + (inside.isEmpty ? "" : "(" + inside + ")")
    }
}

@Suite struct HTMLDocumentTests {
    @Test func readsAPageInDocumentOrder() throws {
        let page = try tree("<!DOCTYPE html><title>Т</title><p>раз<!--к--><b>два</b></p><p>три")
        #expect(
            outline(page, page.root)
                == "(doctype html(head(title(\"Т\")) body(p(\"раз\" <!--к--> b(\"два\")) p(\"три\"))))")
        #expect(page.all.map { $0 } == page.all.sorted())
    }

    @Test func keepsNamesGumboDoesNotKnow() throws {
        let page = try tree("<body><DIALOG open></DIALOG><search></search><x-Карта></x-Карта><picture></picture>")
        let names = page.all.map(page.name(of:)).filter { !$0.isEmpty }
        #expect(names == ["html", "head", "body", "dialog", "search", "x-Карта", "picture"])
        #expect(page.all.filter { page.tag(of: $0) == .dialog }.count == 1)
    }

    @Test func tellsByteOffsetsWithCyrillicTabsAndEntities() throws {
        let text =
            "\u{FEFF}<!doctype html>\r\n<html lang=\"ru\">\t<body>\r\n\tПривет &amp; всё <a\thref='#я' title=\"т\">сюда</a>\n</body></html>"
        let page = try tree(text)
        let link = try #require(page.all.first { page.tag(of: $0) == .a })
        #expect(page.offset(of: link) == byteOffset(of: "<a\t", in: text))
        #expect(
            page.attributes(of: link).map(\.offset) == [
                byteOffset(of: "href", in: text), byteOffset(of: "title", in: text),
            ])
        let texts = page.all.filter { page.kind(of: $0) == .text }
        let greeting = try #require(texts.first { page.textContent(of: $0).contains("Привет") })
        #expect(page.textContent(of: greeting) == "\n\tПривет & всё ")
        let inside = try #require(page.firstChild(of: link))
        #expect(page.offset(of: inside) == byteOffset(of: "сюда", in: text))
        let doctype = try #require(page.all.first { page.kind(of: $0) == .doctype })
        #expect(page.offset(of: doctype) == 3)
    }

    @Test func givesImpliedElementsNoOffset() throws {
        let page = try tree("<table><tr><td>1</table>")
        let offsets = page.all.filter(page.isElement).map { (page.name(of: $0), page.offset(of: $0)) }
        #expect(offsets.map(\.0) == ["html", "head", "body", "table", "tbody", "tr", "td"])
        #expect(offsets.map(\.1) == [nil, nil, nil, 0, nil, 7, 11])
    }

    @Test func findsAttributesByNameAndKeepsTheFirstOfTwo() throws {
        let page = try tree("<body><p ID=первый id=второй data-x=\"1&amp;2\" hidden aria-label=' а '>")
        let paragraph = try #require(page.all.first { page.tag(of: $0) == .p })
        #expect(page.value(.id, of: paragraph) == "первый")
        #expect(page.value(.hidden, of: paragraph)?.isEmpty == true)
        #expect(page.value(.ariaLabel, of: paragraph) == " а ")
        #expect(page.value(.alt, of: paragraph) == nil)
        let other = try #require(page.attributes(of: paragraph).first { $0.name == .other })
        #expect(page.name(of: other) == "data-x")
        #expect(String(decoding: page.valueBytes(of: other), as: UTF8.self) == "1&2")
    }

    @Test func walksToKin() throws {
        let page = try tree("<body><ul><li>а<li>б<b>в</b></ul><p>г")
        let items = page.all.filter { page.tag(of: $0) == .li }
        let bold = try #require(page.all.first { page.tag(of: $0) == .b })
        #expect(items.count == 2)
        #expect(page.nextSibling(of: items[0]) == items[1])
        #expect(page.nextSibling(of: items[1]) == nil)
        #expect(page.closest(bold) { page.tag(of: $0) == .ul } == page.parent(of: items[0]))
        #expect(page.closest(bold) { page.tag(of: $0) == .table } == nil)
        #expect(page.contains(items[1], bold))
        #expect(!page.contains(items[0], bold))
        #expect(page.textContent(of: items[1]) == "бв")
        #expect(page.ancestors(of: bold).map(page.name(of:)) == ["li", "ul", "body", "html", ""])
    }

    @Test func tellsSVGFromHTML() throws {
        let page = try tree("<body><svg viewBox='0 0 1 1'><title>Карта</title><linearGradient/></svg>")
        let title = try #require(page.all.first { page.tag(of: $0) == .title })
        #expect(page.namespace(of: title) == .svg)
        #expect(!page.isHTML(title, .title))
        #expect(page.all.contains { page.name(of: $0) == "lineargradient" })
    }

    @Test(arguments: ["", "\u{FEFF}", " ", "<", "\u{0}", "<p>\u{0}</p>", "<a href=\"\u{0}\">"])
    func readsOddInput(text: String) throws {
        let page = try tree(text)
        #expect(page.all.contains { page.tag(of: $0) == .body })
    }

    @Test func readsInvalidUTF8() throws {
        let page = try HTMLDocument.parse([0x3C, 0x70, 0x3E, 0xFF, 0xD0, 0x41, 0xC0, 0x80]).get()
        #expect(page.textContent(of: page.root).contains("\u{FFFD}"))
        #expect(page.textContent(of: page.root).contains("A"))
    }
}

func byteOffset(of part: String, in text: String) -> Int {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? -1
}
