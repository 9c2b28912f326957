import SiteModel

/// What machines are told of a body: the questions it answers, whether it has pictures and tables.
///
/// All of it is part of `Fragment.outline`, so that a body that changes it is never put into a page alone.
struct BodyContent: Sendable, Hashable {
    /// A question people ask, and its answer, as plain text.
    struct Question: Sendable, Hashable {
        let name: String
        let answer: String
    }

    private(set) var questions: [Question] = []
    /// Pictures with words in their place.
    private(set) var describedImages = 0
    /// Pictures of a kind that may move: GIF and WebP.
    private(set) var hasMovingImages = false
    private(set) var captionedTables = 0

    /// Every opening tag has a place; only those are looked at.
    init(_ fragment: Fragment) {
        for place in fragment.places {
            let start = Int(place.position)
            guard start + 1 < fragment.bytes.count, Self.initials.contains(fragment.bytes[start + 1]) else { continue }
            let rest = fragment.bytes[start...]
            if rest.starts(with: Self.image) {
                note(image: rest.prefix { $0 != UInt8(ascii: ">") })
            } else if rest.starts(with: Self.caption) {
                captionedTables += 1
            } else if rest.starts(with: Self.question) {
                if let found = Self.question(in: rest) { questions.append(found) }
            }
        }
    }

    /// Second bytes of what is looked for; most tags begin otherwise.
    private static let initials: [UInt8] = [UInt8(ascii: "i"), UInt8(ascii: "c"), UInt8(ascii: "s")]
    private static let alternative = Array(" alt=\"".utf8)
    private static let noAlternative = Array(" alt=\"\"".utf8)
    private static let moving = [".gif\"", ".webp\""].map { Array($0.utf8) }
    private static let image = Array("<img".utf8)
    private static let caption = Array("<caption".utf8)
    private static let question = Array("<section class=\"question\">".utf8)

    private static let opening = Array("<section".utf8)
    private static let closing = Array("</section".utf8)

    private mutating func note(image tag: ArraySlice<UInt8>) {
        if tag.firstRange(of: Self.alternative) != nil, tag.firstRange(of: Self.noAlternative) == nil {
            describedImages += 1
        }
        hasMovingImages = hasMovingImages || Self.moving.contains { tag.firstRange(of: $0) != nil }
    }

    /// The heading is the question; what follows it, to the end of its section, the answer.
    private static func question(in section: ArraySlice<UInt8>) -> Question? {
        let inner = section[..<end(of: section)].dropFirst(question.count)
        guard let heading = inner.firstRange(of: Array("</h".utf8)) else { return nil }
        let name = BodyText.of(inner[..<heading.lowerBound])
        let answer = BodyText.of(inner[heading.upperBound...].drop { $0 != UInt8(ascii: ">") }.dropFirst())
        return name.isEmpty || answer.isEmpty ? nil : Question(name: name, answer: answer)
    }

    /// Where the section closes that `text` begins with; a question may hold further sections.
    private static func end(of text: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var index = text.startIndex
        while let sign = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            let tag = text[sign...]
            if tag.starts(with: opening) { depth += 1 }
            if tag.starts(with: closing) {
                depth -= 1
                if depth == 0 { return sign }
            }
            index = sign + 1
        }
        return text.endIndex
    }
}

extension Packer {
    mutating func pack(_ content: BodyContent) {
        pack(content.questions) { packer, question in
            packer.pack(question.name)
            packer.pack(question.answer)
        }
        pack(content.describedImages)
        pack(content.hasMovingImages)
        pack(content.captionedTables)
    }
}
