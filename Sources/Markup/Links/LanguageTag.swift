/// Whether a text can be a language tag at all: its form, not its registration (RFC 5646 §2.1).
enum LanguageTag {
    static func isWellFormed(_ tag: ArraySlice<UInt8>) -> Bool {
        guard !tag.isEmpty, tag.count <= 35 else { return false }
        var parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit } }),
            let language = parts.popFirst(), (2...3).contains(language.count), language.allSatisfy(\.isLetter)
        else { return false }
        if let script = parts.first, script.count == 4, script.allSatisfy(\.isLetter) { parts.removeFirst() }
        if let region = parts.first, isRegion(region) { parts.removeFirst() }
        while let variant = parts.first, isVariant(variant) { parts.removeFirst() }
        return areExtensions(parts)
    }

    private static func isRegion(_ part: ArraySlice<UInt8>) -> Bool {
        (part.count == 2 && part.allSatisfy(\.isLetter)) || (part.count == 3 && part.allSatisfy(\.isDigit))
    }

    private static func isVariant(_ part: ArraySlice<UInt8>) -> Bool {
        part.count >= 5 || (part.count == 4 && part.first?.isDigit == true)
    }

    /// Each extension is a single sign followed by at least one longer part.
    private static func areExtensions(_ parts: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        guard let first = parts.first else { return true }
        guard first.count == 1, let last = parts.last, last.count > 1 else { return false }
        return zip(parts, parts.dropFirst()).allSatisfy { $0.count > 1 || $1.count > 1 }
    }
}
