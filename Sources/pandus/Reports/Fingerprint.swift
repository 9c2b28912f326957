import SiteModel

/// Knows a finding again after its line moved or the language changed: rule, path, message and the words at its place.
struct Fingerprint: Hashable {
    private static let window = 60

    /// Sixteen hexadecimal digits.
    let text: String

    init(_ problem: Diagnostic) {
        var hash = StableHash()
        for part in [problem.rule, Self.path(problem.place.path), problem.message.en] { hash.add(part) }
        // A page may be one long line: only the words at the place itself count, however they are spaced.
        hash.add(problem.place.excerpt.map(Self.words) ?? "")
        text = hash.text
    }

    private static func words(of excerpt: SourceExcerpt) -> String {
        let words = excerpt.text.unicodeScalars.dropFirst(excerpt.caret).prefix(window)
        return String(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A path without the steps that lead nowhere: `./a//b.html` is `a/b.html`.
    static func path(_ path: String) -> String {
        let steps = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + steps : steps
    }
}

/// FNV-1a with 64 bits: the same for the same texts on every machine and in every run, unlike `Hasher`.
struct StableHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end, so that `ab`, `c` is not `a`, `bc`.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        value ^= UInt64(byte)
        value = value &* 0x100_0000_01B3
    }

    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
