import SiteModel
import Testing

@testable import Templating

/// A small site: every shape, optional fields, fields that may be `?`, and a record that names itself.
enum Fixture {
    static let records: RecordTable = [
        "page": RecordShape(
            name: "page",
            fields: [
                ValueField("title", .text), ValueField("note", .text, isOptional: true),
                ValueField("place", .text, mayBePlaceholder: true), ValueField("body", .html),
                ValueField("phone", .contact, mayBePlaceholder: true), ValueField("email", .contact),
                ValueField("url", .url), ValueField("link", .url, isOptional: true, mayBePlaceholder: true),
                ValueField("seats", .number), ValueField("large", .flag), ValueField("day", .date),
                ValueField("start", .dateTime, mayBePlaceholder: true), ValueField("data", .data),
                ValueField("tags", .list(of: .text)), ValueField("related", .list(of: .record("item"))),
                ValueField("partner", .record("item"), isOptional: true),
                ValueField("steps", .list(of: .record("item")), mayBePlaceholder: true),
                ValueField("size", .number, mayBePlaceholder: true),
            ]),
        "item": RecordShape(
            name: "item",
            fields: [
                ValueField("title", .text), ValueField("url", .url),
                ValueField("next", .record("item"), isOptional: true), ValueField("tags", .list(of: .text)),
            ]),
        "site": RecordShape(
            name: "site",
            fields: [ValueField("name", .text), ValueField("home", .url), ValueField("css", .url)]),
    ]

    static let roots: [(name: String, shape: ValueShape)] = [("site", .record("site")), ("page", .record("page"))]

    static func item(_ title: String, tags: [String] = []) -> Record {
        Record([
            text(title), .url(URLValue("\(title).html", base: .root(.paged))), .missing,
            .list(tags.map { text($0) }),
        ])
    }

    static func text(_ text: String, at offset: Int? = nil) -> Value {
        .text(TextValue(text, origin: offset.map { Origin(file: 9, offset: $0) }))
    }

    static var page: [String: Value] {
        var values: [String: Value] = [
            "title": text("Курсы & «дело»", at: 5), "place": text("Дом"), "note": .missing, "link": .missing,
            "body": .html(HTMLValue(fragment: Fragment(bytes: Array("<p>Тело</p>".utf8)), file: 9)),
            "phone": .contact(ContactValue(text: "8 800 1", href: "tel:+78001")),
            "email": .contact(ContactValue(text: "a@b.example", href: "mailto:a@b.example")),
            "url": .url(URLValue("uslugi/kurs.html", base: .root(.paged))), "seats": .number(NumberValue(5)),
            "large": .flag(false), "data": .data(.object([DataValue.Member("name", .text("</script>"))])),
            "tags": .list([]), "related": .list([]), "steps": .list([]), "partner": .missing,
            "size": .number(NumberValue(1_258_291)),
        ]
        if let date = LocalDate("2026-05-12") { values["day"] = .date(date, nil) }
        if let moment = LocalDateTime("2026-05-12 10:00") { values["start"] = .dateTime(moment, nil) }
        return values
    }

    static var site: Record {
        Record([
            text("Центр"), .url(URLValue("index.html", base: .root(.paged))),
            .url(URLValue("assets/site.css?a=1&b=2", base: .root(.shared))),
        ])
    }

    static func record(_ name: String, _ values: [String: Value]) -> Record {
        Record((records[name]?.fields ?? []).map { values[$0.name] ?? .missing })
    }

    /// The problems of reading and compiling `page`; other files by their names.
    static func problems(_ template: String, _ others: [String: String] = [:]) -> [Diagnostic] {
        let (reading, compiled) = compile(template, others)
        return reading.problems + compiled.problems
    }

    static func compile(
        _ template: String, _ others: [String: String] = [:]
    ) -> (reading: Diagnosed<TemplateLibrary>, compiled: Diagnosed<Template?>) {
        var files = ["page": TemplateFile(source: SourceFile(path: "page.html", text: template), number: 0)]
        for (number, name) in others.keys.sorted().enumerated() {
            let source = SourceFile(path: name + ".html", text: others[name] ?? "")
            files[name] = TemplateFile(source: source, number: number + 1)
        }
        let reading = TemplateLibrary.read(files)
        return (reading, reading.value.compile("page", roots: roots, records: records))
    }

    /// The page as text; `changes` replace values of `page`.
    static func render(
        _ template: String, _ others: [String: String] = [:], _ changes: [String: Value] = [:],
        items: [Record] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let writer = try write(template, others, changes, items: items, sourceLocation: sourceLocation)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func write(
        _ template: String, _ others: [String: String] = [:], _ changes: [String: Value] = [:],
        items: [Record] = [], prefixes: (String, String) = ("../", "../../"),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> PageWriter {
        let (reading, compiled) = compile(template, others)
        #expect(reading.problems.isEmpty, sourceLocation: sourceLocation)
        #expect(compiled.problems.isEmpty, sourceLocation: sourceLocation)
        let ready = try #require(compiled.value, sourceLocation: sourceLocation)
        var writer = PageWriter(pagePrefix: prefixes.0, sharedPrefix: prefixes.1)
        let page = record("page", self.page.merging(changes) { $1 })
        let environment = RenderEnvironment(items: items, placeholder: "уточняется")
        ready.render(roots: [.record(site), .record(page)], in: environment, to: &writer)
        return writer
    }
}

extension Diagnostic {
    /// `line:column rule`, as tests name a problem.
    var brief: String { "\(place.line):\(place.column) \(rule)" }
}
