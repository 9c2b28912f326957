import SiteModel

/// A file of `Templates/assets`: copied to `assets/`, linked with a hash of its bytes, so that its name never changes.
struct Asset: Sendable {
    /// Under `Templates/`: `assets/site.css`.
    let path: String
    let bytes: [UInt8]
    let hash: String

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        hash = Self.hash(bytes)
    }

    /// Name in templates: `site-css`.
    var fieldName: String {
        String(path.dropFirst("assets/".count).map { $0 == "." || $0 == "/" || $0 == "_" ? "-" : $0 })
    }

    var versionedAddress: String { "\(path)?v=\(hash)" }

    /// FNV-1a, 64 bits, in hexadecimal: it tells versions apart, it proves nothing.
    private static func hash(_ bytes: [UInt8]) -> String {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(value, radix: 16)
    }
}
