import Markup
import SiteModel

@testable import HTMLTree

/// A small site that links can lead to.
private struct Site: LinkResolver {
    func target(of path: String) -> LinkTarget {
        switch path {
        case "fond.md": .page(address: "partnery/fond.html")
        case "draft.md": .withheld(reason: Message(ru: "это черновик", en: "it is a draft"))
        case "foto.jpg": .file(LinkedFile(address: "uslugi/foto.jpg", byteCount: 5000, width: 640, height: 480))
        case "plan.svg": .file(LinkedFile(address: "uslugi/plan.svg", byteCount: 500))
        case "a 1.pdf": .file(LinkedFile(address: "uslugi/a 1.pdf", byteCount: 122_880))
        case _ where path.hasPrefix("../"): .outside
        default: .missing(nearest: "Content/partnery/fond.md")
        }
    }
}

private let renderer = MarkdownRenderer(resolver: Site())
private let head = Array(
    "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<title>a</title>\n</head>\n<body>\n<main>\n".utf8)
private let foot = Array("</main>\n</body>\n</html>\n".utf8)

/// Any bytes as the body of a page and as a field: whatever comes out is well made HTML that runs nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let file = SourceFile(path: "a.md", bytes: bytes)
    for role in [MarkdownRenderer.Role.body, .field] {
        let rendered = renderer.render(SourceText(bytes: bytes, base: 0), in: file, role: role)
        check(rendered.problems, file)
        // Bytes that are no text are an error of the page, told before its body is rendered.
        if String(validating: bytes, as: UTF8.self) != nil {
            precondition(String(validating: rendered.value.bytes, as: UTF8.self) != nil)
        }
        check(rendered.value, count)
        let tree = read(head + rendered.value.bytes + foot)
        checkIDs(tree, rendered.value)
        checkElements(tree)
    }
    return 0
}

private func check(_ problems: [Diagnostic], _ file: SourceFile) {
    let end = file.place(at: file.bytes.count)
    for problem in problems {
        precondition(problem.place.line > 0 && problem.place.column > 0 && problem.place.line <= end.line)
        precondition(!problem.message.ru.isEmpty && !problem.message.en.isEmpty)
        precondition(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
        precondition((problem.place.excerpt?.text.unicodeScalars.count ?? 0) <= SourceExcerpt.limit + 1)
    }
}

private func check(_ fragment: Fragment, _ count: Int) {
    precondition(isAscending(fragment.places.map(\.position)) && isAscending(fragment.holes.map(\.position)))
    precondition(fragment.places.allSatisfy { (0...count).contains(Int($0.offset)) })
    precondition(fragment.holes.allSatisfy { Int($0.position) < fragment.bytes.count })
}

private func isAscending(_ numbers: [Int32]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }

/// Two readers that know nothing of each other see one tree; the strict one may give up only where it is asked too much.
private func read(_ page: [UInt8]) -> HTMLDocument {
    guard case .success(let tree) = HTMLDocument.parse(page) else { preconditionFailure("a page no reader takes") }
    if let strict = CanonicalReader.read(page) { precondition(strict == GumboReader.read(page)) }
    return tree
}

private func checkIDs(_ tree: HTMLDocument, _ fragment: Fragment) {
    let ids = tree.all.compactMap { tree.value(.id, of: $0) }
    precondition(Set(ids).count == ids.count)
    precondition(fragment.headings.allSatisfy { ids.contains($0.id) })
}

private let elements: Set<String> = [
    "html", "head", "title", "body", "main", "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "img", "em",
    "strong", "code", "pre", "blockquote", "br", "hr", "span", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "div", "section", "aside", "figure", "figcaption", "cite", "footer", "details", "summary", "address", "dl", "dt",
    "dd",
]
private let schemes = ["https://", "http://", "mailto:", "tel:"]

/// Only elements that bodies are made of, nothing that runs, and addresses of the four schemes or of the site.
private func checkElements(_ tree: HTMLDocument) {
    for node in tree.all where tree.isElement(node) {
        precondition(elements.contains(tree.name(of: node)), tree.name(of: node))
        for attribute in tree.attributes(of: node) {
            let name = tree.name(of: attribute)
            precondition(!name.hasPrefix("on") && !["style", "srcdoc", "formaction"].contains(name), name)
            guard name == "href" || name == "src" else { continue }
            let address = String(decoding: tree.valueBytes(of: attribute), as: UTF8.self).lowercased()
            let scheme = address.prefix { !"/?#".contains($0) }.contains(":")
            precondition(!scheme || schemes.contains(where: address.hasPrefix), address)
            precondition(!address.hasPrefix("//") && !address.contains("\\"), address)
        }
    }
}
