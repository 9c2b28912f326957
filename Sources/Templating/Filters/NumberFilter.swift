import SiteModel

extension Filter {
    /// A number as Russian print sets it: digits in groups of three from five on, `30 000`.
    static let number = Filter(
        name: "number",
        takes: Message(ru: "число", en: "a number"),
        usage: Message(ru: "Пишется {{x | number}}.", en: "Write {{x | number}}.")
    ) { shape, arguments in
        guard shape == .number else { return .wrongShape }
        guard arguments.isEmpty else { return .wrongArguments }
        return .ready { value, text in
            if case .number(let number) = value { text += grouped(Array(number.text.utf8)) }
        }
    }

    /// With no-break spaces, so that a line never ends inside; a sign and a fraction stay as they are.
    private static func grouped(_ text: [UInt8]) -> [UInt8] {
        let start = text.firstIndex { (48...57).contains($0) } ?? text.endIndex
        let digits = text[start...].prefix { (48...57).contains($0) }
        guard digits.count > 4 else { return text }
        var grouped = Array(text[..<start])
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped += "\u{A0}".utf8 }
            grouped.append(digit)
        }
        return grouped + text[digits.endIndex...]
    }
}
