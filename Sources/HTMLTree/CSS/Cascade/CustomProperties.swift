/// The custom properties an element has, `var()` in them resolved (CSS Variables 1).
final class CustomProperties: Sendable {
    /// By the hash of the name; nil for one that is invalid.
    let values: [UInt64: [UInt8]?]

    private init(_ values: [UInt64: [UInt8]?]) { self.values = values }

    static let none = CustomProperties([:])

    /// Text that grows beyond this by references to references is invalid.
    private static let sizeLimit = 16 * 1024
    private static let depthLimit = 16

    /// Those of an element that declares some of its own.
    static func of(_ declared: [UInt64: [UInt8]], in parent: CustomProperties) -> CustomProperties {
        var resolution = Resolution(declared: declared, inherited: parent.values)
        for name in declared.keys.sorted() { _ = resolution.resolve(name, depth: 0) }
        return CustomProperties(parent.values.merging(resolution.values) { $1 })
    }

    /// A value with its `var()` replaced; nil when one of them is invalid and has no fallback.
    func substituted(_ text: [UInt8]) -> [UInt8]? {
        var resolution = Resolution(declared: [:], inherited: values)
        return resolution.substituted(text, depth: 0)
    }

    private struct Resolution {
        let declared: [UInt64: [UInt8]]
        let inherited: [UInt64: [UInt8]?]
        var values: [UInt64: [UInt8]?] = [:]
        /// Names that are being resolved, outermost first.
        private var open: [UInt64] = []
        private var circular: Set<UInt64> = []

        init(declared: [UInt64: [UInt8]], inherited: [UInt64: [UInt8]?]) {
            self.declared = declared
            self.inherited = inherited
        }

        mutating func resolve(_ name: UInt64, depth: Int) -> [UInt8]? {
            guard let text = declared[name] else { return inherited[name] ?? nil }
            if let known = values[name] { return known }
            if let start = open.firstIndex(of: name) {
                circular.formUnion(open[start...])
                return nil
            }
            guard depth < depthLimit else { return nil }
            open.append(name)
            var value = CustomProperties.isWide(text) ? wide(text, name) : substituted(text, depth: depth + 1)
            open.removeLast()
            if circular.contains(name) { value = nil }
            values[name] = .some(value)
            return value
        }

        private func wide(_ text: [UInt8], _ name: UInt64) -> [UInt8]? {
            text[...].trimmingASCIIWhitespace.equals("initial") ? nil : inherited[name] ?? nil
        }

        mutating func substituted(_ text: [UInt8], depth: Int) -> [UInt8]? {
            guard depth <= depthLimit, text.count <= sizeLimit else { return nil }
            let tokens = CSSTokens(text)
            let all = 0..<tokens.tokens.count
            guard tokens.hasVariable(all) else { return text }
            var result: [UInt8] = []
            var index = 0
            while index < all.upperBound {
                guard tokens.tokens[index].kind == .function, tokens.text(index).equals("var") else {
                    result += tokens.raw(index)
                    index += 1
                    continue
                }
                let end = tokens.end(ofUnit: index, in: all.upperBound)
                guard let value = reference(tokens, index..<end, depth) else { return nil }
                // Two tokens side by side stay two.
                result += [0x20] + value + [0x20]
                guard result.count <= sizeLimit else { return nil }
                index = end
            }
            return result
        }

        private mutating func reference(_ tokens: CSSTokens, _ unit: Range<Int>, _ depth: Int) -> [UInt8]? {
            let inside = tokens.inside(unit)
            guard let name = inside.first, tokens.tokens[name].kind == .ident else { return nil }
            if let value = resolve(NameHash.of(tokens.text(name)), depth: depth + 1) { return value }
            guard let comma = inside.first(where: { tokens.tokens[$0].kind == .comma }) else { return nil }
            let rest = tokens.trimmed(comma + 1..<inside.upperBound)
            return substituted(Array(tokens.raw(rest)), depth: depth + 1)
        }
    }

    private static func isWide(_ text: [UInt8]) -> Bool {
        let text = text[...].trimmingASCIIWhitespace
        return text.equals("initial") || text.equals("inherit") || text.equals("unset") || text.equals("revert")
    }
}
