/// `::: внимание Заголовок`: what must not be overlooked.
struct NoticeBlock: BodyBlock {
    let names = ["внимание", "notice"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.writer.startLine()
        renderer.writer.tag("<div class=\"notice\" role=\"note\">\n", at: block.offset)
        renderer.writeTitle(of: block, opening: "<p class=\"notice-title\">")
        renderer.write(block.parts)
        renderer.writer.startLine()
        renderer.writer.write("</div>\n")
    }
}
