/// Steps over the tags of a page without reading it: cheap, never wrong by more than a page can hide.
struct MarkupScanner {
    /// A tag as the scanner saw it.
    struct Tag {
        let name: Range<Int>
        let isEnd: Bool
        let isSelfClosed: Bool
        let attributeCount: Int
        /// Of the `<`.
        let offset: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next tag; comments, declarations and processing instructions are stepped over.
    mutating func next() -> Tag? {
        while position + 1 < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            let sign = bytes[position + 1]
            if sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") {
                skipDeclaration()
            } else if Self.isLetter(sign) {
                return tag(isEnd: false)
            } else if sign == UInt8(ascii: "/"), position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) {
                return tag(isEnd: true)
            } else {
                position += 1
            }
        }
        return nil
    }

    /// Steps to the end tag of an element that holds text alone (`script`).
    mutating func skipText(of name: Range<Int>) {
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/"), spells(name) { return }
            position += 1
        }
    }

    /// Offset of the doctype when nothing but white space and comments stands before it.
    static func doctype(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var scanner = MarkupScanner(bytes)
        scanner.position = start
        while scanner.position + 2 < bytes.count {
            if bytes[scanner.position].isASCIIWhitespace {
                scanner.position += 1
            } else if bytes[scanner.position] != UInt8(ascii: "<") || bytes[scanner.position + 1] != UInt8(ascii: "!") {
                return nil
            } else if isLetter(bytes[scanner.position + 2]) {
                return scanner.position
            } else {
                scanner.skipDeclaration()
            }
        }
        return nil
    }

    private func spells(_ name: Range<Int>) -> Bool {
        guard position + 2 + name.count <= bytes.count else { return false }
        for index in 0..<name.count
        where bytes[position + 2 + index].asciiLowercased != bytes[name.lowerBound + index].asciiLowercased {
            return false
        }
        return true
    }

    private mutating func skipDeclaration() {
        let isComment =
            position + 3 < bytes.count && bytes[position + 2] == UInt8(ascii: "-")
            && bytes[position + 3] == UInt8(ascii: "-")
        position += 2
        while position < bytes.count {
            defer { position += 1 }
            guard bytes[position] == UInt8(ascii: ">") else { continue }
            if !isComment || (bytes[position - 1] == UInt8(ascii: "-") && bytes[position - 2] == UInt8(ascii: "-")) {
                return
            }
        }
    }

    private mutating func tag(isEnd: Bool) -> Tag {
        let offset = position
        position += isEnd ? 2 : 1
        let name = position..<end(where: Self.endsName)
        position = name.upperBound
        let attributes = skipAttributes()
        let closed = position < bytes.count && position > offset && bytes[position - 1] == UInt8(ascii: "/")
        position = min(position + 1, bytes.count)
        return Tag(
            name: name, isEnd: isEnd, isSelfClosed: closed, attributeCount: attributes, offset: offset)
    }

    private mutating func skipAttributes() -> Int {
        var count = 0
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if bytes[position].isASCIIWhitespace || bytes[position] == UInt8(ascii: "/") {
                position += 1
                continue
            }
            count += 1
            position = max(position + 1, end { Self.endsName($0) || $0 == UInt8(ascii: "=") })
            skipValue()
        }
        return count
    }

    private mutating func skipValue() {
        let sign = end { !$0.isASCIIWhitespace }
        guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { return }
        position = sign + 1
        position = end { !$0.isASCIIWhitespace }
        guard position < bytes.count else { return }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            position = min(end { $0 == quote } + 1, bytes.count)
        } else {
            position = end { $0.isASCIIWhitespace || $0 == UInt8(ascii: ">") }
        }
    }

    private func end(where stops: (UInt8) -> Bool) -> Int {
        var index = position
        while index < bytes.count, !stops(bytes[index]) { index += 1 }
        return index
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isASCIIWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
