import HTMLTree
import SiteModel

/// `landmarks`: one main content, and areas of one kind told apart by name.
enum Landmarks {
    static let rule = Rule(
        id: "landmarks", criteria: ["1.3.1", "2.4.1"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Основное содержание одно, а у нескольких меню разные названия",
            en: "There is one main content, and several menus have names of their own"),
        explanation: Message(
            ru: "По областям страницы перескакивают сразу к нужной. Две области «навигация» без названий не различить "
                + "на слух.",
            en: "People jump from area to area. Two areas “navigation” without names sound the same."),
        help: Message(
            ru: "Оставьте один <main>; каждому <nav> и <aside>, если их несколько, дайте своё название: "
                + "<nav aria-label=\"Разделы\">.",
            en: "Keep one <main>; give each <nav> and <aside>, where there are several, its own name: "
                + "<nav aria-label=\"Sections\">."),
        proves: Message(
            ru: "Основное содержание одно; у нескольких областей одного рода разные названия.",
            en: "There is one main content; several areas of a kind have different names."),
        cannotProve: Message(
            ru: "Что названия говорят, что в области.", en: "That the names say what is in the area."))

    /// An area of the page.
    private struct Area {
        let node: NodeID
        let kind: Role
        let name: String
    }

    private struct Key: Hashable {
        let kind: Role
        let name: String
    }

    private static func areas(on page: PageFacts) -> [Area] {
        page.candidates(.main, .nav, .aside, .section, .header, .footer, .search, .form).compactMap { node in
            guard page.isExposed(node), let kind = page.role(of: node), kind.isLandmark else { return nil }
            let name = isOnlyOne(kind) ? "" : page.accessibleName(of: node)
            // A region or form needs a name to be an area.
            if name.isEmpty, kind == .region || kind == .form { return nil }
            return Area(node: node, kind: kind, name: name)
        }
    }

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let areas = areas(on: page)
        var counts: [Role: Int] = [:]
        for area in areas { counts[area.kind, default: 0] += 1 }
        var first: [Key: NodeID] = [:]
        return mainless(counts, page) + areas.map { area in
            let count = counts[area.kind] ?? 1
            let key = Key(kind: area.kind, name: Array(area.name.utf8)[...].spokenWords)
            defer { if first[key] == nil { first[key] = area.node } }
            let isAlone = count == 1 && !isOnlyOne(area.kind)
            return (area.node, isAlone ? .passed : judge(area, of: count, after: first[key], page))
        }
    }

    /// A page with a head or foot has its content in between; a bare piece of one has no areas at all.
    private static func mainless(_ counts: [Role: Int], _ page: PageFacts) -> [PageCheck.Verdict] {
        guard let html = page.html, counts[.main] == nil, counts[.banner] != nil || counts[.contentinfo] != nil else {
            return []
        }
        return [(html, .failed(missing()))]
    }

    /// A page has one main content, one head and one foot.
    private static func isOnlyOne(_ kind: Role) -> Bool { kind == .main || kind == .banner || kind == .contentinfo }

    /// The area around this one; a form is no place of its own.
    private static func outerArea(of node: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: node).first { page.role(of: $0).map { $0.isLandmark && $0 != .form } ?? false }
    }

    /// `twin` is the first area of the same kind and name, when this one is not the first.
    private static func judge(_ area: Area, of count: Int, after twin: NodeID?, _ page: PageFacts) -> Outcome {
        if isOnlyOne(area.kind), let outer = outerArea(of: area.node, page) {
            return .failed(nested(area.kind, in: outer, page))
        }
        if isOnlyOne(area.kind) { return twin.map { .failed(second(area.kind, after: $0, page)) } ?? .passed }
        if area.name.isEmpty { return .failed(nameless(area.kind, count)) }
        return twin.map { .failed(sameName(area.name, area.kind, $0, page)) } ?? .passed
    }

    private static let examples = Examples(
        passing: [
            "<main><h1>Услуги</h1></main><nav><a href=\"/\">Главная</a></nav>",
            "<nav aria-label=\"Разделы\"></nav><nav aria-label=\"Путь\"></nav><main></main>",
            "<aside></aside><section><aside></aside></section><article><aside></aside></article>",
            "<header>Центр</header><main><article><header>Новость</header></article></main>",
            "<h2 id=\"a\">Новости</h2><section aria-labelledby=\"a\"></section><section aria-label=\"Часы\"></section>",
        ],
        failing: [
            "<main></main>↓<main></main>", "↓<nav></nav>↓<div role=\"navigation\"></div>",
            "<nav aria-label=\"Меню\"></nav>↓<nav aria-label=\"меню\"></nav>",
            "<aside aria-label=\"Ещё\"></aside>↓<aside></aside>", "<main></main><footer>Центр</footer>↓<footer>Адрес</footer>",
            "<header>Центр</header>↓<div role=\"banner\">Область</div><main></main>", "<nav>↓<main></main></nav>",
            "<header>Центр</header><p>Текст</p>",
        ],
        inapplicable: ["<section><p>Текст</p></section>", "<nav hidden></nav>", "<nav role=\"presentation\"></nav>"])
}

extension Landmarks {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "на странице нет области с основным содержанием (main)",
                en: "the page has no area for its main content (main)"),
            help: Message(
                ru: "Возьмите в <main> всё, что стоит между шапкой и подвалом, кроме меню.",
                en: "Put into <main> all that stands between head and foot, but the menus."),
            at: .absence)
    }

    private static func nested(_ kind: Role, in outer: NodeID, _ page: PageFacts) -> Finding {
        let name = page.tree.name(of: outer)
        return Finding(
            Message(
                ru: "область \(word(kind)) стоит внутри области \(name), а должна стоять отдельно",
                en: "the area \(word(kind)) is inside the area \(name), where it should stand apart"),
            help: Message(
                ru: "Вынесите область наружу: шапка, основное содержание и подвал стоят рядом, а не друг в друге.",
                en: "Move it out: head, main content and foot stand beside each other, not within."))
    }

    private static func second(_ kind: Role, after first: NodeID, _ page: PageFacts) -> Finding {
        let ru = kind == .main ? "ещё одно основное содержание" : kind == .banner ? "ещё одна шапка" : "ещё один подвал"
        let en = kind == .main ? "one more main content" : kind == .banner ? "one more head" : "one more foot"
        return Finding(
            Message(ru: "\(ru) (\(word(kind))) на странице", en: "\(en) (\(word(kind))) on the page"),
            note: page.tree.offset(of: first).map { ($0, Message(ru: "первое здесь", en: "the first is here")) })
    }

    private static func nameless(_ kind: Role, _ count: Int) -> Finding {
        let areas = RussianPlural("область", "области", "областей").count(count)
        return Finding(
            Message(
                ru: "на странице \(areas) \(word(kind)), а у этой нет названия (aria-label)",
                en: "there are \(count) areas \(word(kind)) on the page, and this one has no name (aria-label)"))
    }

    private static func sameName(_ name: String, _ kind: Role, _ first: NodeID, _ page: PageFacts) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "название области «\(quoted)» (\(word(kind))) уже есть у другой",
                en: "another area \(word(kind)) has the name “\(quoted)” already"),
            note: page.tree.offset(of: first).map { ($0, Message(ru: "первая здесь", en: "the first is here")) })
    }

    private static func word(_ kind: Role) -> String {
        switch kind {
        case .navigation: "nav"
        case .complementary: "aside"
        case .region: "section"
        case .banner: "header"
        case .contentinfo: "footer"
        default: kind.text
        }
    }
}
