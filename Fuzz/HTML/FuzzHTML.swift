import HTMLTree
import SiteAudit
import SiteModel

private let auditor = Auditor()

/// Any bytes as a page: it is read or refused, and judged; what is said of it has a place, and words in both languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let page = BuiltPage(foreign: SourceFile(path: "page.html", bytes: bytes))
    if case .success(let tree) = HTMLDocument.parse(bytes) { check(tree, bytes.count) }
    for problem in auditor.audit(page) {
        precondition(problem.place.line > 0 && problem.place.column > 0)
        precondition(!problem.message.ru.isEmpty && !problem.message.en.isEmpty)
        precondition(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
    }
    let said = Set(auditor.outcomes(of: page).map(\.rule))
    precondition(auditor.rules.allSatisfy { said.contains($0.id) })
    return 0
}

/// Places lie in the page, children in their parent.
private func check(_ tree: HTMLDocument, _ count: Int) {
    for node in tree.all {
        if let offset = tree.offset(of: node) { precondition((0...count).contains(offset)) }
        precondition(tree.subtreeEnd(of: node) > node)
        guard let parent = tree.parent(of: node) else { continue }
        precondition(parent < node && tree.subtreeEnd(of: node) <= tree.subtreeEnd(of: parent))
        for attribute in tree.attributes(of: node) { precondition((0...count).contains(attribute.offset)) }
    }
}
