import Testing

@testable import SiteBuilding

/// Ready texts: whole where there is room, cut at words where there is none, the address always whole.
@Suite struct ShareTextTests {
    private static let address = "https://portal.test/uslugi/lichnyj-kurator.html"

    private func text(title: String = "Личный куратор", _ description: String = "Один помощник на весь путь.")
        -> ShareText
    {
        ShareText(title: title, description: description, address: Self.address, hashtags: ["#идём_вместе", "#учёба"])
    }

    @Test func saysAllWhereThereIsRoom() {
        #expect(
            text().post(limit: 1024)
                == "Личный куратор\n\nОдин помощник на весь путь.\n\n\(Self.address)\n\n#идём_вместе #учёба")
    }

    @Test(arguments: 49...110) func keepsTheAddressWithinAnyLimit(limit: Int) throws {
        let post = text().post(limit: limit)
        #expect(post.utf16.count <= limit)
        #expect(post.contains(Self.address))
        // No word is cut: each is one of those written, with or without «…».
        let words = Set("Личный куратор Один помощник на весь путь. #идём_вместе #учёба".split(separator: " "))
        for word in post.split(whereSeparator: \.isWhitespace) where word != Self.address {
            #expect(words.contains(word) || words.contains(word.dropLast()))
        }
    }

    @Test func leavesHashtagsOutBeforeWords() {
        let whole = "Личный куратор\n\nОдин помощник на весь путь.\n\n\(Self.address)"
        #expect(text().post(limit: whole.utf16.count + 5) == whole)
        #expect(text().post(limit: whole.utf16.count - 1) == whole.replacing(" путь.", with: "…"))
    }

    @Test func keepsAMessageWithinTwoParts() {
        let short = text().message()
        #expect(short.text == "Личный куратор. \(Self.address)" && short.segments == 1)
        let long = text(title: String(repeating: "Помощник, ", count: 40)).message()
        #expect(
            long.segments == 2 && long.text.hasPrefix("Помощник, Помощник") && long.text.contains("Помощник… https"))
        #expect(text(title: String(repeating: "ы", count: 400)).message().text == Self.address)
    }
}
