/// How the text of a foreign file is written.
package enum TextEncoding: Sendable {
    case utf8, windows1251

    /// Judged by the beginning of a file: what is no UTF-8 is taken for Windows-1251. A sign cut by the end counts as
    /// whole.
    package init(of beginning: some Collection<UInt8>) {
        let bytes = Array(beginning)
        let isText = (0...min(3, bytes.count)).contains { cut in
            String(validating: bytes.dropLast(cut), as: UTF8.self) != nil
        }
        self = isText ? .utf8 : .windows1251
    }

    /// The bytes as UTF-8; nil when they are not what the file is written in.
    package func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
        case .windows1251: Windows1251.utf8(bytes)
        }
    }
}
