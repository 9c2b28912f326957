extension CanonicalReader {
    /// More on one tag are left to libgumbo: that two of them do not share a name is found by comparing each with each.
    private static let mostAttributes = 32

    /// Reads to the end of a start tag; whether it ends in `/>`.
    mutating func attributes() throws(GivesUp) -> Bool {
        attributeNames.removeAll(keepingCapacity: true)
        while true {
            let before = cursor.position
            cursor.skipWhiteSpace()
            if cursor.skip(">") { return false }
            if cursor.skip("/>") { return true }
            guard cursor.position > before else { throw GivesUp() }
            try attribute()
        }
    }

    /// `name="value"`, `name='value'` or a name alone.
    private mutating func attribute() throws(GivesUp) {
        let place = try attributeName()
        let name = AttributeName(bytes: cursor.slice(place))
        try note(name, place)
        let value = try attributeValue()
        if let value, name != .other || !cursor.hasCapital(in: place) {
            builder.attribute(name, spelling: place, value: value, offset: place.lowerBound)
            return
        }
        let spelling = cursor.slice(place).lazy.map(\.asciiLowercased)
        if let value {
            builder.attribute(name, spelling: spelling, value: cursor.slice(value), offset: place.lowerBound)
        } else {
            builder.attribute(name, spelling: spelling, value: resolved, offset: place.lowerBound)
        }
    }

    private mutating func attributeName() throws(GivesUp) -> Range<Int> {
        let start = cursor.position
        guard cursor.peek().isASCIILetter else { throw GivesUp() }
        cursor.skip { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        return start..<cursor.position
    }

    private mutating func note(_ name: AttributeName, _ place: Range<Int>) throws(GivesUp) {
        guard attributeNames.count < Self.mostAttributes else { throw GivesUp() }
        for other in attributeNames where other.name == name {
            if name != .other || cursor.spellAlike(other.place, place) { throw GivesUp() }
        }
        // Namespaces are declared in SVG only, and change the name there.
        if name == .other, cursor.begins("xmlns:", at: place.lowerBound) { throw GivesUp() }
        attributeNames.append((name, place))
    }

    /// Where the value stands; nil when it is in `resolved`.
    private mutating func attributeValue() throws(GivesUp) -> Range<Int>? {
        guard cursor.skip("=") else { return cursor.position..<cursor.position }
        let quote = cursor.peek()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw GivesUp() }
        cursor.position += 1
        let start = cursor.position
        cursor.skip { $0 != quote && $0 != UInt8(ascii: "&") }
        let end = cursor.position
        if cursor.peek() == quote {
            cursor.position += 1
            return start..<end
        }
        try resolve(from: start, to: quote)
        return nil
    }

    /// Puts a value with character references into `resolved`; the cursor stands at the first one.
    private mutating func resolve(from start: Int, to quote: UInt8) throws(GivesUp) {
        resolved.removeAll(keepingCapacity: true)
        resolved.append(contentsOf: cursor.slice(start..<cursor.position))
        while cursor.peek() != quote {
            guard !cursor.isAtEnd else { throw GivesUp() }
            let sign = try reference()
            resolved.append(contentsOf: sign)
            let next = cursor.position
            cursor.skip { $0 != quote && $0 != UInt8(ascii: "&") }
            resolved.append(contentsOf: cursor.slice(next..<cursor.position))
        }
        cursor.position += 1
    }
}
