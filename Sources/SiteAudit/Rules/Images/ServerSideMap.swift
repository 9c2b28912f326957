import HTMLTree
import SiteModel

/// `server-side-map`: no picture sends the place where it was clicked.
enum ServerSideMap {
    static let rule = Rule(
        id: "server-side-map", criteria: ["2.1.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Нет картинок, которым важно, куда нажали мышью", en: "No picture asks where it was clicked"),
        explanation: Message(
            ru: "Картинка с ismap шлёт на сервер место щелчка. С клавиатуры такого места не указать.",
            en: "A picture with ismap sends the place of the click to the server. No keyboard can give such a place."),
        help: Message(
            ru: "Сделайте отдельные ссылки текстом или возьмите <map> с <area href alt>.",
            en: "Make separate links of text, or take a <map> with <area href alt>."),
        proves: Message(ru: "Картинок с ismap в ссылках нет.", en: "No link holds a picture with ismap."),
        cannotProve: Message(ru: "То же, сделанное скриптом.", en: "The same made by a script."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.img).filter { image in
            page.exposure.isRendered(image)
                && page.tree.attributes(of: image).contains { page.tree.spelling(of: $0).equals("ismap") }
        }
    }

    private static func judge(_ image: NodeID, _ page: PageFacts) -> Outcome {
        let link = page.tree.ancestors(of: image).first { page.tree.isHTML($0, .a) && page.tree.has(.href, $0) }
        return link == nil ? .passed : .failed(map())
    }

    private static let examples = Examples(
        passing: ["<img src=\"karta.png\" alt=\"Карта\" ismap>"],
        failing: ["<a href=\"karta\">↓<img src=\"karta.png\" alt=\"Карта\" ismap></a>"],
        inapplicable: ["<a href=\"/\"><img src=\"a.png\" alt=\"Дом\"></a>"])
}

extension ServerSideMap {
    private static func map() -> Finding {
        Finding(
            Message(
                ru: "картинка с ismap: без мыши ей не воспользоваться",
                en: "a picture with ismap: it is of no use without a mouse"))
    }
}
