/// `::: внимание Заголовок`: what must not be overlooked.
struct NoticeBlock: BodyBlock {
    let names = ["внимание", "notice"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.beginGroup("<div class=\"notice\" role=\"note\"", of: block, title: "<p class=\"notice-title\"")
        renderer.write(block.parts)
        renderer.endGroup()
    }
}
