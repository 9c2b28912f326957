import SiteModel

/// `::: картинка Подпись`: one image with a caption.
struct FigureBlock: BodyBlock {
    let names = ["картинка", "figure"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        guard let events = renderer.onlyEvents(of: block), let image = onlyImage(in: events) else {
            renderer.log.add(at: block.offset, Self.notOneImage)
            return renderer.write(block.parts)
        }
        renderer.writer.startLine()
        renderer.writer.tag("<figure class=\"picture\">\n", at: block.offset)
        renderer.write(events, in: image)
        renderer.writer.startLine()
        renderer.writeCaption(of: block)
        renderer.writer.write("</figure>\n")
    }

    /// The events of an image that stands alone, or in a link that stands alone.
    private func onlyImage(in events: MarkdownEvents) -> Range<Int>? {
        guard events.roots.count == 1, events.list.first?.kind == .paragraph, events.list.count > 2 else { return nil }
        let inside = 1..<events.list.count - 1
        var image = inside.lowerBound
        if events.list[image].kind == .link {
            guard events.end(of: image) == inside.upperBound - 1 else { return nil }
            image += 1
        }
        let end = image == inside.lowerBound ? inside.upperBound - 1 : inside.upperBound - 2
        return events.list[image].kind == .image && events.end(of: image) == end ? inside : nil
    }

    private static func notOneImage(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "figure-block", place: place,
            message: Message(
                ru: "В блоке «картинка» должна стоять ровно одна картинка",
                en: "The block “figure” must hold exactly one image"),
            help: Message(
                ru: "Оставьте внутри одну строку вида «![Описание](foto.jpg)»; подпись пишется после слова «картинка».",
                en: "Leave one line inside, “![Description](foto.jpg)”; the caption goes after the word “figure”."))
    }
}
