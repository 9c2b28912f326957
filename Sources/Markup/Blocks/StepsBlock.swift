import SiteModel

/// `::: шаги`: one numbered list, the way from the first step to the last.
struct StepsBlock: BodyBlock {
    let names = ["шаги", "steps"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        let isTitled = !block.title.isEmpty
        if isTitled { renderer.beginGroup("<div role=\"group\"", of: block, title: "<p class=\"steps-title\"") }
        if let events = renderer.onlyEvents(of: block), isOneOrderedList(events) {
            renderer.write(events, in: events.list.indices, listClass: " class=\"steps\"")
        } else {
            renderer.log.add(at: block.offset, Self.notOneList)
            renderer.write(block.parts)
        }
        if isTitled { renderer.endGroup() }
    }

    private func isOneOrderedList(_ events: MarkdownEvents) -> Bool {
        guard let first = events.list.first, events.roots.count == 1 else { return false }
        return first.kind == .list && first.isOrdered
    }

    private static func notOneList(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "steps-block", place: place,
            message: Message(
                ru: "В блоке «шаги» должен стоять ровно один нумерованный список",
                en: "The block “steps” must hold exactly one numbered list"),
            help: Message(
                ru: "Начните строки с «1.», «2.», «3.»; другой текст поставьте до или после блока.",
                en: "Begin the lines with “1.”, “2.”, “3.”; put other text before or after the block."))
    }
}
