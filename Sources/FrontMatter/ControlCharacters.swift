import SiteModel

/// Signs nobody sees: control characters, and those that turn the direction of text (Unicode TR9), which can make a
/// line read otherwise than it is.
enum ControlCharacters {
    /// C0 controls other than tab and line ends, and DEL: wrong anywhere in a file.
    static func checkControls(in range: Range<Int>, of file: SourceFile, into problems: inout ProblemList) {
        var found = Findings()
        for index in range where isControl(file.bytes[index]) {
            found.add(index, UInt32(file.bytes[index]))
        }
        found.report(into: &problems)
    }

    /// U+202A–E, U+2066–9, U+200E/F and the C1 controls: wrong in front matter.
    static func checkDirection(in range: Range<Int>, of file: SourceFile, into problems: inout ProblemList) {
        let bytes = file.bytes
        var found = Findings()
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] & 0xFE == 0x80 {
                let scalar = 0x2000 | UInt32(bytes[index + 1] & 1) << 6 | UInt32(bytes[index + 2] & 0x3F)
                if isDirection(scalar) { found.add(index, scalar) }
            } else if bytes[index] == 0xC2, bytes[index + 1] < 0xA0 {
                found.add(index, UInt32(bytes[index + 1]))
            }
            index += 1
        }
        found.report(into: &problems)
    }

    static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    private static func isDirection(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The first signs found, and how many there are in all.
    private struct Findings {
        var signs: [(offset: Int, scalar: UInt32)] = []
        var count = 0

        mutating func add(_ offset: Int, _ scalar: UInt32) {
            count += 1
            if signs.count < SourceEncoding.listed { signs.append((offset, scalar)) }
        }

        func report(into problems: inout ProblemList) {
            for (number, sign) in signs.enumerated() {
                let others = number + 1 == signs.count ? count - signs.count : 0
                problems.add(at: sign.offset) { ControlCharacters.problem($0, sign.scalar, others: others) }
            }
        }
    }

    private static func problem(_ place: SourcePlace, _ scalar: UInt32, others: Int) -> Diagnostic {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let isDirection = isDirection(scalar)
        var notes: [Diagnostic.Note] = []
        if others > 0 {
            let form = RussianPlural("такой знак", "таких знака", "таких знаков").count(others)
            notes.append(
                .init(place: nil, message: Message(ru: "В файле ещё \(form)", en: "\(others) more in this file")))
        }
        return Diagnostic(
            rule: "text-control-character", place: place,
            message: Message(
                ru: "Невидимый \(isDirection ? "знак направления текста" : "управляющий знак") \(code)",
                en: "Invisible \(isDirection ? "sign of text direction" : "control character") \(code)"),
            help: Message(
                ru: "Удалите этот знак: сотрите его вместе с соседними буквами и наберите буквы заново. Такие знаки "
                    + "попадают при вставке из других программ.",
                en: "Delete it: erase it with the letters beside it and type them anew. Such signs come with text "
                    + "pasted from other programs."),
            notes: notes)
    }
}
