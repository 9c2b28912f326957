import HTMLTree
import SiteModel

/// Text of others, which may hold HTML, entities and signs nobody sees, made into plain paragraphs.
package enum ForeignText {
    /// The paragraphs of a text: without markup, controls, signs that turn its direction, bullets and empty lines.
    package static func paragraphs(_ text: String) -> [String] {
        var paragraphs = read(text)
        // Markup that was written as text: one more look, and no more.
        if paragraphs.contains(where: holdsWrittenMarkup) { paragraphs = paragraphs.flatMap(read) }
        return paragraphs.map(withoutBullet).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// The text as one line.
    package static func line(_ text: String) -> String { paragraphs(text).joined(separator: " ") }

    /// The text up to its last whole sentence, or word, within so many characters; `…` says that there was more.
    package static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit, text.count > limit else { return text }
        let room = text.prefix(max(1, limit - 2))
        let sentence = room.lastIndex { ".!?;".contains($0) }
        if let sentence, room.distance(from: room.startIndex, to: sentence) > limit / 2 {
            return room[...sentence] + " …"
        }
        return cutAtWord(text, to: limit)
    }

    /// The text up to its last whole word within so many characters; `…` says that there was more.
    package static func cutAtWord(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit, text.count > limit else { return text }
        let room = text.prefix(max(1, limit - 1))
        let words = room.lastIndex(of: " ").map { room[..<$0] } ?? room
        guard let end = words.lastIndex(where: { !" ,;:–-(«".contains($0) }) else { return room + "…" }
        return words[...end] + "…"
    }

    private static func read(_ text: String) -> [String] {
        let hasTags = text.utf8.contains(UInt8(ascii: "<"))
        guard hasTags || text.utf8.contains(UInt8(ascii: "&")) else {
            return text.split(whereSeparator: \.isNewline).map { clean(String($0)) }
        }
        // Without a tag the ends of lines are the writer's own paragraphs.
        let markup = hasTags ? text : text.replacing("\n", with: "<br>")
        guard case .success(let page) = HTMLDocument.parse(Array(markup.utf8)) else { return [] }
        return MarkupParagraphs(page).texts.map(clean)
    }

    private static func holdsWrittenMarkup(_ text: String) -> Bool {
        ["</", "<br", "&nbsp;", "&lt;", "&amp;"].contains { text.contains($0) }
    }

    /// Single spaces, no sign that cannot be seen.
    private static func clean(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var isSpaceDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 {
                isSpaceDue = !kept.isEmpty
            } else if !isInvisible(scalar) {
                if isSpaceDue { kept.append(" ") }
                isSpaceDue = false
                kept.append(scalar)
            }
        }
        return String(kept).precomposed
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFF: true
        case 0xE000...0xF8FF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func withoutBullet(_ text: String) -> String {
        let bullets: Set<Character> = ["-", "–", "—", "•", "·", "●", "▪", "*", "○", "➢"]
        guard let first = text.first, bullets.contains(first) else { return text }
        return String(text.drop { bullets.contains($0) || $0 == " " })
    }
}

extension String {
    /// In composed form (NFC), as pages are written.
    fileprivate var precomposed: String { String(precomposedScalars) }
}
