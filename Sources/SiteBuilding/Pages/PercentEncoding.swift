/// Writes paths of files as addresses (RFC 3986, section 3.3).
enum PercentEncoding {
    static func path(_ path: String) -> String { encoded(path) { isPlain($0) || $0 == UInt8(ascii: "/") } }

    /// A text as one part of an address, such as a value in its query: only unreserved signs stay (section 2.3).
    static func component(_ text: String) -> String { encoded(text, isPlain) }

    /// Path and query as a browser sends them: what is encoded stays, what is no ASCII is encoded.
    static func request(_ text: String) -> String { encoded(text) { $0 > 0x20 && $0 < 0x7F } }

    /// The path a server looks for; a sign of percent that encodes nothing stays.
    static func decoded(_ path: String) -> String {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let pair = index + 2 < bytes.count ? String(decoding: bytes[index + 1...index + 2], as: UTF8.self) : ""
            if bytes[index] == UInt8(ascii: "%"), let byte = UInt8(pair, radix: 16), byte >= 0x20 {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func encoded(_ text: String, _ isPlain: (UInt8) -> Bool) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._~".utf8.contains(byte)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}
