import SiteModel

/// Control characters that turn the direction of text (U+202A–E, U+2066–9): they can make a text read otherwise than
/// it is.
enum DirectionMarks {
    static let rule = "text-direction-marks"

    static func report(in source: MarkdownSource, to log: inout ProblemLog) {
        for position in positions(in: source.bytes) { log.add(at: source.offset(of: position), found) }
    }

    /// Where they stand in UTF-8 text.
    static func positions(in bytes: [UInt8]) -> [Int] {
        var positions: [Int] = []
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while let index = bytes.firstIndex(of: 0xE2, from: start), index + 2 < bytes.count {
                start = index + 1
                let isEmbedding = bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
                let isIsolate = bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2])
                if isEmbedding || isIsolate { positions.append(index) }
            }
        }
        return positions
    }

    static func found(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: rule, place: place,
            message: Message(
                ru: "Невидимый знак, который меняет направление текста",
                en: "An invisible mark that turns the text's direction"),
            help: Message(
                ru: "Удалите его: встаньте после этого места и нажмите Backspace, пока не пропадёт лишний знак.",
                en: "Delete it: go behind this place and press Backspace until the needless character is gone."))
    }
}
