/// Reads what follows `@import` (CSS Cascade 5, 2).
enum ImportReader {
    /// One sheet; none when no address stands there.
    static func read(_ prelude: Range<Int>, in tokens: CSSTokens) -> [StyleSheet.Import] {
        var units = tokens.units(prelude)
        guard let first = units.first else { return [] }
        var address = first.lowerBound
        if tokens.tokens[address].kind == .function, let inner = tokens.inside(first).first { address = inner }
        guard tokens.tokens[address].kind == .string || tokens.tokens[address].kind == .url else { return [] }
        units.removeFirst()
        var layer: [UInt8]?
        while let unit = units.first {
            let name = tokens.text(unit.lowerBound)
            if name.equals("layer") {
                layer = tokens.tokens[unit.lowerBound].kind == .function ? Array(tokens.raw(tokens.inside(unit))) : []
            } else if !name.equals("supports") {
                break
            }
            units.removeFirst()
        }
        let rest = (units.first?.lowerBound ?? prelude.upperBound)..<prelude.upperBound
        return [
            StyleSheet.Import(
                address: String(decoding: tokens.text(address), as: UTF8.self),
                query: MediaQueryReader(tokens: tokens).list(rest), layer: layer)
        ]
    }
}
