/// The names of an element's ancestors as bits, many names to one bit: a bit that is missing says at once that no
/// ancestor has the name (a Bloom filter with one hash).
enum KinBits {
    static func tag(_ tag: TagName) -> UInt64 { tag == .other ? 0 : bit(UInt64(tag.rawValue) &* 0x1_0001) }
    static func className(_ hash: UInt64) -> UInt64 { bit(hash) }
    static func id(_ hash: UInt64) -> UInt64 { bit(hash ^ 0xA5A5_A5A5) }

    private static func bit(_ number: UInt64) -> UInt64 { 1 << ((number &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    /// What the ancestors of a selector's subject must have.
    static func needs(of selector: Selector, in table: SelectorTable) -> UInt64 {
        var bits: UInt64 = 0
        for index in selector.compounds.dropFirst() {
            let compound = table.compounds[Int(index)]
            // A sibling is no ancestor; its ancestors are.
            guard compound.combinator == .descendant || compound.combinator == .child else { continue }
            for simple in compound.simples {
                switch table.simples[Int(simple)] {
                case .type(let tag, _): bits |= Self.tag(tag)
                case .className(let hash): bits |= className(hash)
                case .id(let hash): bits |= id(hash)
                default: break
                }
            }
        }
        return bits
    }
}
