import SiteModel

/// Tells whether a file is clean UTF-8 text, and if not, what it probably is and how to mend it.
package enum SourceEncoding {
    /// More hidden signs than this are not listed one by one.
    static let listed = 20

    /// The problems of a whole file: another encoding (`text-encoding`), NUL and control bytes other than tab and line
    /// ends (`text-control-character`). Empty for clean text; linear in the file's size.
    package static func check(_ file: SourceFile, problemClass: ProblemClass = .content) -> [Diagnostic] {
        if CleanText.holds(file.bytes) { return [] }
        var problems = ProblemList(file: file, problemClass: problemClass)
        if let fault = fault(in: file.bytes) {
            problems.add(at: fault.offset) { diagnostic(of: fault, at: $0, file: file) }
            // In UTF-16 every other byte is a NUL; listing them helps nobody.
            if fault.isUTF16 { return problems.items }
        }
        ControlCharacters.checkControls(in: 0..<file.bytes.count, of: file, into: &problems)
        return problems.items
    }

    enum Fault: Equatable {
        case utf16
        case windows1251(Int)
        case invalid(Int)

        /// The first byte that is not UTF-8.
        var offset: Int {
            switch self {
            case .utf16: 0
            case .windows1251(let offset), .invalid(let offset): offset
            }
        }
        var isUTF16: Bool { self == .utf16 }
    }

    static func fault(in bytes: [UInt8]) -> Fault? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        let offset = CleanText.firstInvalid(in: bytes)
        // The pattern of NULs is only looked for where clean text is already excluded.
        if offset != nil || bytes.prefix(64).contains(0), hasNulPattern(bytes) { return .utf16 }
        return offset.map { looksCyrillic(bytes) ? .windows1251($0) : .invalid($0) }
    }

    /// UTF-16 without a mark: spaces, digits and line ends have a NUL on one side, always the same.
    private static func hasNulPattern(_ bytes: [UInt8]) -> Bool {
        let part = bytes.prefix(4096)
        var nuls = [0, 0]
        for index in part.indices where part[index] == 0 { nuls[index & 1] += 1 }
        return min(nuls[0], nuls[1]) == 0 && max(nuls[0], nuls[1]) >= max(2, part.count / 20)
    }

    /// Windows-1251: high bytes are nearly all Russian letters, mostly small ones, and stand in words.
    private static func looksCyrillic(_ bytes: [UInt8]) -> Bool {
        var (high, small, capital, joined) = (0, 0, 0, 0)
        var previous: UInt8 = 0
        for byte in bytes.prefix(65_536) {
            if byte >= 0x80 { high += 1 }
            if byte >= 0xE0 || byte == 0xB8 { small += 1 } else if byte >= 0xC0 || byte == 0xA8 { capital += 1 }
            if byte >= 0xC0, previous >= 0xC0 { joined += 1 }
            previous = byte
        }
        return high >= 2 && (small + capital) * 10 >= high * 8 && small >= capital && joined * 2 >= high
    }

    private static func diagnostic(of fault: Fault, at place: SourcePlace, file: SourceFile) -> Diagnostic {
        switch fault {
        case .utf16:
            // The line is unreadable as text, so the place goes without it.
            problem(file.wholeFile, "Файл сохранён в кодировке UTF-16", "The file is saved as UTF-16")
        case .windows1251:
            problem(
                place, "Файл похож на сохранённый в кодировке Windows-1251",
                "The file looks as if it was saved as Windows-1251")
        case .invalid:
            problem(
                place, "Здесь байт, который не является текстом в кодировке UTF-8",
                "Here is a byte that is not UTF-8 text")
        }
    }

    private static func problem(_ place: SourcePlace, _ ru: String, _ en: String) -> Diagnostic {
        Diagnostic(
            rule: "text-encoding", place: place,
            message: Message(ru: ru + "; нужна UTF-8", en: en + "; UTF-8 is needed"),
            help: Message(
                ru: "Откройте файл в редакторе, выберите «Сохранить как…» и кодировку UTF-8, затем проверьте русские "
                    + "буквы в тексте.",
                en: "Open the file in an editor, choose “Save as…” with the encoding UTF-8, then look over the Russian "
                    + "letters."))
    }
}
