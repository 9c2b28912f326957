import SiteModel
import Testing

@testable import Templating

@Suite("Page bytes and where they come from")
struct WriterTests {
    @Test(
        "Escapes the five signs in text, title and attributes",
        arguments: [
            "{{page.title}}", "<title>{{page.title}}</title>",
            "<p title=\"{{page.title}}\" data-b='{{page.title}}'></p>",
        ])
    func escapes(template: String) throws {
        let text = try Fixture.render(template, [:], ["title": Fixture.text("&<>\"'Ж&")])
        #expect(text == template.replacing("{{page.title}}", with: "&amp;&lt;&gt;&quot;&#39;Ж&amp;"))
    }

    @Test("Writes the way to the root before addresses, by their tree")
    func writesPrefixes() throws {
        let template = "<a href=\"{{page.url}}#a\"><link href=\"{{site.css}}\">{{page.email.href}}"
        let near = try Fixture.write(template, prefixes: ("", "../"))
        #expect(
            String(decoding: near.bytes, as: UTF8.self)
                == "<a href=\"uslugi/kurs.html#a\"><link href=\"../assets/site.css?a=1&amp;b=2\">mailto:a@b.example")
        let far = try Fixture.write(template, prefixes: ("../", "../../"))
        #expect(String(decoding: far.bytes, as: UTF8.self).contains("\"../uslugi/kurs.html#a\""))
        #expect(String(decoding: far.bytes, as: UTF8.self).contains("\"../../assets/site.css"))
    }

    private var fragment: Fragment {
        let bytes = Array("<p>да <a href=\"x.html\">x</a><img src=\"a.png\"></p>".utf8)
        return Fragment(
            bytes: bytes,
            holes: [.init(position: 17, target: .paged), .init(position: 40, target: .shared)],
            places: [
                .init(position: 0, offset: 100), .init(position: 8, offset: 105), .init(position: 30, offset: 120),
            ])
    }

    @Test("Fills the holes of a fragment and keeps its places", arguments: [("", ""), ("../", "../../"), ("", "../")])
    func fillsHoles(prefixes: (String, String)) throws {
        let body: Value = .html(HTMLValue(fragment: fragment, file: 9))
        let writer = try Fixture.write("<main>{{page.body}}</main>", [:], ["body": body], prefixes: prefixes)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        let expected =
            "<main><p>да <a href=\"\(prefixes.0)x.html\">x</a><img src=\"\(prefixes.1)a.png\"></p></main>"
        #expect(text == expected)
        let page = BuiltPage(
            address: "x.html", bytes: writer.bytes, segments: writer.segments, fragments: writer.fragments,
            sources: SourceTable(), title: nil)
        for (sign, offset) in [("<p>", 100), ("<a", 105), (">x<", 105), ("<img", 120), ("a.png", 120)] {
            let position = try #require(text.range(of: sign)).lowerBound.utf16Offset(in: text)
            let bytes = String(text.utf16.prefix(position)).map { $0.utf8.count } ?? 0
            #expect(page.origin(at: bytes) == Origin(file: 9, offset: offset), "\(sign)")
        }
        #expect(page.origin(at: 0) == Origin(file: 0, offset: 0))
        #expect(page.origin(at: writer.bytes.count - 1) == Origin(file: 0, offset: 25))
    }

    @Test("Survives holes that lie outside a fragment or go backwards")
    func survivesWrongHoles() throws {
        let wrong = Fragment(
            bytes: Array("abc".utf8),
            holes: [
                .init(position: 9, target: .paged), .init(position: 1, target: .shared),
                .init(position: -4, target: .paged),
            ])
        let writer = try Fixture.write("{{page.body}}", [:], ["body": .html(HTMLValue(fragment: wrong, file: 9))])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "abc../../../../")
    }

    @Test("Maps every byte of a page back to the letter, the value or the tag that made it")
    func mapsEveryByte() throws {
        let base = "<!DOCTYPE html>\n{{! x }}\n<title>{{#slot t}}{{/slot}}</title>\n{{> part word=\"слово\"}}\nконец\n"
        let part = "<p class=\"{{page.title}}\">{{word}}</p>\n{{#if page.large}}\nнет\n{{/if}}\nхвост {{page.seats}}\n"
        let template = "{{#layout base}}\n{{#slot t}}«{{page.title}}»{{/slot}}\n"
        let writer = try Fixture.write(template, ["base": base, "parts/part": part])
        let page = BuiltPage(
            address: "x.html", bytes: writer.bytes, segments: writer.segments, fragments: writer.fragments,
            sources: SourceTable(), title: nil)
        let files = [template, base, part].map { Array($0.utf8) }
        var values: [Origin: [UInt8]] = [:]
        var literals = 0
        for (position, byte) in writer.bytes.enumerated() {
            let origin = try #require(page.origin(at: position))
            let file = Int(origin.file)
            if file < 3, isLiteral(position, in: writer) {
                #expect(files[file][Int(origin.offset)] == byte)
                literals += 1
            } else {
                values[origin, default: []].append(byte)
            }
        }
        #expect(literals > 50)
        // The title twice, at its field; the word at its text in the layout; the number has no place but its tag.
        let title = Array("Курсы &amp; «дело»".utf8)
        #expect(values[Origin(file: 9, offset: 5)] == title + title)
        let word = try #require(base.utf8.firstRange(of: "слово".utf8))
        let offset = base.utf8.distance(from: base.startIndex, to: word.lowerBound)
        #expect(values[Origin(file: 1, offset: offset)] == Array("слово".utf8))
        let tag = try #require(part.utf8.firstRange(of: "{{page.seats".utf8))
        let tagOffset = part.utf8.distance(from: part.startIndex, to: tag.lowerBound)
        #expect(values[Origin(file: 2, offset: tagOffset)] == Array("5".utf8))
        #expect(values.count == 3)
        #expect(zip(writer.segments, writer.segments.dropFirst()).allSatisfy { $0.start < $1.start })
    }

    private func isLiteral(_ position: Int, in writer: PageWriter) -> Bool {
        guard case .literal? = writer.segments.last(where: { Int($0.start) <= position })?.source else { return false }
        return true
    }

    @Test("Reads a record that goes on another one like one of all values")
    func readsFollowedRecords() throws {
        let values = Fixture.record("page", Fixture.page).values
        let template = try #require(Fixture.compile("<p>{{page.title}}</p>{{page.seats}}{{page.body}}").compiled.value)
        let environment = RenderEnvironment(items: [], placeholder: "?")
        let pages = [0, 1, values.count].map { cut in
            var writer = PageWriter(pagePrefix: "", sharedPrefix: "", recordsOrigins: cut != 1)
            let page = Record(Record(Array(values[..<cut])), followedBy: Array(values[cut...]))
            template.render(roots: [.record(Fixture.site), .record(page)], in: environment, to: &writer)
            #expect(writer.segments.isEmpty == (cut == 1))
            return writer.bytes
        }
        #expect(Set(pages.map { String(decoding: $0, as: UTF8.self) }) == ["<p>Курсы &amp; «дело»</p>5<p>Тело</p>"])
    }

    @Test("Begins a new segment with the literal after a value")
    func partsSegments() throws {
        let writer = try Fixture.write("a{{page.seats}}b{{page.seats}}c")
        #expect(writer.segments.map(\.start) == [0, 1, 2, 3, 4])
    }

    @Test("Joins literals, however many files they come from")
    func joinsLiterals() throws {
        let compiled = Fixture.compile("a{{! x }}b{{> p}}c\n{{! y }}\nd", ["parts/p": "p"]).compiled
        let program = try #require(compiled.value).program
        #expect(program.operations.count == 1)
        #expect(String(decoding: program.literals, as: UTF8.self) == "abpc\nd")
    }
}
