/// The form of a file that its name promises, as its first bytes show it.
struct FileForm: Sendable {
    /// Lower case, without the dot.
    let ending: String

    /// Bytes enough to know any of them by.
    static let headBytes = 4_096

    /// Nil for a name that promises nothing known here.
    init?(ofPath path: String) {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = path[path.utf8.index(after: dot)...].lowercased()
        guard Self.known.contains(ending) else { return nil }
        self.ending = ending
    }

    private static let known: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "doc", "xls", "ppt", "docx", "xlsx", "pptx", "odt",
        "ods",
    ]

    /// Pictures are looked through; documents are known by their heads.
    var isWholeNeeded: Bool { ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(ending) }

    /// Whether the bytes can be of this form.
    func fits(_ bytes: [UInt8]) -> Bool {
        switch ending {
        case "png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case "jpg", "jpeg": bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case "gif": bytes.starts(with: "GIF8".utf8)
        case "webp": bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        case "avif": bytes.dropFirst(4).starts(with: "ftyp".utf8)
        case "svg": String(validating: bytes, as: UTF8.self) != nil && bytes.holds("<svg")
        // ISO 32000-1, annex H.3.4.1: within the first 1,024 bytes.
        case "pdf": Array(bytes.prefix(1_024)).holds("%pdf-")
        // ECMA-376 and ODF are ZIP archives; the older ones are compound files.
        case "docx", "xlsx", "pptx", "odt", "ods": bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        default: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        }
    }
}

extension [UInt8] {
    /// Whether a word of lower-case ASCII stands anywhere, in letters of either case.
    func holds(_ word: StaticString) -> Bool { position(of: word, from: 0) != nil }

    /// Where the word begins at or after `start`.
    func position(of word: StaticString, from start: Int) -> Int? {
        word.withUTF8Buffer { letters in
            guard count >= letters.count else { return nil }
            return (start..<Swift.max(start, count - letters.count + 1)).first { begins(letters, at: $0) }
        }
    }

    private func begins(_ letters: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        for index in letters.indices {
            let byte = self[place + index]
            let lower = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
            if lower != letters[index] { return false }
        }
        return true
    }
}
