import SiteModel

/// `::: вопрос Как записаться?`: a question people ask, and its answer.
struct QuestionBlock: BodyBlock {
    let names = ["вопрос", "question"]

    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer) {
        renderer.requireContent(of: block)
        renderer.writer.startLine()
        renderer.writer.tag("<section class=\"question\">\n", at: block.offset)
        // Headings in the answer belong to it; the next question stands beside this one.
        let outer = renderer.headingLevel
        writeQuestion(of: block, level: min(outer + 1, 6), by: &renderer)
        renderer.write(block.parts)
        renderer.headingLevel = outer
        renderer.writer.startLine()
        renderer.writer.write("</section>\n")
    }

    private func writeQuestion(of block: DirectiveBlock, level: Int, by renderer: inout BodyRenderer) {
        guard !block.title.isEmpty else { return renderer.log.add(at: block.offset, Self.noQuestion) }
        let text = renderer.title(of: block)
        let offset = renderer.titleOffset(of: block)
        renderer.openHeading(level: level, text: String(decoding: text, as: UTF8.self), at: offset)
        renderer.writer.text(text, at: offset)
        renderer.writer.write(HeadingTags.closing(level))
        renderer.headingLevel = level
    }

    private static func noQuestion(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "question-block", place: place,
            message: Message(ru: "В блоке «вопрос» нет самого вопроса", en: "The block “question” has no question"),
            help: Message(
                ru: "Напишите его в той же строке: «::: вопрос Как записаться?», а ответ ниже.",
                en: "Write it in the same line: “::: question How do I sign up?”, and the answer below."),
            wcag: ["2.4.6"])
    }
}
