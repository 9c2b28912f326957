import HTMLTree
import SiteModel

/// `skip-link`: the first thing the Tab key reaches leads past the head of the page to its main content.
enum SkipLink {
    static let rule = Rule(
        id: "skip-link", criteria: ["2.4.1"], prose: prose,
        check: PageCheck(
            targets: { page in firstStop(page) == nil ? [] : page.html.map { [$0] } ?? [] }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Первая ссылка страницы ведёт к основному содержанию", en: "The first link leads to the main content"),
        explanation: Message(
            ru: "Кто ходит по странице клавиатурой, иначе проходит всё меню на каждой странице заново.",
            en: "Who moves by keyboard has to go through the whole menu on every page otherwise."),
        help: Message(
            ru: "Поставьте первой в шаблоне ссылку <a href=\"#content\">Перейти к содержанию</a>, а содержанию дайте "
                + "<main id=\"content\">.",
            en: "Put <a href=\"#content\">Skip to content</a> first in the template and give the content "
                + "<main id=\"content\">."),
        proves: Message(
            ru: "Первая остановка клавиши Tab — ссылка на элемент, который есть внутри основного содержания (или всё "
                + "меню стоит после него).",
            en:
                "The first stop of the Tab key is a link to an element that is inside the main content (or nothing stands "
                + "before it)."),
        cannotProve: Message(
            ru: "Что ссылка видна при фокусе. Для WCAG 2.4.1 годятся и другие способы (заголовки, области), поэтому "
                + "правило ACT cf77f2 этим не решается.",
            en:
                "That the link shows when focused. WCAG 2.4.1 accepts other ways too (headings, landmarks), so ACT rule "
                + "cf77f2 is not decided by this."))

    private static func firstStop(_ page: PageFacts) -> NodeID? {
        page.tree.all.first { page.isTabStop($0) && page.isExposed($0) }
    }

    /// The link this rule judges, so that no other says the same of it.
    static func judgedLink(on page: PageFacts) -> NodeID? {
        guard let main = page.main, let stop = firstStop(page), !page.tree.contains(main, stop) else { return nil }
        return stop
    }

    private static func judge(_ html: NodeID, _ page: PageFacts) -> Outcome {
        guard let main = page.main else { return .failed(noMain()) }
        guard let stop = firstStop(page), !page.tree.contains(main, stop) else { return .passed }
        guard page.tree.tag(of: stop) == .a, let fragment = fragment(of: stop, page) else {
            return .failed(otherFirst(stop, page))
        }
        guard let goal = page.element(withID: fragment[...]) else { return .failed(lost(stop, fragment, page)) }
        return page.tree.contains(main, goal) ? .passed : .failed(aside(stop, fragment, page))
    }

    /// What follows `#`, percent signs decoded.
    private static func fragment(of link: NodeID, _ page: PageFacts) -> [UInt8]? {
        guard let address = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace,
            address.first == UInt8(ascii: "#"), address.count > 1
        else { return nil }
        let text = String(decoding: address.dropFirst(), as: UTF8.self)
        return PercentEncoding.decoded(text)
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"#c\">К содержанию</a><nav><a href=\"/\">Главная</a></nav><main id=\"c\"><h1>Услуги</h1></main>",
            "<a href=\"#%D1%81\">К содержанию</a><a href=\"/\">Главная</a><main><h1 id=\"с\">Услуги</h1></main>",
            "<main><h1>Услуги</h1><a href=\"/\">Главная</a></main>",
        ],
        failing: [
            "↓<a href=\"/\">Главная</a><main id=\"c\"><h1>Услуги</h1></main>",
            "↓<button>Меню</button><a href=\"#c\">К содержанию</a><main id=\"c\"><h1>Услуги</h1></main>",
            "↓<a href=\"#net\">К содержанию</a><a href=\"/\">Главная</a><main id=\"c\"><h1>Услуги</h1></main>",
            "↓<a href=\"#m\">К меню</a><nav id=\"m\"><a href=\"/\">Главная</a></nav><main><h1>Услуги</h1></main>",
            "<a href=\"#c\">К содержанию</a><div id=\"c\"><h1>Услуги</h1></div>",
        ],
        inapplicable: ["<main><h1>Услуги</h1></main>", "<a href=\"/\" hidden>Главная</a>"])
}

extension SkipLink {
    private static func noMain() -> Finding {
        Finding(
            Message(ru: "на странице нет основного содержания (main)", en: "the page has no main content (main)"),
            at: .absence)
    }

    private static func otherFirst(_ stop: NodeID, _ page: PageFacts) -> Finding {
        let name = page.tree.name(of: stop)
        let text = CollapsedText.quoted(page.accessibleName(of: stop))
        return Finding(
            Message(
                ru: "первая остановка клавиши Tab — не ссылка к содержанию, а \(name) «\(text)»",
                en: "the first stop of the Tab key is no link to the content but \(name) “\(text)”"),
            at: spot(stop, page))
    }

    private static func lost(_ stop: NodeID, _ id: [UInt8], _ page: PageFacts) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: id, as: UTF8.self))
        return Finding(
            Message(
                ru: "ссылка к содержанию ведёт на «#\(quoted)», которого на странице нет",
                en: "the link to the content leads to “#\(quoted)”, which is not on the page"),
            at: spot(stop, page))
    }

    private static func aside(_ stop: NodeID, _ id: [UInt8], _ page: PageFacts) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: id, as: UTF8.self))
        return Finding(
            Message(
                ru: "первая ссылка ведёт на «#\(quoted)», но это не основное содержание (main)",
                en: "the first link leads to “#\(quoted)”, but that is not in the main content (main)"),
            at: spot(stop, page))
    }

    private static func spot(_ node: NodeID, _ page: PageFacts) -> Finding.Spot {
        page.tree.offset(of: node).map(Finding.Spot.byte) ?? .absence
    }
}
