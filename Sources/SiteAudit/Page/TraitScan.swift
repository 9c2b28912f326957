import HTMLTree

/// Finds the traits of a text in one walk over its bytes.
struct TraitScan {
    private var digits = 0
    private var capitals = 0
    private var lone = 0
    /// Words that may point at something (`ReferenceWords`).
    private var pointing = 0
    /// Cyrillic capitals in a row.
    private var run = 0
    private var word = WordBeginnings.Key()
    private var traits: PageText.Traits = []

    static func traits(of text: ArraySlice<UInt8>) -> PageText.Traits {
        var scan = TraitScan()
        let beginnings = ReferenceWords.beginnings
        text.withUnsafeBufferPointer { scan.read($0, beginnings) }
        return scan.result
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ beginnings: WordBeginnings) {
        var place = 0
        while place < text.count {
            let sign = QuickSign(text, at: place)
            if sign.isLetter {
                traits.insert(sign.kind == .latin ? .latin : .cyrillic)
                word.add(sign.code)
                if sign.isCapital { capitals += 1 }
                let isRunning = sign.isCapital && sign.kind == .cyrillic && text[place + 1] >= 0x90
                run = isRunning && text[place] == 0xD0 ? run + 1 : 0
                if run == 3 { traits.insert(.abbreviation) }
            } else {
                if word.count > 0 { close(beginnings) }
                run = 0
                if sign.kind == .digit { digits += 1 }
                if sign.length == 3, StrangeSigns.isStrange(text, at: place) { traits.insert(.strangeSign) }
            }
            place += sign.length
        }
        if word.count > 0 { close(beginnings) }
    }

    @inline(__always)
    private mutating func close(_ beginnings: WordBeginnings) {
        if word.count == 1 { lone += 1 }
        if beginnings.mayHold(word) { pointing += 1 }
        word = WordBeginnings.Key()
    }

    private var result: PageText.Traits {
        var traits = traits
        if digits >= 7 { traits.insert(.digits) }
        if capitals >= 10 { traits.insert(.capitals) }
        if lone >= 4 { traits.insert(.loneLetters) }
        if pointing >= 2 { traits.insert(.pointing) }
        return traits
    }
}
