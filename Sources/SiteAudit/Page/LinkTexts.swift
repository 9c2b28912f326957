import HTMLTree

/// What the names of all links of a page are like, read once for all rules about links.
struct LinkTexts: Sendable {
    /// What stands in a name, as far as rules ask.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let empty = Traits(rawValue: 1)
        /// Its first word begins a text that says nothing (`VagueLinkTexts`).
        static let vague = Traits(rawValue: 2)
        /// Its first word begins a text that cannot stand alone (`LinkWords`).
        static let leaning = Traits(rawValue: 4)
        /// A Latin or Cyrillic letter stands in it.
        static let letters = Traits(rawValue: 8)
        /// Another link may have the same name, case left out of account.
        static let twin = Traits(rawValue: 16)
    }

    /// In the order of the page's links.
    private(set) var traits: [Traits] = []
    /// For names that are equal, or equal but for case, the same number.
    private(set) var hashes: [UInt64] = []
    /// Whether some names hold signs by which equal ones can be spelled in several ways.
    private var isIrregular = false

    init(_ names: [String]) {
        traits.reserveCapacity(names.count)
        hashes.reserveCapacity(names.count)
        for name in names {
            var scan = NameScan()
            if name.utf8.withContiguousStorageIfAvailable({ scan.read($0) }) == nil {
                Array(name.utf8).withUnsafeBufferPointer { scan.read($0) }
            }
            traits.append(name.isEmpty ? .empty : scan.traits)
            hashes.append(scan.hash)
            isIrregular = isIrregular || scan.isIrregular
        }
        findTwins()
    }

    /// The places of names that may be equal to each other, in sets of two and more, in the order of the page.
    var twins: [[Int]] {
        let places = traits.indices.filter { traits[$0].contains(.twin) }
        if isIrregular { return places.count > 1 ? [places] : [] }
        return Dictionary(grouping: places) { hashes[$0] }.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private mutating func findTwins() {
        let order = traits.indices.filter { !traits[$0].contains(.empty) }.sorted { hashes[$0] < hashes[$1] }
        for (left, right) in zip(order, order.dropFirst()) where isIrregular || hashes[left] == hashes[right] {
            traits[left].insert(.twin)
            traits[right].insert(.twin)
        }
    }
}

/// Reads one name.
private struct NameScan {
    private(set) var traits: LinkTexts.Traits = []
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var isIrregular = false

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var first = WordBeginnings.Key()
        var isFirst = true
        var spaces = 0
        var place = 0
        while place < text.count {
            let sign = QuickSign(text, at: place)
            switch sign.kind {
            case .latin, .cyrillic:
                traits.insert(.letters)
                if isFirst { first.add(sign.code) }
                if Self.isPlain(sign, text[place], place + 1 < text.count ? text[place + 1] : 0) { hear(sign.code) }
            case .digit:
                hear(text[place])
                // A number may be the size of a file.
                if isFirst, first.count == 0 { traits.insert(.leaning) }
                if first.count > 0 { isFirst = false }
            case .other:
                if text[place] == 0x20 { spaces += 1 }
                if first.count > 0 { isFirst = false }
                look(at: text, place)
            }
            place += sign.length
        }
        guard first.count > 0 else { return }
        if VagueLinkTexts.beginnings.mayHold(first) { traits.insert(.vague) }
        let beginnings = spaces < LinkWords.longest ? LinkWords.beginnings : LinkWords.formatBeginnings
        if beginnings.mayHold(first) { traits.insert(.leaning) }
    }

    @inline(__always)
    private mutating func hear(_ code: UInt8) { hash = (hash ^ UInt64(code)) &* 0x100_0000_01B3 }

    /// Of the letters only a to z and а to я count: of others the capital may be another alphabet's letter.
    @inline(__always)
    private static func isPlain(_ sign: QuickSign, _ first: UInt8, _ second: UInt8) -> Bool {
        guard sign.kind == .cyrillic else { return true }
        return first == 0xD0 ? second >= 0x90 : first == 0xD1 && second <= 0x8F
    }

    /// Accents typed apart, and the sign of the kelvin, make texts equal that are spelled otherwise; letters of other
    /// alphabets are for a closer look.
    private mutating func look(at text: UnsafeBufferPointer<UInt8>, _ place: Int) {
        let byte = text[place]
        if byte == 0xCC || byte == 0xCD { isIrregular = true }
        if byte == 0xE2, place + 1 < text.count, text[place + 1] == 0x84 { isIrregular = true }
        if byte >= 0xC3, byte < 0xE0 { traits.formUnion([.vague, .leaning]) }
    }
}

extension PageFacts {
    /// What the names of `links` are like.
    var linkTexts: LinkTexts { memo.linkTexts { LinkTexts(linkNames) } }

    /// Those of `links` that have all or none of some traits.
    func links(with wanted: LinkTexts.Traits = [], without unwanted: LinkTexts.Traits = []) -> [NodeID] {
        let traits = linkTexts.traits
        var found: [NodeID] = []
        for (index, link) in links.enumerated()
        where traits[index].isSuperset(of: wanted) && traits[index].isDisjoint(with: unwanted) {
            found.append(link)
        }
        return found
    }

    /// What the name of one of `links` is like.
    func traits(ofLink link: NodeID) -> LinkTexts.Traits {
        guard let index = index(ofLink: link) else { return [] }
        return linkTexts.traits[index]
    }
}
