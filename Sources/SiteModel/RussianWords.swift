/// The three forms a Russian noun takes after a number: 1 место, 2 места, 5 мест.
package struct RussianPlural: Sendable, Hashable {
    package let one: String
    package let few: String
    package let many: String

    package init(_ one: String, _ few: String, _ many: String) {
        self.one = one
        self.few = few
        self.many = many
    }

    /// The form after a whole number (Unicode CLDR, plural rules for ru).
    package func form(for number: Int) -> String {
        let tail = abs(number % 100)
        if (11...14).contains(tail) { return many }
        switch tail % 10 {
        case 1: return one
        case 2...4: return few
        default: return many
        }
    }

    /// The number and its noun: `5 мест`.
    package func count(_ number: Int) -> String { "\(number) \(form(for: number))" }
}

/// The English noun after a number.
package func englishCount(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
}

/// Sizes of files in Russian words.
package enum RussianSize {
    /// `820 байт`, `12 КБ`, `1,2 МБ`; 1 КБ = 1024 bytes, a no-break space before the unit.
    package static func words(bytes: Int) -> String {
        if bytes < 1024 { return RussianPlural("байт", "байта", "байт").count(bytes).replacing(" ", with: "\u{A0}") }
        if bytes < 1024 * 1000 { return "\((bytes + 512) / 1024)\u{A0}КБ" }
        // In two steps, so that no size overflows.
        let tenths = bytes / 1_048_576 * 10 + (bytes % 1_048_576 * 10 + 524_288) / 1_048_576
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)\u{A0}МБ" : "\(tenths / 10),\(tenths % 10)\u{A0}МБ"
    }
}
