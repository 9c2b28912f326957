import HTMLTree

/// Faults of wording and spelling.
enum TextOperators {
    static let all = [capitals, spaced, mixed, direction, colour, phone, moving]

    private static let capitals = MutationOperator("capitals", caughtBy: ["capitals"]) { page in
        page.plainParagraphs.filter { page.capitalWords($0) >= 3 }.compactMap {
            page.filling($0, with: page.source(of: $0).uppercased())
        }
    }

    /// The first word of six letters and more is drawn apart.
    private static let spaced = MutationOperator("spaced-letters", caughtBy: ["spaced-letters"]) { page in
        page.plainParagraphs.compactMap { node in
            page.replacingWord(of: node) { word in
                word.count >= 6 ? word.map(String.init).joined(separator: " ") : nil
            }
        }
    }

    /// A Latin letter that looks like the Russian one.
    private static let mixed = MutationOperator("mixed-alphabet", caughtBy: ["mixed-alphabet"]) { page in
        page.plainParagraphs.compactMap { node in
            page.replacingWord(of: node) { word in
                guard word.count >= 4, let letter = word.dropFirst().first(where: { twins[$0] != nil }) else {
                    return nil
                }
                let rest = word.dropFirst()
                guard let place = rest.firstIndex(of: letter), let twin = twins[letter] else { return nil }
                return word[..<place] + twin + word[word.index(after: place)...]
            }
        }
    }

    private static let twins: [Character: String] = ["а": "a", "о": "o", "е": "e", "с": "c", "р": "p", "х": "x"]

    /// More than one, so that the sentence alone does not say which.
    private static let buttons = "<p><button type=\"button\">Да</button> <button type=\"button\">Нет</button></p>"

    private static let direction = ImageOperators.inserting(
        "place-words", "<p>Список документов (см. ниже).</p>", caughtBy: ["position-words"])

    private static let colour = ImageOperators.inserting(
        "colour-words", "<p>Нажмите красную кнопку.</p>" + buttons, caughtBy: ["position-words"])

    private static let phone = ImageOperators.inserting(
        "plain-phone", "<p>Звоните: 8 (800) 000-00-00</p>", caughtBy: ["phone-wrap"])

    private static let moving = ImageOperators.inserting(
        "moving-text", "<marquee>Приём перенесён на другой день</marquee>", caughtBy: ["moving-content"])
}

extension Specimen {
    /// Paragraphs of Russian text without elements or references in them.
    fileprivate var plainParagraphs: [NodeID] {
        paragraphs.filter { holdsTextOnly($0) && !tree.has(.lang, $0) && !source(of: $0).contains("&") }
    }

    fileprivate func source(of node: NodeID) -> String { span(of: node)?.content.map(text) ?? "" }

    /// Words of four letters and more, which are no abbreviations.
    fileprivate func capitalWords(_ node: NodeID) -> Int {
        words(of: node).split { !$0.isLetter }.count { $0.count >= 6 }
    }

    /// The first word that `change` makes another of.
    fileprivate func replacingWord(of node: NodeID, by change: (String) -> String?) -> Mutation? {
        let source = source(of: node)
        for word in source.split(whereSeparator: { !$0.isLetter }) where word.allSatisfy({ ("а"..."я").contains($0) }) {
            guard let other = change(String(word)) else { continue }
            var text = source
            text.replaceSubrange(word.startIndex..<word.endIndex, with: other)
            return filling(node, with: text)
        }
        return nil
    }
}
