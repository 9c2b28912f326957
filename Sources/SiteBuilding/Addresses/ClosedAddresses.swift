import SiteModel

/// Marks addresses as gone for good, or takes the mark away, in `Content/addresses.yaml`; every other line stays. So a
/// server answers 410 for a page that is no more.
struct ClosedAddresses: Sendable {
    let root: String

    /// Addresses that have moved stay as they are; what is gone and was not listed comes at the end. The file is
    /// replaced whole or not at all; one with mistakes stays.
    func mark(gone: Set<String>, back: Set<String>) throws(DiskError) {
        guard !gone.isEmpty || !back.isEmpty else { return }
        guard let file = try ImportDisk(root: root).read(AddressList.path) else {
            if !gone.isEmpty { try ImportDisk(root: root).write(Self.lines(gone), to: AddressList.path) }
            return
        }
        guard let list = AddressListReader.read(file).value else { return }
        let unlisted = gone.subtracting(list.entries.map(\.address))
        var ends: Set<Int> = []
        var reopened: Set<Int> = []
        for entry in list.entries {
            if entry.fate == .stays, gone.contains(entry.address) { ends.insert(entry.offset) }
            if entry.fate == .gone, back.contains(entry.address) { reopened.insert(entry.offset) }
        }
        guard !ends.isEmpty || !reopened.isEmpty || !unlisted.isEmpty else { return }
        var bytes = Self.edited(file.bytes, gone: ends, back: reopened)
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        try ImportDisk(root: root).write(bytes + Self.lines(unlisted), to: AddressList.path)
    }

    private static func lines(_ addresses: Set<String>) -> [UInt8] {
        addresses.sorted().flatMap { Array("- address: \($0)\n  gone: да\n".utf8) }
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
