import HTMLTree

/// Link texts that say nothing of where the link leads.
enum VagueLinkTexts {
    /// Whether a link's text is one of them; case, ё, spaces and signs around and between words do not count.
    static func contains(_ text: String) -> Bool {
        // Most texts are longer than any of these, and need no second look.
        text.utf8.count <= 120 && texts.contains(ByteKey(words(Array(text.utf8))[...]))
    }

    /// Whether a single word in lower case says nothing by itself.
    static func isVague(_ word: String) -> Bool { texts.contains(ByteKey(Array(word.utf8)[...])) }

    /// What tells most texts without a look-up to be none of these.
    static let beginnings = WordBeginnings(texts.map { String(decoding: $0.bytes, as: UTF8.self) })

    /// Letters and digits in lower case, ё as е, anything else a single space.
    private static func words(_ text: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        var isApart = false
        var index = 0
        while index < text.count {
            let letter = Letter(in: text, at: index)
            index += letter.length
            if letter.first == 0 {
                isApart = true
            } else {
                if isApart, !words.isEmpty { words.append(0x20) }
                isApart = false
                words.append(letter.first)
                if letter.second != 0 { words.append(letter.second) }
            }
        }
        return words
    }

    private static let texts = Set(
        """
        здесь|тут|вот здесь|вот тут|смотрите здесь|смотри здесь|смотреть здесь|читайте здесь|читать здесь|см здесь
        подробнее|подробно|подробнее здесь|подробнее тут|узнать подробнее|узнать больше|узнать|больше|еще
        подробная информация|дополнительно|дополнительная информация|информация
        читать|читать далее|читать дальше|читать подробнее|читать еще|читать полностью|далее|дальше|продолжение
        продолжить|смотреть|посмотреть|смотрите|показать|открыть|перейти|перейти по ссылке|перейти на сайт
        пройдите по ссылке|по ссылке|по этой ссылке|ссылка|эта ссылка|ссылке|на сайте|на сайт|сайт|на странице
        скачать|скачать здесь|скачать файл|загрузить|файл|документ|нажмите|нажмите здесь|нажмите сюда|кликните
        кликните здесь|жми|жмите|жмите сюда|сюда|туда|там|это|этот|эта|этой|источник|тык
        here|click|click here|click this|press here|this|this link|this page|link|the link|more|read more|read
        learn more|more info|more information|see more|view more|continue|continue reading|next|details|more details
        see|see here|go|go here|go to|open|view|show|download|download here|file|document|website|site|source
        """
        .split(whereSeparator: { $0 == "|" || $0.isNewline }).map { ByteKey(Array($0.utf8)[...]) })
}

/// The lower-case letter or digit that begins at a byte of UTF-8, and how many bytes it takes.
private struct Letter {
    /// 0 for any other sign.
    var first: UInt8 = 0
    /// 0 for ASCII.
    var second: UInt8 = 0
    var length = 1

    init(in text: [UInt8], at index: Int) {
        let byte = text[index]
        if byte < 0x80 {
            let lower = byte.asciiLowercased
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
            first = isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? lower : 0
        } else if byte >= 0xE0 || index + 1 >= text.count {
            length = byte < 0xF0 ? 3 : 4
        } else {
            length = 2
            (first, second) = Self.lower(byte, text[index + 1])
            // й typed as и and a breve.
            if first == 0xD0, second == 0xB8, text[(index + 2)...].starts(with: [0xCC, 0x86]) {
                second = 0xB9
                length = 4
            }
        }
    }

    private static func lower(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
        switch (first, second) {
        case (0xD0, 0x81), (0xD1, 0x91): (0xD0, 0xB5)
        case (0xD0, 0x90...0x9F): (0xD0, second + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
        case (0xD0...0xDF, _), (0xC3...0xCA, _): (first, second)
        default: (0, 0)
        }
    }
}
