/// Telephones and e-mail addresses in the running text of a vacancy: of persons, as a rule, and nobody asked for them.
package enum PersonalContacts {
    /// The text with a word in place of each; as it was where there is none.
    package static func removed(from text: String) -> String {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") }) else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map(withoutAddress).joined(separator: " ")
            .withoutPhones
    }

    private static func withoutAddress(_ word: Substring) -> String {
        guard let at = word.firstIndex(of: "@"), at != word.startIndex, word[at...].contains(".") else {
            return String(word)
        }
        return "(почта – в объявлении)" + word.suffix(while: { ",;.)".contains($0) })
    }
}

extension StringProtocol {
    fileprivate func suffix(while isKept: (Character) -> Bool) -> SubSequence {
        self[(lastIndex { !isKept($0) }.map(index(after:)) ?? startIndex)...]
    }
}

extension String {
    /// Runs of digits, spaces, brackets and hyphens that hold ten to twelve digits, or six and seven in groups of a local
    /// number: «222-33-44».
    fileprivate var withoutPhones: String {
        var result = ""
        var run = ""
        func flush() {
            let digits = run.count(where: \.isNumber)
            let groups = run.split(separator: "-").count
            let isPhone = (10...12).contains(digits) || ((6...7).contains(digits) && groups == 3)
            let isDate = digits == 8 || run.contains(":")
            guard isPhone, !isDate else { return result += run }
            let before = run.prefix { $0 == " " }
            let after = run.reversed().prefix { $0 == " " }
            result += before + "(телефон – в объявлении)" + String(after)
        }
        for character in self {
            if ("0"..."9").contains(character) || " +-–()\u{A0}".contains(character) {
                run.append(character)
            } else {
                flush()
                run = ""
                result.append(character)
            }
        }
        flush()
        return result
    }
}
