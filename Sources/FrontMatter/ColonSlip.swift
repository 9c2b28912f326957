import SiteModel

/// A known key whose colon, or the space after it, was forgotten: `Заголовок Тренинг`, `Заголовок:Тренинг`.
struct ColonSlip {
    /// What is wrong after the key; a no-break space is none that parts key and value.
    enum Kind { case noColon, noSpace, noBreakSpace }

    let key: Int
    /// Where the colon or the space belongs.
    let offset: Int
    let kind: Kind
    /// The key as it was written.
    let written: String

    init?(of line: Line, in bytes: [UInt8], shape: GroupShape) {
        var words = 0
        var index = line.content
        // No label has more words than this.
        while index < line.end, words < 6 {
            let isColon = bytes[index] == Sign.colon
            if isColon || Sign.isBlank(bytes[index]) {
                words += 1
                if index > line.content, let key = shape.index.key(line.content..<index, in: bytes) {
                    self.key = key
                    let isNoBreak = isColon && bytes[index + 1..<line.end].starts(with: [0xC2, 0xA0])
                    kind = !isColon ? .noColon : isNoBreak ? .noBreakSpace : .noSpace
                    offset = isColon ? index + 1 : index
                    written = Quotation.of(bytes, line.content..<index)
                    return
                }
            }
            index += 1
        }
        return nil
    }
}
