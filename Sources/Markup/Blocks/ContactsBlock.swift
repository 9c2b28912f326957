/// `::: контакты`: where to call and to come.
struct ContactsBlock: BodyBlock {
    let names = ["контакты", "contacts"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.beginGroup("<div class=\"contacts\" role=\"group\"", of: block, title: "<p class=\"contacts-title\"")
        renderer.write(block.parts)
        renderer.endGroup()
    }
}
