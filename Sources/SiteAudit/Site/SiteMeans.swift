/// What the text of a link says it leads to, as far as the comparison of pages asks.
struct SiteMeans: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// The statement of accessibility.
    static let statement = SiteMeans(rawValue: 1)
    /// A map of the site.
    static let map = SiteMeans(rawValue: 2)
    /// A search.
    static let search = SiteMeans(rawValue: 4)
    /// Where people find help: contacts, questions, a chat.
    static let help = SiteMeans(rawValue: 8)

    private static let words: [(SiteMeans, [String])] = [
        (.statement, ["доступност", "accessib"]), (.map, ["карта сайта", "site map", "sitemap", "а–я", "а-я"]),
        (.search, ["поиск", "найти", "search"]),
        (.help, ["контакт", "обратная связь", "задать вопрос", "помощь", "поддержк", "contact", "help", "support"]),
    ]

    /// What stands in a text.
    init(in text: String) {
        let text = text.lowercased()
        self = []
        for (word, spellings) in Self.words where spellings.contains(where: text.contains) { insert(word) }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
