/// Links that remain text by one sign: `[text] (address)` and `[text](address` without its bracket.
struct LinkSlips {
    let raw: RawLeaf

    /// Of an address no more is looked at.
    private static let limit = 2_000

    /// What follows the `]` at `position`, which is text; the place is where the sign is wrong or missing.
    func find(at position: Int) -> (kind: TextFault.Kind, position: Int)? {
        var bracket = position + 1
        while raw.byte(at: bracket).isSpaceOrTab || raw.starts(with: "\u{A0}", at: bracket) {
            bracket += raw.byte(at: bracket).isSpaceOrTab ? 1 : 2
        }
        guard raw.byte(at: bracket) == UInt8(ascii: "(") else { return nil }
        let address = self.address(from: bracket + 1)
        guard isAddress(address) else { return nil }
        if bracket > position + 1 { return (.linkSpace, position + 1) }
        return raw.byte(at: address.upperBound) == UInt8(ascii: ")") ? nil : (.linkOpen, address.upperBound)
    }

    /// Up to white space or the closing bracket, the sentence's own signs left out.
    private func address(from start: Int) -> Range<Int> {
        var end = start
        let limit = min(raw.bytes.count, start + Self.limit)
        while end < limit, !raw.bytes[end].isMarkdownSpace, raw.bytes[end] != UInt8(ascii: ")") { end += 1 }
        guard raw.byte(at: end) != UInt8(ascii: ")") else { return start..<end }
        while end > start, ".,;!?".utf8.contains(raw.bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Whether it can be nothing else: words in brackets after brackets are plain text.
    private func isAddress(_ range: Range<Int>) -> Bool {
        let schemes: [StaticString] = ["https://", "http://", "mailto:", "tel:", "www.", "../", "./"]
        if schemes.contains(where: { raw.starts(with: $0, at: range.lowerBound) }) { return true }
        let path = raw.bytes[range].prefix { $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
        let ending = String(decoding: path[(dot + 1)...].map(\.lowercased), as: UTF8.self)
        return ["md", "pdf", "doc", "docx", "xls", "xlsx", "jpg", "jpeg", "png", "svg", "webp"].contains(ending)
    }
}
