import HTMLTree

/// What the `content` of a viewport sets (CSS Device Adaptation 1, 10.3 and 10.4).
struct ViewportSettings {
    private var all: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

    /// Commas, semicolons and spaces part the settings; around `=` there may be spaces.
    init(_ content: ArraySlice<UInt8>) {
        var rest = content
        while true {
            rest = rest.drop { Self.isPart($0) || $0 == Self.equal }
            guard !rest.isEmpty else { return }
            let name = rest.prefix { !Self.isPart($0) && $0 != Self.equal }
            rest = rest[name.endIndex...].drop { $0.isASCIIWhitespace }
            // A word without a value sets nothing.
            guard rest.first == Self.equal else { continue }
            rest = rest.drop { $0.isASCIIWhitespace || $0 == Self.equal }
            let value = rest.prefix { !Self.isPart($0) && $0 != Self.equal }
            all.append((name, value))
            rest = rest[value.endIndex...]
        }
    }

    /// The value that counts, which is the last one; nil when the setting is not there.
    subscript(name: StaticString) -> ArraySlice<UInt8>? { all.last { $0.name.equals(name) }?.value }

    /// A value as a factor: words stand for numbers, of a number as much is read as is one; nil for any other word.
    static func scale(_ value: ArraySlice<UInt8>) -> Double? {
        if value.equals("yes") { return 1 }
        if value.equals("no") { return 0 }
        if value.equals("device-width") || value.equals("device-height") { return 10 }
        return Double(String(decoding: number(value), as: UTF8.self))
    }

    /// The beginning that is a number in digits: a sign, a fraction, an exponent.
    private static func number(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let sign = value.prefix(1).filter { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.count
        let mantissa = value.dropFirst(sign).prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        let tail = value[mantissa.endIndex...]
        guard tail.first?.asciiLowercased == UInt8(ascii: "e") else { return value[..<mantissa.endIndex] }
        let exponent = tail.dropFirst().prefix(3).prefix(while: isDigit)
        return value[..<(exponent.isEmpty ? mantissa.endIndex : exponent.endIndex)]
    }

    private static let equal = UInt8(ascii: "=")
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isASCIIWhitespace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
}
