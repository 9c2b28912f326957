/// Beginnings of Russian words that tell of a person's health: a special category of data (152-ФЗ, art. 10).
package enum HealthWords {
    private static let stems = [
        "диагноз", "болезн", "болен ", "больна ", "заболеван", "инсульт", "инфаркт", "дцп", "онколог", "шизофрен",
        "аутизм", "аутист", "эпилеп", "психиатр", "психическ", "слепот", "слепой", "слепая", "незряч", "глухот",
        "глухой",
        "глухая", "коляск", "ампут", "протез", "синдром", "паралич", "расстройств", "инвалид с детства",
        "группа инвалидности", "группу инвалидности", "группы инвалидности", "группой инвалидности", "первая группа",
        "вторая группа", "третья группа", "i группа", "ii группа", "iii группа", "недуг", "травм",
    ].map { Array($0.utf8) }

    /// The byte offset of the first such word; nil when there is none.
    package static func first(in text: [UInt8]) -> Int? {
        var folded: [UInt8] = []
        // Folding keeps the length of every letter, so offsets stay true.
        Letters.folded(0..<text.count, of: text, into: &folded)
        return stems.compactMap { first($0, in: folded) }.min()
    }

    private static func first(_ stem: [UInt8], in text: [UInt8]) -> Int? {
        var rest = text[...]
        while let found = rest.firstRange(of: stem) {
            if !isInsideWord(found.lowerBound, of: text) { return found.lowerBound }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    private static func isInsideWord(_ position: Int, of text: [UInt8]) -> Bool {
        (position > 0 && Letters.length(at: position - 1, in: text) == 1)
            || (position > 1 && Letters.length(at: position - 2, in: text) == 2)
    }
}
