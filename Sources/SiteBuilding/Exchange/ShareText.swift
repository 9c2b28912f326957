/// Words of a page made ready to be posted or sent: title, description, address, hashtags, cut at words where they are
/// too many. The address is never cut.
struct ShareText: Sendable {
    let title: String
    let description: String
    let address: String
    let hashtags: [String]

    /// A post of at most `limit` characters, counted as UTF-16 units: no network counts more of them. Hashtags are left
    /// out first, then words of the description.
    func post(limit: Int) -> String {
        let tags = hashtags.joined(separator: " ")
        for (text, end) in [(description, tags), (description, ""), (nil, "")] as [(String?, String)] {
            let post = [title, text ?? "", address, end].filter { !$0.isEmpty }.joined(separator: "\n\n")
            if post.utf16.count <= limit { return post }
            let rest = limit - [title, address].joined(separator: "\n\n\n\n").utf16.count
            if end.isEmpty, text != nil, let cut = Self.cut(description, to: rest), !cut.isEmpty {
                return [title, cut, address].joined(separator: "\n\n")
            }
        }
        let rest = limit - address.utf16.count - 2
        return [Self.cut(title, to: rest) ?? "", address].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A text message: the title and the address.
    func message() -> TextMessage {
        let whole = TextMessage(text: "\(title). \(address)")
        if whole.segments <= TextMessage.wanted { return whole }
        var rest = TextMessage.wanted * 67 - address.utf16.count - 1
        while rest > 0, let cut = Self.cut(title, to: rest), !cut.isEmpty {
            let message = TextMessage(text: "\(cut) \(address)")
            if message.segments <= TextMessage.wanted { return message }
            rest = cut.utf16.count - 1
        }
        return TextMessage(text: address)
    }

    /// The words that fit, with «…» after them; nil when there is no room for any.
    static func cut(_ text: String, to limit: Int) -> String? {
        if text.utf16.count <= limit { return text }
        var kept = ""
        for word in text.split(separator: " ") {
            let next = kept.isEmpty ? String(word) : kept + " " + word
            if next.utf16.count + 1 > limit { break }
            kept = next
        }
        while let last = kept.last, ",;:–-".contains(last) || last == " " { kept.removeLast() }
        return kept.isEmpty ? nil : kept + "…"
    }
}
