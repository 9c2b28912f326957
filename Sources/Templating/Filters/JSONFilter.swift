import SiteModel

extension Filter {
    /// Structured data of a page, for `<script type="application/ld+json">`.
    static let json = Filter(
        name: "json",
        takes: Message(ru: "данные для поисковых систем", en: "structured data"),
        usage: Message(
            ru: "Пишется {{x | json}}, только внутри <script type=\"application/ld+json\">.",
            en: "Write {{x | json}}, only inside <script type=\"application/ld+json\">.")
    ) { shape, arguments in
        guard shape == .data else { return .wrongShape }
        guard arguments.isEmpty else { return .wrongArguments }
        return .ready { value, text in
            if case .data(let data) = value { JSONText.append(data, to: &text) }
        }
    }
}

/// Writes JSON (RFC 8259) that can stand in a script: nothing in it can end the element.
enum JSONText {
    /// Compact; keys in their order. Walks with a stack of its own, so that depth costs no recursion.
    static func append(_ data: DataValue, to text: inout [UInt8]) {
        var rest: [Piece] = [.value(data)]
        while let piece = rest.popLast() {
            switch piece {
            case .sign(let sign): text.append(sign)
            case .key(let key):
                quote(key, to: &text)
                text.append(UInt8(ascii: ":"))
            case .value(let value): append(value, to: &text, rest: &rest)
            }
        }
    }

    private enum Piece {
        case value(DataValue)
        case key(String)
        case sign(UInt8)
    }

    private static func append(_ value: DataValue, to text: inout [UInt8], rest: inout [Piece]) {
        switch value {
        case .text(let string): quote(string, to: &text)
        case .number(let number): text += String(number).utf8
        case .written(let bytes): text += bytes
        case .flag(let flag): text += (flag ? "true" : "false").utf8
        case .list(let items):
            text.append(UInt8(ascii: "["))
            rest.append(.sign(UInt8(ascii: "]")))
            for index in items.indices.reversed() {
                rest.append(.value(items[index]))
                if index > 0 { rest.append(.sign(UInt8(ascii: ","))) }
            }
        case .object(let members):
            text.append(UInt8(ascii: "{"))
            rest.append(.sign(UInt8(ascii: "}")))
            for index in members.indices.reversed() {
                rest.append(.value(members[index].value))
                rest.append(.key(members[index].key))
                if index > 0 { rest.append(.sign(UInt8(ascii: ","))) }
            }
        }
    }

    private static func quote(_ string: String, to text: inout [UInt8]) {
        var string = string
        text.append(UInt8(ascii: "\""))
        string.withUTF8 { appendEscaped($0, to: &text) }
        text.append(UInt8(ascii: "\""))
    }

    private static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var start = 0
        func flush(_ index: Int, skipping count: Int) {
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            start = index + count
        }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                flush(index, skipping: 0)
                text.append(UInt8(ascii: "\\"))
            case ..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                flush(index, skipping: 1)
                escape(UInt32(bytes[index]), to: &text)
            // U+2028 and U+2029 end lines of scripts.
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9:
                flush(index, skipping: 3)
                escape(0x2000 | UInt32(bytes[index + 2] & 0x3F), to: &text)
            default: break
            }
        }
        flush(bytes.count, skipping: 0)
    }

    private static func escape(_ scalar: UInt32, to text: inout [UInt8]) {
        let digits = String(scalar, radix: 16)
        text += "\\u".utf8
        text += String(repeating: "0", count: 4 - digits.utf8.count).utf8
        text += digits.utf8
    }
}
