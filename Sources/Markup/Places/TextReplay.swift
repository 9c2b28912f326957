/// How the replay goes through text: escapes, character references, and the signs of language marks.
extension InlineReplay {
    mutating func text(_ index: Int, _ events: MarkdownEvents, _ references: inout CharacterReferences) -> Bool {
        let literal = events.list[index].literal.range
        var position = textStart(index, events)
        let isAutolink = open.last?.isAutolink ?? false
        while position < literal.upperBound {
            let plain = plainCount(events.bytes, position..<literal.upperBound, isAutolink: isAutolink)
            cursor += plain
            position += plain
            if position == literal.upperBound { break }
            let byte = raw.byte(at: cursor)
            let rest = events.bytes[position..<literal.upperBound]
            guard let used = sign(byte, in: index, rest, isAutolink: isAutolink, &references) else { return false }
            position += used
        }
        return true
    }

    /// The first byte of a text that has to be looked for: not the mark of a link's language.
    private mutating func textStart(_ index: Int, _ events: MarkdownEvents) -> Int {
        let literal = events.list[index].literal.range
        var position = literal.lowerBound
        if let language = linkLanguages.last, language.text == index {
            position += language.count
            cursor += language.count
        }
        // After a backslash libcmark keeps the white space of a lazy line, which has been cut off here.
        while raw.byte(at: cursor - 1) == 0x0A, position < literal.upperBound, events.bytes[position].isSpaceOrTab {
            position += 1
        }
        return position
    }

    /// How many bytes of a literal stand in the raw text as they are.
    private func plainCount(_ bytes: [UInt8], _ range: Range<Int>, isAutolink: Bool) -> Int {
        raw.bytes.withUnsafeBufferPointer { written in
            bytes.withUnsafeBufferPointer { literal in
                var count = 0
                while count < range.count, cursor + count < written.count {
                    let byte = written[cursor + count]
                    guard byte == literal[range.lowerBound + count] else { break }
                    guard !Self.isSign(byte) || (isAutolink && byte != UInt8(ascii: "&")) else { break }
                    count += 1
                }
                return count
            }
        }
    }

    /// Bytes that may stand for something else in text.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), 0: true
        default: false
        }
    }

    /// Goes over one sign; returns how many bytes of the literal it made, nil when it did not make them.
    private mutating func sign(
        _ byte: UInt8, in index: Int, _ rest: ArraySlice<UInt8>, isAutolink: Bool,
        _ references: inout CharacterReferences
    ) -> Int? {
        if byte == UInt8(ascii: "&"), let reference = references.match(in: raw.bytes, at: cursor) {
            guard rest.starts(with: reference.text) else { return nil }
            cursor = reference.end
            return reference.text.count
        }
        if isReplacedNull(rest, rest.startIndex) {
            cursor += 1
            return 3
        }
        if byte == UInt8(ascii: "\\"), !isAutolink, raw.byte(at: cursor + 1).isPunctuation {
            guard raw.byte(at: cursor + 1) == rest.first else { return nil }
            cursor += 2
            return 1
        }
        guard byte == rest.first, cursor < raw.bytes.count else { return nil }
        return isAutolink ? plain() : bracket(byte, in: index, rest)
    }

    private mutating func plain() -> Int {
        cursor += 1
        return 1
    }

    private mutating func bracket(_ byte: UInt8, in index: Int, _ rest: ArraySlice<UInt8>) -> Int {
        switch byte {
        case UInt8(ascii: "["):
            brackets.append(
                Bracket(event: index, literal: rest.startIndex, position: cursor, parent: open.last?.event))
        case UInt8(ascii: "]"):
            guard let opening = brackets.last, opening.parent == open.last?.event else { break }
            brackets.removeLast()
            if let used = languageSpan(from: opening, to: index, rest) { return used }
            if let slip = LinkSlips(raw: raw).find(at: cursor) {
                faults.append(TextFault(kind: slip.kind, offset: fileOffset(slip.position)))
            }
        case UInt8(ascii: "{") where raw.starts(with: "{lang", at: cursor) && !raw.byte(at: cursor + 5).isLetter:
            faults.append(TextFault(kind: .languageMark, offset: fileOffset(cursor)))
        default: break
        }
        return plain()
    }

    /// Takes `]{lang=xx}` at the cursor for the end of a span that `opening` begins.
    private mutating func languageSpan(from opening: Bracket, to index: Int, _ rest: ArraySlice<UInt8>) -> Int? {
        guard let length = languageMarkLength(at: cursor + 1), rest.count > length else { return nil }
        let start = rest.startIndex
        let begin = LanguageMark.Cut(
            event: opening.event, bytes: opening.literal..<opening.literal + 1,
            offset: fileOffset(opening.position), offsetAfter: fileOffset(opening.position + 1))
        let end = LanguageMark.Cut(
            event: index, bytes: start..<start + 1 + length, offset: fileOffset(cursor),
            offsetAfter: fileOffset(cursor + 1 + length))
        marks.append(LanguageMark(opening: begin, closing: end, tag: tag(from: start + 1, length)))
        cursor += 1 + length
        return 1 + length
    }

    private func tag(from start: Int, _ length: Int) -> ByteSpan {
        ByteSpan(start: Int32(clamping: start + 6), end: Int32(clamping: start + length - 1))
    }

    /// `[text](address){lang=en}`: the tag goes to the link, the mark out of the text.
    mutating func attachLanguage(to link: Int, after index: Int, _ events: MarkdownEvents) {
        guard let length = languageMarkLength(at: cursor), events.list.indices.contains(index + 1) else { return }
        let text = events.list[index + 1]
        guard text.kind == .text, text.literal.range.count >= length else { return }
        linkLanguages.append(
            LinkLanguage(
                link: link, text: index + 1, tag: tag(from: Int(text.literal.start), length), count: length,
                offsetAfter: fileOffset(cursor + length)))
    }

    /// The length of `{lang=xx}` at `position`; nil when it is not written so.
    private func languageMarkLength(at position: Int) -> Int? {
        guard raw.starts(with: "{lang=", at: position) else { return nil }
        var end = position + 6
        while raw.byte(at: end).isLetter || raw.byte(at: end).isDigit || raw.byte(at: end) == UInt8(ascii: "-") {
            end += 1
        }
        return raw.byte(at: end) == UInt8(ascii: "}") && end > position + 6 ? end + 1 - position : nil
    }
}
