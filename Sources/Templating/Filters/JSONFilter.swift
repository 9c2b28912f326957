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
        case .flag(let flag): text += (flag ? "true" : "false").utf8
        case .list(let items):
            text.append(UInt8(ascii: "["))
            rest.append(.sign(UInt8(ascii: "]")))
            for (index, item) in items.enumerated().reversed() {
                rest.append(.value(item))
                if index > 0 { rest.append(.sign(UInt8(ascii: ","))) }
            }
        case .object(let members):
            text.append(UInt8(ascii: "{"))
            rest.append(.sign(UInt8(ascii: "}")))
            for (index, member) in members.enumerated().reversed() {
                rest.append(.value(member.value))
                rest.append(.key(member.key))
                if index > 0 { rest.append(.sign(UInt8(ascii: ","))) }
            }
        }
    }

    private static func quote(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                text.append(UInt8(ascii: "\\"))
                text.append(UInt8(truncatingIfNeeded: scalar.value))
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}": escape(scalar, to: &text)
            default: text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    private static func escape(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16)
        text += "\\u".utf8
        text += String(repeating: "0", count: 4 - digits.count).utf8
        text += digits.utf8
    }
}
