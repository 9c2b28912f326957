import HTMLTree
import SiteModel

/// `title-topic`: the page's title tells what the page is about.
enum TitleTopic {
    static let rule = Rule(
        id: "title-topic", severity: .warning, criteria: ["2.4.2"], act: ["c4a8a4"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Заголовок страницы (title) говорит, о чём она", en: "The page's title says what the page is about"),
        explanation: Message(
            ru: "По заголовку выбирают нужную вкладку, закладку и строку в поиске. «Документ» или чужой заголовок "
                + "ведут не туда.",
            en: "By the title people choose a tab, a bookmark, a search result. “Document”, or the title of another "
                + "page, leads them astray."),
        help: Message(
            ru: "Назовите страницу словами, которые на ней стоят: лучше всего повторите главный заголовок.",
            en: "Name the page by words that stand on it: best repeat its main heading."),
        proves: Message(
            ru: "Заголовок не заготовка и не имя файла; слова из него встречаются на странице.",
            en: "The title is no placeholder and no file name; words of it occur on the page."),
        cannotProve: Message(
            ru: "Что заголовок называет главное.", en: "That the title names what matters most."))

    /// The first title, when it has any text: others do not count (HTML Standard, document.title).
    private static func targets(_ page: PageFacts) -> [NodeID] {
        guard let title = page.elements(.title).first(where: page.exposure.isInPage),
            !CollapsedText.isBlank(Array(page.tree.textContent(of: title).utf8)[...])
        else { return [] }
        return [title]
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let title = CollapsedText.string(Array(page.tree.textContent(of: node).utf8)[...])
        if PlaceholderWords.isTitle(title) { return .failed(placeholder(title)) }
        let headings = zip(page.headings, page.headingNames).filter { $0.0.level == 1 }.map { $0.1 }
        if headings.contains(where: { beginsWithAll(of: $0, title) }) { return .unknown }
        let parts = TitleParts(title)
        if headings.contains(where: { parts.isRepeated(in: Stems(ContentWords($0))) }) { return .unknown }
        if headings.count == 1, let heading = headings.first, parts.isOnlyPlace(in: heading) {
            return .failed(siteOnly(title, heading))
        }
        let allHeadings = page.headings.map { page.accessibleName(of: $0.node) }.joined(separator: " ")
        if parts.shareWord(with: Stems(ContentWords(allHeadings))) { return .unknown }
        return parts.isStrange(to: PageWords(page)) ? .failed(strange(title)) : .unknown
    }

    /// Whether a title is a heading and after it at most the section and the site; such are most.
    private static func beginsWithAll(of heading: String, _ title: String) -> Bool {
        guard title.utf8.starts(with: heading.utf8), !ContentWords(heading).isEmpty else { return false }
        let rest = title.utf8.dropFirst(heading.utf8.count)
        return rest.isEmpty || TitleParts.marks.contains { rest.starts(with: $0.utf8) }
    }

    private static let examples = Examples(
        passing: [
            page("Квота для работодателей — Центр занятости", "<h1>Квота</h1><p>Кому нужна квота</p>"),
            page("Сбор яблок", "<p>Яблоки собирают в августе и сентябре.</p>"),
            page("Климат", "<h1>Наука о климате и история климата</h1><p>Климат меняется.</p>"),
            page("Climate change", "<h1>A short history of climate change</h1><p>Climate changes.</p>"),
            page("Контакты", "<p>Приходите к нам с понедельника по пятницу, вход со двора.</p>"),
            page("Уход за садом", "<p>Яблоки, груши и лимоны поливают раз в неделю.</p>"),
            page("Сбор мандаринов зимой", "<h1>Мандарины</h1><p>Они созревают с октября.</p>"),
            page("Opening hours", "<p>Мы работаем каждый день.</p>"),
        ],
        failing: [
            page("↓<title>Документ</title>", "<p>Приём граждан</p>"),
            page("↓<title>index.html</title>", "<p>Приём граждан</p>"),
            page("↓<title>New page 1</title>", "<p>Reception of citizens</p>"),
            page("↓<title>Сбор груш осенью</title>", "<p>Мандарины созревают с октября, сбор идёт всю зиму.</p>"),
            page(
                "↓<title>Центр занятости</title>",
                "<h1>Результаты поиска «квота» на сайте Центра занятости</h1><p>Ничего не найдено</p>"),
        ],
        inapplicable: [
            "<!DOCTYPE html><html lang=\"ru\"><head><title> </title></head><body><p>Текст</p></body></html>"
        ])

    private static func page(_ title: String, _ body: String) -> String {
        let title = title.contains("<title>") ? title : "<title>\(title)</title>"
        return "<!DOCTYPE html><html lang=\"ru\"><head>\(title)</head><body>\(body)</body></html>"
    }
}

/// A title in its parts: «page — section — site».
private struct TitleParts {
    /// What stands between the parts.
    static let marks = [" – ", " — ", " - ", " · ", " » ", " : ", ": "]

    private let parts: [ContentWords]
    private let whole: ContentWords

