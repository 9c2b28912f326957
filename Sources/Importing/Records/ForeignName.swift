/// Names of fields as different files of one source write them: `job-name`, `jobName`, `JOB_NAME` are one name.
package enum ForeignName {
    /// Small Latin letters and digits alone; Cyrillic letters that look like Latin ones count as those.
    package static func comparable(_ name: some Sequence<UInt8>) -> String {
        var kept: [UInt8] = []
        var isCyrillic = false
        var lead: UInt8 = 0
        for byte in name {
            switch byte {
            case 0x41...0x5A: kept.append(byte + 0x20)
            case 0x61...0x7A, 0x30...0x39: kept.append(byte)
            case 0xD0, 0xD1: (lead, isCyrillic) = (byte, true)
            case 0x80...0xBF where isCyrillic:
                isCyrillic = false
                let letter = UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)
                if let twin = lookalikes[letter] { kept.append(twin) }
            default: isCyrillic = false
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The same of a text.
    package static func comparable(_ name: String) -> String { comparable(name.utf8) }

    /// Cyrillic letters, capital and small, and the Latin ones people take them for.
    private static let lookalikes: [UInt16: UInt8] = {
        var table: [UInt16: UInt8] = [:]
        for (cyrillic, latin) in zip("авекмнорстухАВЕКМНОРСТУХ".utf16, "abekmhopctyxabekmhopctyx".utf8) {
            table[cyrillic] = latin
        }
        return table
    }()
}
