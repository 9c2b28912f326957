/// Just enough of Swift's grammar to tell code from comments and texts.
enum ShapeToken {
    enum Kind { case code, hidden }

    /// What begins at `place`, and where it ends.
    static func end(in bytes: [UInt8], at place: Int) -> (kind: Kind, end: Int) {
        if begins("//", bytes, place) { return (.hidden, find("\n", bytes, from: place)) }
        if begins("/*", bytes, place) { return (.hidden, endOfComment(bytes, from: place)) }
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        guard place + hashes < bytes.count, bytes[place + hashes] == UInt8(ascii: "\"") else {
            return (.code, place + 1)
        }
        return (.hidden, endOfText(bytes, from: place + hashes, hashes: hashes))
    }

    /// Comments nest.
    private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < bytes.count {
            if begins("/*", bytes, place) {
                depth += 1
                place += 2
            } else if begins("*/", bytes, place) {
                depth -= 1
                place += 2
                if depth == 0 { return place }
            } else {
                place += 1
            }
        }
        return bytes.count
    }

    /// `start` is at the first quote; a text in one line ends there at the latest.
    private static func endOfText(_ bytes: [UInt8], from start: Int, hashes: Int) -> Int {
        let isBlock = begins("\"\"\"", bytes, start)
        let marks = String(repeating: "#", count: hashes)
        let quote = (isBlock ? "\"\"\"" : "\"") + marks
        let escape = "\\" + marks
        var place = start + (isBlock ? 3 : 1)
        while place < bytes.count {
            if begins(quote, bytes, place) { return place + quote.utf8.count }
            if begins(escape + "(", bytes, place) {
                place = endOfInterpolation(bytes, from: place + escape.utf8.count)
            } else if begins(escape, bytes, place) {
                place += escape.utf8.count + 1
            } else if !isBlock, bytes[place] == UInt8(ascii: "\n") {
                return place
            } else {
                place += 1
            }
        }
        return bytes.count
    }

    /// `start` is at the opening parenthesis; texts inside may hold parentheses of their own.
    private static func endOfInterpolation(_ bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "(") { depth += 1 }
            if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return place + 1 }
            place = end(in: bytes, at: place).end
        }
        return bytes.count
    }

    private static func begins(_ text: String, _ bytes: [UInt8], _ place: Int) -> Bool {
        place + text.utf8.count <= bytes.count && bytes[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }

    private static func find(_ text: String, _ bytes: [UInt8], from start: Int) -> Int {
        (start..<bytes.count).first { begins(text, bytes, $0) } ?? bytes.count
    }
}
