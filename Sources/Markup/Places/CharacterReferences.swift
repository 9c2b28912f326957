/// Character references already met, since libcmark has to be asked for each.
struct CharacterReferences {
    private var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    private var unknown: Set<ArraySlice<UInt8>> = []

    /// The end of the reference that begins at `position` and what it stands for.
    mutating func match(in bytes: [UInt8], at position: Int) -> (end: Int, text: [UInt8])? {
        guard let end = Self.end(in: bytes, at: position) else { return nil }
        let reference = bytes[position..<end]
        if let text = known[reference] { return (end, text) }
        if unknown.contains(reference) { return nil }
        guard let text = CommonMarkParser.character(named: reference) else {
            unknown.insert(ArraySlice(Array(reference)))
            return nil
        }
        known[ArraySlice(Array(reference))] = text
        return (end, text)
    }

    /// What may be a reference: `&`, at most 32 letters, digits or `#`, and `;`.
    private static func end(in bytes: [UInt8], at position: Int) -> Int? {
        var end = position + 1
        while end < bytes.count, end - position <= 33 {
            if bytes[end] == UInt8(ascii: ";") { return end > position + 1 ? end + 1 : nil }
            guard bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "#") else { return nil }
            end += 1
        }
        return nil
    }
}
