/// How the text of a foreign file is written.
package enum TextEncoding: Sendable {
    case utf8, windows1251

    /// Judged by the beginning of a file: Windows-1251 is what has more bytes that are no UTF-8 than Russian letters
    /// that are. A few wrong bytes among them are damage, not another encoding.
    package init(of beginning: some Collection<UInt8>) {
        let bytes = Array(beginning)
        var (letters, strangers, index) = (0, 0, 0)
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x80
            if bytes[index] < 0x80 {
                index += 1
            } else if bytes[index] >= 0xC2, (0x80...0xBF).contains(next) {
                // Further bytes of a longer sign.
                index += 2
                while index < bytes.count, (0x80...0xBF).contains(bytes[index]), bytes[index - 2] >= 0xE0 { index += 1 }
                letters += 1
            } else {
                strangers += 1
                index += 1
            }
        }
        self = strangers > letters ? .windows1251 : .utf8
    }

    /// The bytes as UTF-8; nil when they are not what the file is written in.
    package func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
        case .windows1251: Windows1251.utf8(bytes)
        }
    }
}
