import SiteModel

/// Marks listed addresses as gone for good, or takes the mark away, in `Content/addresses.yaml`; every other line stays.
struct ClosedAddresses: Sendable {
    let root: String

    /// Addresses that are not listed, or have moved, stay as they are. The file is replaced whole or not at all.
    func mark(gone: Set<String>, back: Set<String>) throws(DiskError) {
        guard !gone.isEmpty || !back.isEmpty, let file = try ImportDisk(root: root).read(AddressList.path),
            let list = AddressListReader.read(file).value
        else { return }
        var ends: Set<Int> = []
        var reopened: Set<Int> = []
        for entry in list.entries {
            if entry.fate == .stays, gone.contains(entry.address) { ends.insert(entry.offset) }
            if entry.fate == .gone, back.contains(entry.address) { reopened.insert(entry.offset) }
        }
        guard !ends.isEmpty || !reopened.isEmpty else { return }
        try ImportDisk(root: root).write(Self.edited(file.bytes, gone: ends, back: reopened), to: AddressList.path)
    }

    /// `gone` and `back` are offsets of addresses.
    private static func edited(_ bytes: [UInt8], gone: Set<Int>, back: Set<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + gone.count * 24)
        var isReopened = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let line = bytes[start..<end]
            let content = line.drop { $0 == 0x20 }
            if content.first == UInt8(ascii: "-") { isReopened = false }
            let isMark = ["gone:", "Снята:", "снята:"].contains { content.starts(with: $0.utf8) }
            if !(isReopened && isMark) { result += line }
            if (start..<end).contains(where: gone.contains) {
                if result.last != 0x0A { result.append(0x0A) }
                // In the column of the address's own key.
                let indent = line.count - content.count + 2
                result += Array(repeating: 0x20, count: indent) + Array("gone: да\n".utf8)
            }
            if (start..<end).contains(where: back.contains) { isReopened = true }
            start = end
        }
        return result
    }
}
