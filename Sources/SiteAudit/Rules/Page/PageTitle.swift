import HTMLTree
import SiteModel

/// `page-title`: every page has a title.
enum PageTitle {
    static let rule = Rule(
        id: "page-title", criteria: ["2.4.2"], act: ["2779a5"], prose: prose,
        check: PageCheck(targets: { $0.html.map { [$0] } ?? [] }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У страницы есть заголовок (title)", en: "The page has a title"),
        explanation: Message(
            ru: "Заголовок страницы программа экранного доступа читает первым; он же стоит на вкладке браузера, "
                + "в закладках и в поиске. Без него человек не знает, куда попал.",
            en: "A screen reader reads the page title first; it also stands on the browser's tab, in bookmarks and "
                + "search results. Without it people do not know where they are."),
        help: Message(
            ru: "Заполните поле «Заголовок» в начале файла страницы; в шаблоне оно стоит внутри <title>…</title>.",
            en: "Fill in the title field at the top of the page's file; the template shows it inside <title>…</title>."),
        proves: Message(
            ru: "Заголовок есть, и в нём есть текст.", en: "There is a title and it holds text."),
        cannotProve: Message(
            ru: "Что заголовок понятен и отличает страницу от других.",
            en: "That the title is clear and tells the page from others."))

    private static func judge(_ html: NodeID, _ page: PageFacts) -> Outcome {
        guard let title = page.elements(.title).first(where: page.exposure.isInPage) else { return .failed(missing()) }
        return CollapsedText.isBlank(Array(page.tree.textContent(of: title).utf8)[...])
            ? .failed(empty(at: page.tree.offset(of: title))) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<!DOCTYPE html><html lang=\"ru\"><head><title>Подбор работы</title></head><body><p>Текст</p></body></html>",
            "<!DOCTYPE html><html lang=\"ru\"><body><title>Контакты</title><p>Текст</p></body></html>",
        ],
        failing: [
            "<!DOCTYPE html><html lang=\"ru\"><head></head><body><h1>Подбор работы</h1></body></html>",
            "<!DOCTYPE html><html lang=\"ru\"><head>↓<title> </title></head><body><h1>Контакты</h1></body></html>",
            "<!DOCTYPE html><html lang=\"ru\"><head></head><body><svg><title>Карта</title></svg></body></html>",
        ],
        inapplicable: [])
}

extension PageTitle {
    private static func missing() -> Finding {
        Finding(
            Message(ru: "у страницы нет заголовка <title>", en: "the page has no <title>"), at: .absence)
    }

    private static func empty(at offset: Int?) -> Finding {
        Finding(
            Message(ru: "заголовок страницы <title> пуст", en: "the page's <title> is empty"),
            at: offset.map(Finding.Spot.byte) ?? .absence)
    }
}
