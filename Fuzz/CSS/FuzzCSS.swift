import HTMLTree
import SiteAudit
import SiteModel

private let auditor = Auditor()

/// Any bytes as a style sheet: of the design, as the tokens of a theme, inside a page and in an attribute of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let sheet = SourceFile(path: "Templates/assets/site.css", bytes: bytes)
    for problem in StyleSheetRules.check([sheet]) + TokenSheet.read(sheet).problems {
        precondition(problem.place.line > 0 && problem.place.column > 0)
        precondition(!problem.help.ru.isEmpty && !problem.help.en.isEmpty)
    }
    _ = auditor.audit(BuiltPage(foreign: SourceFile(path: "page.html", bytes: page(with: bytes))))
    return 0
}

/// A page that brings the sheet along and has something for every selector to choose.
private func page(with sheet: [UInt8]) -> [UInt8] {
    let inline = sheet.filter { $0 != UInt8(ascii: "\"") }
    return Array("<!doctype html><html lang=ru><head><title>Часы</title><style>".utf8) + sheet
        + Array("</style></head><body class=a id=b><main><h1>Часы</h1><p style=\"".utf8) + inline
        + Array("\">Текст <a href=\"#c\" class=\"a d\">ссылка</a></p><ul><li>1<li>2</ul></main></body></html>".utf8)
}
