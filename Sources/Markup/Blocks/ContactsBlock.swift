/// `::: контакты`: where to call and to come.
struct ContactsBlock: BodyBlock {
    let names = ["контакты", "contacts"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        // A group without a name would only be noise.
        let opening: StaticString =
            block.title.isEmpty ? "<div class=\"contacts\"" : "<div class=\"contacts\" role=\"group\""
        renderer.beginGroup(opening, of: block, title: "<p class=\"contacts-title\"")
        renderer.write(block.parts)
        renderer.endGroup()
    }
}
