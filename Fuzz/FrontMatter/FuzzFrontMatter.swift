import FrontMatter
import SiteModel

private let session = GroupShape(keys: [
    KeyShape(name: "id"), KeyShape(name: "start", label: "Начало"), KeyShape(name: "note", label: "Примечание"),
    KeyShape(name: "covers", label: "Охват", shape: .list(of: .text)),
])
private let training = GroupShape(keys: [
    KeyShape(name: "title", label: "Заголовок"), KeyShape(name: "description", label: "Описание"),
    KeyShape(name: "sample", label: "Пример"), KeyShape(name: "tags", label: "Темы", shape: .list(of: .text)),
    KeyShape(name: "sessions", label: "Занятия", shape: .list(of: .group(session))),
    KeyShape(name: "consent", label: "Согласие", shape: .group(session)),
])
private let shapes: [Shape] = [
    .group(training), .list(of: .text), .list(of: .group(session)), .group(GroupShape(keys: [], isOpen: true)),
]

/// Any bytes as a page and as every kind of yaml file: read or complained of, and every place inside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(path: "a.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let page = FrontMatterReader.readPage(file, shape: training)
    precondition(page.value.body.lowerBound >= 0 && page.value.body.upperBound <= count)
    precondition(page.value.fields != nil || !page.problems.isEmpty)
    check(page.problems, page.value.fields, file)
    for shape in shapes {
        let read = FrontMatterReader.readDocument(file, shape: shape, problemClass: .configuration)
        precondition(read.value != nil || !read.problems.isEmpty)
        check(read.problems, read.value, file)
    }
    return 0
}

private func check(_ problems: [Diagnostic], _ top: Node?, _ file: SourceFile) {
    let end = file.place(at: file.bytes.count)
    precondition(problems.count <= FrontMatterReader.problemLimit + 64)
    for problem in problems {
        let place = problem.place
        precondition(place.line > 0 && place.column > 0 && place.line <= end.line)
        precondition(!problem.message.ru.isEmpty && !problem.message.en.isEmpty)
        precondition(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
        precondition((place.excerpt?.text.unicodeScalars.count ?? 0) <= SourceExcerpt.limit + 1)
        // Words quote little, however long the line.
        precondition(problem.message.ru.unicodeScalars.count < 400)
    }
    var waiting = top.map { [($0, 1)] } ?? []
    while let (node, depth) = waiting.popLast() {
        precondition((0...file.bytes.count).contains(node.offset) && depth <= FrontMatterReader.depthLimit + 2)
        switch node.content {
        case .scalar(let scalar): check(scalar.text, file)
        case .list(let items): waiting += items.map { ($0, depth + 1) }
        case .group(let entries):
            precondition(Set(entries.map { Array($0.name.utf8) }).count == entries.count)
            for entry in entries {
                precondition(entry.keyOffset < file.bytes.count)
                waiting.append((entry.value, depth + 1))
            }
        }
    }
}

/// A value is text, and every byte of it is the one its place names.
private func check(_ text: SourceText, _ file: SourceFile) {
    precondition(String(validating: text.bytes, as: UTF8.self) != nil)
    for (position, byte) in text.bytes.enumerated() where byte != UInt8(ascii: "\n") {
        let offset = text.map.offset(of: position)
        precondition(offset < file.bytes.count && file.bytes[offset] == byte)
    }
}
