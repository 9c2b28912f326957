import SiteModel
import Templating

/// What nobody may find in a page as markup: only values hold it, and values are escaped.
private let hostile = "\"'><i-7f3a onload=x>&amp;</script>"
private let mark = Array("<i-7f3a".utf8)

private let records: RecordTable = [
    "page": RecordShape(
        name: "page",
        fields: [
            ValueField("title", .text), ValueField("note", .text, isOptional: true),
            ValueField("place", .text, mayBePlaceholder: true), ValueField("body", .html), ValueField("url", .url),
            ValueField("link", .url, isOptional: true, mayBePlaceholder: true), ValueField("seats", .number),
            ValueField("large", .flag), ValueField("day", .date), ValueField("phone", .contact, mayBePlaceholder: true),
            ValueField("data", .data), ValueField("tags", .list(of: .text)),
            ValueField("related", .list(of: .record("item"))),
        ]),
    "item": RecordShape(
        name: "item",
        fields: [
            ValueField("title", .text), ValueField("url", .url), ValueField("next", .record("item"), isOptional: true),
        ]),
]

private let item = Record([text(hostile), .url(URLValue("a.html", base: .root(.paged))), .missing])
private let page = Record([
    text(hostile), text(hostile), .placeholder(nil),
    .html(HTMLValue(fragment: Fragment(bytes: Array("<p>a</p>".utf8)), file: 9)),
    .url(URLValue("uslugi/a.html", base: .root(.paged))), .url(URLValue("https://a.example/", base: .absolute)),
    .number(NumberValue(5)), .flag(true), LocalDate("2026-05-12").map { .date($0, nil) } ?? .missing,
    .contact(ContactValue(text: hostile, href: "tel:+78001")),
    .data(.object([DataValue.Member("name", .text(hostile))])), .list([text(hostile)]),
    .list([.record(item), .item(0)]),
])

private func text(_ text: String) -> Value { .text(TextValue(text, origin: Origin(file: 9, offset: 0))) }

/// Any bytes as a template and as the part it uses: compiled or complained of, and what is rendered escapes every value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let base =
        "<!DOCTYPE html><html><head><title>{{page.title}}</title></head><body>{{#slot a}}b{{/slot}}</body></html>"
    let files = [
        "page": TemplateFile(source: SourceFile(path: "page.html", bytes: bytes), number: 0),
        "base": TemplateFile(source: SourceFile(path: "base.html", text: base), number: 1),
        "parts/p": TemplateFile(source: SourceFile(path: "p.html", bytes: bytes), number: 2),
    ]
    let reading = TemplateLibrary.read(files)
    let compiled = reading.value.compile("page", roots: [("page", .record("page"))], records: records)
    for problem in reading.problems + compiled.problems {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        precondition(problem.place.line > 0 && problem.place.column > 0 && problem.place.line <= lines)
        precondition(!problem.message.ru.isEmpty && !problem.message.en.isEmpty)
        precondition(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
    }
    guard let template = compiled.value else {
        precondition(!(reading.problems + compiled.problems).isEmpty)
        return 0
    }
    render(template, literals: bytes)
    return 0
}

private func render(_ template: Template, literals: [UInt8]) {
    var writer = PageWriter(pagePrefix: "../", sharedPrefix: "../../")
    let environment = RenderEnvironment(items: [item], placeholder: "уточняется")
    template.render(roots: [.record(page)], in: environment, to: &writer)
    precondition(zip(writer.segments, writer.segments.dropFirst()).allSatisfy { $0.start < $1.start })
    precondition((writer.segments.last?.start ?? 0) <= writer.bytes.count)
    if String(validating: literals, as: UTF8.self) != nil {
        precondition(String(validating: writer.bytes, as: UTF8.self) != nil)
    }
    if !holds(mark, literals) { precondition(!holds(mark, writer.bytes)) }
}

private func holds(_ needle: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: needle) }
}
