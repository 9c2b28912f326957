/// Reads media queries and the conditions of `@container` and `@supports`.
struct MediaQueryReader {
    let tokens: CSSTokens
    private static let depthLimit = 8

    /// The list of a `media` attribute; an empty one always holds.
    static func query(_ text: ArraySlice<UInt8>) -> MediaQuery {
        let tokens = CSSTokens(Array(text))
        return MediaQueryReader(tokens: tokens).list(0..<tokens.tokens.count)
    }

    /// A list of media queries: one of them must hold; what is no query never does.
    func list(_ range: Range<Int>) -> MediaQuery {
        let range = tokens.trimmed(range)
        if range.isEmpty { return .type(.all) }
        let queries = tokens.split(range, at: .comma).map { query($0) ?? .not(.type(.all)) }
        return queries.count == 1 ? queries[0] : .any(queries)
    }

    /// What follows `@container`: a name may stand before the condition.
    func container(_ range: Range<Int>) -> MediaQuery {
        var units = tokens.units(range)
        if let first = units.first, tokens.tokens[first.lowerBound].kind == .ident,
            !tokens.isIdent(first.lowerBound, "not")
        {
            units.removeFirst()
        }
        return units.isEmpty ? .type(.all) : condition(units, depth: 0) ?? .unknown
    }

    /// What follows `@supports`: browsers of today are taken to know everything.
    func supports(_ range: Range<Int>) -> Bool {
        guard let first = tokens.units(range).first else { return true }
        return !tokens.isIdent(first.lowerBound, "not")
    }

    /// `[not|only] type [and …]` or a condition.
    private func query(_ range: Range<Int>) -> MediaQuery? {
        var units = tokens.units(range)
        guard let first = units.first else { return nil }
        let isNot = tokens.isIdent(first.lowerBound, "not")
        let hasPrefix = isNot || tokens.isIdent(first.lowerBound, "only")
        let head = hasPrefix ? units.dropFirst().first : first
        guard let head, tokens.tokens[head.lowerBound].kind == .ident else { return condition(units, depth: 0) }
        units.removeFirst(hasPrefix ? 2 : 1)
        var parts: [MediaQuery] = [.type(Self.type(tokens.text(head.lowerBound)))]
        if !units.isEmpty {
            guard tokens.isIdent(units[0].lowerBound, "and"), let rest = condition(Array(units.dropFirst()), depth: 0)
            else { return nil }
            parts.append(rest)
        }
        let query: MediaQuery = parts.count == 1 ? parts[0] : .all(parts)
        return isNot ? .not(query) : query
    }

    private static func type(_ name: ArraySlice<UInt8>) -> MediaType {
        name.equals("all") ? .all : name.equals("screen") ? .screen : name.equals("print") ? .print : .other
    }

    /// `not (…)`, or conditions joined by one of `and` and `or`.
    private func condition(_ units: [Range<Int>], depth: Int) -> MediaQuery? {
        guard let first = units.first, depth < Self.depthLimit else { return nil }
        if tokens.isIdent(first.lowerBound, "not") {
            return units.count == 2 ? inBrackets(units[1], depth).map { .not($0) } : nil
        }
        var parts: [MediaQuery] = []
        var joint: Bool?
        for (index, unit) in units.enumerated() {
            if index.isMultiple(of: 2) {
                guard let part = inBrackets(unit, depth) else { return nil }
                parts.append(part)
            } else {
                let isAnd = tokens.isIdent(unit.lowerBound, "and")
                guard isAnd || tokens.isIdent(unit.lowerBound, "or"), joint ?? isAnd == isAnd else { return nil }
                joint = isAnd
            }
        }
        guard units.count % 2 == 1 else { return nil }
        return parts.count == 1 ? parts[0] : joint == true ? .all(parts) : .any(parts)
    }

    private func inBrackets(_ unit: Range<Int>, _ depth: Int) -> MediaQuery? {
        let kind = tokens.tokens[unit.lowerBound].kind
        if kind == .function { return .unknown }
        guard kind == .openParen else { return nil }
        let inside = tokens.inside(unit)
        guard let first = inside.first else { return .unknown }
        if tokens.tokens[first].kind == .openParen || tokens.tokens[first].kind == .function
            || tokens.isIdent(first, "not")
        {
            if let nested = condition(tokens.units(inside), depth: depth + 1) { return nested }
        }
        return feature(inside) ?? .unknown
    }

