import SiteModel

extension Glossary {
    /// One reading of a page: which terms were met, and what is to be put behind them.
    struct Search {
        let terms: [SoughtTerm]
        let byLetter: [UInt16: [Int]]
        let bytes: [UInt8]
        private(set) var found: [BuiltPage.Insertion] = []
        private var met: Set<Int> = []
        private var word: [UInt8] = []
        private var stemmer: Stemmer?

        init(terms: [SoughtTerm], byLetter: [UInt16: [Int]], bytes: [UInt8]) {
            self.terms = terms
            self.byLetter = byLetter
            self.bytes = bytes
        }

        /// Goes through a run of text between two tags.
        mutating func read(_ range: Range<Int>) {
            var position = range.lowerBound
            while position < range.upperBound, met.count < terms.count {
                let end = min(Letters.endOfWord(from: position, in: bytes), range.upperBound)
                guard end > position else {
                    position = afterSign(at: position, within: range)
                    continue
                }
                position = match(position..<end, within: range) ?? end
            }
        }

        /// Steps over what is no word: a sign, a character reference (`&quot;`), a hashtag, words in «quotation marks».
        private func afterSign(at position: Int, within range: Range<Int>) -> Int {
            let rest = bytes[position..<range.upperBound]
            switch bytes[position] {
            case UInt8(ascii: "&"):
                return rest.prefix(12).firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? position + 1
            case UInt8(ascii: "#"):
                return rest.firstIndex(of: UInt8(ascii: " ")) ?? range.upperBound
            case 0xC2 where rest.starts(with: Self.opening):
                return rest.firstRange(of: Self.closing)?.upperBound ?? range.upperBound
            default:
                return position + 1
            }
        }

        private static let opening = Array("«".utf8)
        private static let closing = Array("»".utf8)

        /// The end of the term that begins with a word; nil when none does.
        private mutating func match(_ first: Range<Int>, within range: Range<Int>) -> Int? {
            Letters.folded(first, of: bytes, into: &word)
            guard let letter = Glossary.letter(word), let candidates = byLetter[letter] else { return nil }
            for number in candidates {
                guard let end = end(of: terms[number], from: first, within: range) else { continue }
                if met.insert(number).inserted, !isExplained(first.lowerBound, end, within: range) {
                    found.append(terms[number].explanation(at: end))
                }
                return end
            }
            return nil
        }

        private mutating func end(of term: SoughtTerm, from first: Range<Int>, within range: Range<Int>) -> Int? {
            var current = first
            for (place, sought) in term.words.enumerated() {
                if place > 0 {
                    guard let next = wordAfter(current.upperBound, within: range) else { return nil }
                    current = next
                }
                guard isForm(current, of: sought) else { return nil }
            }
            let rest = bytes[current.upperBound..<range.upperBound]
            let isClosed = term.endsQuoted && rest.starts(with: Self.closing)
            return current.upperBound + (isClosed ? Self.closing.count : 0)
        }

        /// The next word, with a space, a quotation mark or both between.
        private func wordAfter(_ end: Int, within range: Range<Int>) -> Range<Int>? {
            var start = end
            while start < range.upperBound, Letters.length(at: start, in: bytes) == 0 {
                if start - end > 4 || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[start]) {
                    return nil
                }
                start += 1
            }
            let finish = min(Letters.endOfWord(from: start, in: bytes), range.upperBound)
            return finish > start ? start..<finish : nil
        }

        private mutating func isForm(_ range: Range<Int>, of sought: SoughtTerm.Word) -> Bool {
            Letters.folded(range, of: bytes, into: &word)
            if sought.isAbbreviation { return word == sought.stem && Letters.areCapitals(range, of: bytes) }
            // Snowball only cuts endings off, so a form begins with the stem.
            guard word.starts(with: sought.stem) else { return false }
            let stemmer = stemmer ?? Stemmer()
            self.stemmer = stemmer
            let stem = stemmer.stem(of: word)
            return stem == sought.stem || stem == sought.whole
        }

        /// The author explains the word himself: «ЦЗН (центр занятости)», «центр занятости (ЦЗН)».
        private func isExplained(_ start: Int, _ end: Int, within range: Range<Int>) -> Bool {
            if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "(") { return true }
            let rest = bytes[end..<range.upperBound].drop { $0 == UInt8(ascii: " ") }
            return rest.first == UInt8(ascii: "(")
        }
    }
}

extension SoughtTerm {
    fileprivate func explanation(at position: Int) -> BuiltPage.Insertion {
        var text = Array(" <span class=\"meaning\">(".utf8)
        for byte in short {
            switch byte {
            case UInt8(ascii: "<"): text += Array("&lt;".utf8)
            case UInt8(ascii: "&"): text += Array("&amp;".utf8)
            default: text.append(byte)
            }
        }
        return BuiltPage.Insertion(position: position, bytes: text + Array(")</span>".utf8), origin: origin)
    }
}