    init(_ title: String) {
        whole = ContentWords(title)
        var text = title
        for mark in Self.marks {
            text = text.split(separator: mark).joined(separator: "|")
        }
        parts = text.split(separator: "|").map { ContentWords(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether most words of one part are among others.
    func isRepeated(in stems: Stems) -> Bool {
        parts.contains { part in part.words.count(where: stems.contains) * 2 > part.words.count }
            && !isSubset(of: stems)
    }

    /// Whether any word is among others.
    func shareWord(with stems: Stems) -> Bool { whole.words.contains(where: stems.contains) }

    /// Whether the title says less than the others do.
    private func isSubset(of stems: Stems) -> Bool {
        whole.words.allSatisfy(stems.contains) && whole.words.count < stems.count
    }

    /// Whether a heading says more, and of the title only after a preposition: “Results for … at the University”.
    func isOnlyPlace(in heading: String) -> Bool {
        let words = PlainWord.all(in: Array(heading.utf8)[...])
        let title = Stems(whole)
        guard !title.isEmpty, let first = words.firstIndex(where: title.contains) else { return false }
        let before = words[..<first]
        // “At” leads to a place; “of” and “in” may lead to the topic, but for “on the site of”.
        let site = before.last { !Self.articles.contains($0.text) }
        guard let site, site.text == "at" || Self.sites.contains(site.text) || isAfterSite(before) else { return false }
        let own = before.filter { !StopWords.contains($0) && $0.length > 1 }
        let all = Stems(ContentWords(heading))
        return own.count >= 2 && whole.words.allSatisfy(all.contains)
    }

    /// Whether none of its words, or on a page of a few words less than half of them, occurs on the page.
    func isStrange(to page: PageWords) -> Bool {
        guard !page.isTooPoor, !parts.isEmpty, !whole.words.contains(where: Self.isKindOfPage) else { return false }
        let best = parts.map { part -> (known: Int, of: Int) in
            (part.words.count(where: page.stems.contains), part.words.count)
        }.max { $0.known * $1.of < $1.known * $0.of }
        guard let best, page.isWritten(in: whole.words) else { return false }
        if best.known == 0 { return whole.words.allSatisfy { Topic.bits(of: $0) & page.topics == 0 } }
        return page.isShort && best.known * 2 < best.of
    }

    private func isAfterSite(_ words: ArraySlice<PlainWord>) -> Bool {
        words.suffix(3).contains { Self.sites.contains($0.text) }
    }

    private static let articles: Set<String> = ["the", "a", "an"]
    private static let sites: Set<String> = ["site", "website", "portal", "сайт", "сайте", "портал", "портале"]

    /// Names of pages that say what they are for without repeating what they hold.
    private static func isKindOfPage(_ word: PlainWord) -> Bool {
        kinds.contains { word.bytes.starts(with: $0) }
    }

    private static let kinds = [
        "contact", "about", "help", "faq", "question", "home", "main", "welcome", "search", "login", "sign", "register",
        "error", "found", "thank", "sitemap", "privacy", "terms", "gallery", "archive", "news", "контакт", "главн",
        "помощ", "справк", "вопрос", "добро", "поиск", "вход", "регистрац", "ошибк", "найден", "спасибо", "карт",
        "политик", "услови", "галере", "архив", "новост", "адрес", "обратн", "связ",
    ].map { Array($0.utf8) }
}

/// What a page says, as far as its title can be measured by it.
private struct PageWords {
    let stems: Stems
    let isShort: Bool
    /// The fields of meaning that its words belong to.
    let topics: UInt32
    /// Pictures, sound, frames or a few words: the title may well speak of what is not text.
    let isTooPoor: Bool
    private let scripts: Set<Script>

    init(_ page: PageFacts) {
        var words = ContentWords("")
        for node in page.tree.descendants(of: page.html ?? page.tree.root) where words.words.count < Self.limit {
            if page.tree.kind(of: node) == .text {
                if page.exposure.isRendered(node) { words.add(page.tree.textBytes(of: node)) }
            } else if page.tree.isHTML(node, .img), let alt = page.tree.valueBytes(.alt, of: node) {
                words.add(alt)
            }
        }
        stems = Stems(words)
        scripts = Set(words.words.map(\.script))
        isShort = words.words.count <= 60
        topics = words.words.reduce(0) { $0 | Topic.bits(of: $1) }
        let others: [TagName] = [.iframe, .object, .embed, .canvas, .video, .audio]
        isTooPoor = words.words.count < 3 || others.contains { !page.elements($0).isEmpty }
    }

    private static let limit = 3_000

    /// Whether title and text can share words at all.
    func isWritten(in title: [PlainWord]) -> Bool { title.allSatisfy { scripts.contains($0.script) } }
}

extension TitleTopic {
    private static func placeholder(_ title: String) -> Finding {
        let quoted = CollapsedText.quoted(title)
        return Finding(
            Message(
                ru: "заголовок страницы «\(quoted)» подошёл бы любой странице",
                en: "the page title “\(quoted)” would fit any page"))
    }

    private static func siteOnly(_ title: String, _ heading: String) -> Finding {
        let (title, heading) = (CollapsedText.quoted(title), CollapsedText.quoted(heading))
        return Finding(
            Message(
                ru: "заголовок страницы «\(title)» называет только сайт, а страница — «\(heading)»",
                en: "the page title “\(title)” names the site alone, while the page is “\(heading)”"))
    }

    private static func strange(_ title: String) -> Finding {
        let quoted = CollapsedText.quoted(title)
        return Finding(
            Message(
                ru: "слов из заголовка страницы «\(quoted)» в её тексте нет или почти нет",
                en: "the words of the page title “\(quoted)” hardly occur in its text"))
    }
}