    /// `name`, `name: value`, `name >= value`, `value < name <= value`.
    private func feature(_ range: Range<Int>) -> MediaQuery? {
        guard let first = range.first else { return nil }
        if let colon = range.first(where: { tokens.tokens[$0].kind == .colon }) {
            guard tokens.tokens[first].kind == .ident else { return nil }
            return plain(tokens.text(first), tokens.trimmed(colon + 1..<range.upperBound))
        }
        let units = tokens.units(range)
        if units.count == 1, tokens.tokens[first].kind == .ident { return alone(tokens.text(first)) }
        return ranged(units)
    }

    private func alone(_ name: ArraySlice<UInt8>) -> MediaQuery? { MediaFeature(name).map { .present($0) } }

    private func plain(_ name: ArraySlice<UInt8>, _ range: Range<Int>) -> MediaQuery? {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        let isLeast = text.hasPrefix("min-")
        let isMost = text.hasPrefix("max-")
        let comparison: MediaComparison = isLeast ? .greaterOrEqual : isMost ? .lessOrEqual : .equal
        let bare = isLeast || isMost ? name.dropFirst(4) : name
        guard let feature = MediaFeature(bare), let value = range.first else { return nil }
        if tokens.tokens[value].kind == .ident, range.count == 1 {
            return .word(feature, tokens.text(value).map(\.asciiLowercased))
        }
        return compared(feature, comparison, tokens.units(range))
    }

    private func compared(
        _ feature: MediaFeature, _ comparison: MediaComparison, _ units: [Range<Int>]
    ) -> MediaQuery? {
        if feature == .aspectRatio { return ratio(units).map { .ratio(feature, comparison, $0) } }
        if feature == .resolution { return .unknown }
        guard units.count == 1, let value = CalculationReader(tokens: tokens).value(units[0]) else { return nil }
        return .compared(feature, comparison, value)
    }

    private func ratio(_ units: [Range<Int>]) -> Double? {
        let numbers = units.compactMap { CalculationReader(tokens: tokens).value($0)?.plainNumber }
        guard let first = numbers.first else { return nil }
        return numbers.count == 2 && numbers[1] > 0 ? first / numbers[1] : numbers.count == 1 ? first : nil
    }

    private func ranged(_ units: [Range<Int>]) -> MediaQuery? {
        var pieces: [[Range<Int>]] = [[]]
        var signs: [MediaComparison] = []
        var index = 0
        while index < units.count {
            let start = units[index].lowerBound
            if let sign = comparison(start, followedByEqual: isEqual(units, index + 1)) {
                if isEqual(units, index + 1), !tokens.isDelim(start, "=") { index += 1 }
                signs.append(sign)
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(units[index])
            }
            index += 1
        }
        return joined(pieces, signs)
    }

    private func isEqual(_ units: [Range<Int>], _ index: Int) -> Bool {
        index < units.count && tokens.isDelim(units[index].lowerBound, "=")
    }

    private func comparison(_ index: Int, followedByEqual: Bool) -> MediaComparison? {
        if tokens.isDelim(index, "=") { return .equal }
        if tokens.isDelim(index, "<") { return followedByEqual ? .lessOrEqual : .less }
        return tokens.isDelim(index, ">") ? followedByEqual ? .greaterOrEqual : .greater : nil
    }

    private func joined(_ pieces: [[Range<Int>]], _ signs: [MediaComparison]) -> MediaQuery? {
        let names = pieces.map { piece in
            piece.count == 1 && tokens.tokens[piece[0].lowerBound].kind == .ident
                ? MediaFeature(tokens.text(piece[0].lowerBound)) : nil
        }
        if pieces.count == 2, let feature = names[0] { return compared(feature, signs[0], pieces[1]) }
        if pieces.count == 2, let feature = names[1] { return compared(feature, signs[0].reversed, pieces[0]) }
        guard pieces.count == 3, let feature = names[1],
            let low = compared(feature, signs[0].reversed, pieces[0]),
            let high = compared(feature, signs[1], pieces[2])
        else { return nil }
        return .all([low, high])
    }
}
