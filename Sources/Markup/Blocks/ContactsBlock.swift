/// `::: контакты`: where to call and to come.
struct ContactsBlock: BodyBlock {
    let names = ["контакты", "contacts"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.writer.startLine()
        renderer.writer.tag("<div class=\"contacts\">\n", at: block.offset)
        renderer.writeTitle(of: block, opening: "<p class=\"contacts-title\">")
        renderer.write(block.parts)
        renderer.writer.startLine()
        renderer.writer.write("</div>\n")
    }
}
