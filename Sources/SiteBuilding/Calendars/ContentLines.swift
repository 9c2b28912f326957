/// Writes content lines of iCalendar (RFC 5545, §3.1) and vCard (RFC 6350, §3.2): CRLF, no more than 75 octets in a
/// row, no letter cut in two.
struct ContentLines: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Octets of a row, without its end.
    static let width = 75

    /// A line whose value is text.
    mutating func add(_ name: String, text: String) { add(name + ":" + Self.escaped(text)) }

    /// A line as it stands; `name` and value are written already.
    mutating func add(_ line: String) {
        var room = Self.width
        let line = Array(line.utf8)
        var start = 0
        while line.count - start > room {
            var end = start + room
            // A byte that goes on a letter begins no row.
            while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            // The space before a row that goes on is one of its octets.
            room = Self.width - 1
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }

    /// A text value: `\`, `;`, `,` and ends of lines are escaped (RFC 5545, §3.3.11); other controls have no place in it.
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): escaped += [UInt8(ascii: "\\"), byte]
            case 0x0A: escaped += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x09: escaped.append(0x20)
            case ..<0x20, 0x7F: continue
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// The content lines of a file, rows joined; ends of lines may be bare.
    static func read(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let row = row.last == 0x0D ? row.dropLast() : row
            if let first = row.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1] += row.dropFirst()
            } else {
                lines.append(Array(row))
            }
        }
        return lines
    }

    /// What an escaped text says.
    static func unescaped(_ value: String) -> String {
        var text: [UInt8] = []
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                text.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? 0x0A : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
