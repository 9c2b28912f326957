import HTMLTree

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

    private static let words: [(SiteMeans, [[UInt8]])] = [
        (.statement, ["доступност", "accessib"]), (.map, ["карта сайта", "site map", "sitemap", "а–я", "а-я"]),
        (.search, ["поиск", "найти", "search"]),
        (.help, ["контакт", "обратная связь", "задать вопрос", "помощь", "поддержк", "contact", "help", "support"]),
    ].map { word, spellings in (word, spellings.map { Array($0.utf8) }) }

    /// What stands in a text.
    init(in text: String) {
        let text = Self.lowercased(text)
        self = []
        text.withUnsafeBufferPointer { text in
            for (word, spellings) in Self.words where spellings.contains(where: { Self.holds(text, $0) }) {
                insert(word)
            }
        }
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return word.withUnsafeBufferPointer { word in
            // The second byte tells most Russian letters apart, the first none.
            let second = word[1]
            for start in 0...(text.count - word.count)
            where text[start + 1] == second && word.indices.allSatisfy({ text[start + $0] == word[$0] }) {
                return true
            }
            return false
        }
    }

    /// Small letters for the capitals of English and Russian.
    private static func lowercased(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        for place in bytes.indices.dropFirst() where bytes[place - 1] == 0xD0 {
            switch bytes[place] {
            case 0x90...0x9F: bytes[place] += 0x20
            case 0xA0...0xAF: (bytes[place - 1], bytes[place]) = (0xD1, bytes[place] - 0x20)
            default: break
            }
        }
        return bytes.map(\.asciiLowercased)
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
