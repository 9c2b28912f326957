/// Cuts CSS text into tokens (CSS Syntax 3, 4.3); never fails and takes time in step with the length of the text.
struct CSSTokenizer {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var tokens: [CSSToken] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 3)
    }

    mutating func readAll() {
        while place < bytes.count {
            if at(0) == UInt8(ascii: "/"), at(1) == UInt8(ascii: "*") {
                skipComment()
            } else {
                read()
            }
        }
    }

    private func at(_ ahead: Int) -> UInt8 { place + ahead < bytes.count ? bytes[place + ahead] : 0 }

    private mutating func add(_ kind: CSSToken.Kind, from start: Int, inner: Int? = nil) {
        tokens.append(
            CSSToken(
                kind: kind, start: Int32(clamping: start), end: Int32(clamping: place),
                inner: Int32(clamping: inner ?? start)))
    }

    private mutating func skipComment() {
        place += 2
        while place < bytes.count {
            if at(0) == UInt8(ascii: "*"), at(1) == UInt8(ascii: "/") {
                place += 2
                return
            }
            place += 1
        }
    }

    private mutating func read() {
        let byte = bytes[place]
        if byte.isASCIIWhitespace { return readSpace() }
        if let kind = Self.sign(byte) {
            place += 1
            return add(kind, from: place - 1)
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readString()
        case UInt8(ascii: "#"): readPrefixed(.hash)
        case UInt8(ascii: "@"): readPrefixed(.atKeyword)
        case UInt8(ascii: "<"), UInt8(ascii: "-"):
            if skipMarkupComment() { return }
            fallthrough
        default:
            if startsNumber(place) { return readNumber() }
            if startsName(place) { return readName() }
            place += 1
            add(.delim, from: place - 1)
        }
    }

    private static func sign(_ byte: UInt8) -> CSSToken.Kind? {
        switch byte {
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "["): .openSquare
        case UInt8(ascii: "]"): .closeSquare
        case UInt8(ascii: "("): .openParen
        case UInt8(ascii: ")"): .closeParen
        case UInt8(ascii: "{"): .openBrace
        case UInt8(ascii: "}"): .closeBrace
        default: nil
        }
    }

    private mutating func readSpace() {
        let start = place
        while place < bytes.count, bytes[place].isASCIIWhitespace { place += 1 }
        add(.whitespace, from: start)
    }

    /// `<!--` and `-->` are stepped over.
    private mutating func skipMarkupComment() -> Bool {
        for mark in ["<!--", "-->"] where bytes[place...].starts(with: mark.utf8) {
            place += mark.utf8.count
            return true
        }
        return false
    }

    /// `#name` and `@name`; a sign with no name is a sign.
    private mutating func readPrefixed(_ kind: CSSToken.Kind) {
        let start = place
        place += 1
        let isNamed = kind == .hash ? isNamePart(place) : startsName(place)
        guard isNamed else { return add(.delim, from: start) }
        skipName()
        add(kind, from: start, inner: start + 1)
    }

    private mutating func readString() {
        let start = place
        let quote = bytes[place]
        place += 1
        while place < bytes.count {
            switch bytes[place] {
            case quote:
                place += 1
                return add(.string, from: start, inner: start + 1)
            case 0x0A, 0x0C, 0x0D: return add(.badString, from: start, inner: start + 1)
            case UInt8(ascii: "\\"): place = min(place + 2, bytes.count)
            default: place += 1
            }
        }
        add(.string, from: start, inner: start + 1)
    }

    private mutating func readNumber() {
        let start = place
        if at(0) == UInt8(ascii: "+") || at(0) == UInt8(ascii: "-") { place += 1 }
        skipDigits()
        if at(0) == UInt8(ascii: "."), Self.isDigit(at(1)) {
            place += 1
            skipDigits()
        }
        let isSigned = at(1) == UInt8(ascii: "+") || at(1) == UInt8(ascii: "-")
        if at(0).asciiLowercased == UInt8(ascii: "e"), Self.isDigit(at(isSigned ? 2 : 1)) {
            place += isSigned ? 2 : 1
            skipDigits()
        }
        let unit = place
        if at(0) == UInt8(ascii: "%") {
            place += 1
            return add(.percentage, from: start)
        }
        guard startsName(place) else { return add(.number, from: start) }
        skipName()
        add(.dimension, from: start, inner: unit)
    }

    private mutating func readName() {
        let start = place
        skipName()
        guard at(0) == UInt8(ascii: "("), place < bytes.count else { return add(.ident, from: start) }
        let isURL = bytes[start..<place].equals("url")
        place += 1
        if isURL, !isQuoted() { return readURL(start) }
        add(.function, from: start)
    }

    /// Whether a quoted text follows, behind white space or not.
    private func isQuoted() -> Bool {
        let rest = bytes[place...].drop { $0.isASCIIWhitespace }
        return rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'")
    }

    private mutating func readURL(_ start: Int) {
        while place < bytes.count, bytes[place].isASCIIWhitespace { place += 1 }
        let inner = place
        var isBad = false
        while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") { isBad = true }
            place = min(place + (byte == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
        }
        place = min(place + 1, bytes.count)
        add(isBad ? .badURL : .url, from: start, inner: inner)
    }
}

// MARK: Names and digits

extension CSSTokenizer {
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        (byte.asciiLowercased >= 0x61 && byte.asciiLowercased <= 0x7A) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func isEscape(_ index: Int) -> Bool {
        byte(index) == UInt8(ascii: "\\") && index + 1 < bytes.count && !(0x0A...0x0D).contains(byte(index + 1))
    }

    private func isNamePart(_ index: Int) -> Bool {
        let byte = byte(index)
        return Self.isNameStart(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "-") || isEscape(index)
    }

    private func startsName(_ index: Int) -> Bool {
        guard byte(index) == UInt8(ascii: "-") else { return Self.isNameStart(byte(index)) || isEscape(index) }
        return Self.isNameStart(byte(index + 1)) || byte(index + 1) == UInt8(ascii: "-") || isEscape(index + 1)
    }

    private func startsNumber(_ index: Int) -> Bool {
        var index = index
        if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
        if byte(index) == UInt8(ascii: ".") { index += 1 }
        return Self.isDigit(byte(index))
    }

    private mutating func skipName() {
        while isNamePart(place) { place = min(place + (bytes[place] == UInt8(ascii: "\\") ? 2 : 1), bytes.count) }
    }

    private mutating func skipDigits() {
        while Self.isDigit(at(0)), place < bytes.count { place += 1 }
    }
}
