/// `::: цитата Анна, 34 года`: somebody's words, and whose they are.
struct QuotationBlock: BodyBlock {
    let names = ["цитата", "quotation"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.writer.startLine()
        renderer.writer.tag("<figure class=\"quotation\">\n", at: block.offset)
        renderer.writer.tag("<blockquote>\n", at: block.offset)
        renderer.write(block.parts)
        renderer.writer.startLine()
        renderer.writer.write("</blockquote>\n")
        renderer.writeCaption(of: block)
        renderer.writer.write("</figure>\n")
    }
}

extension BodyRenderer {
    /// Writes `<figcaption>title</figcaption>`, if the block has a title.
    mutating func writeCaption(of block: DirectiveBlock) {
        guard !block.title.isEmpty else { return }
        writer.tag("<figcaption>", at: titleOffset(of: block))
        writer.text(title(of: block), at: titleOffset(of: block))
        writer.write("</figcaption>\n")
    }
}
