/// Packs values into bytes for a later run of the same program: numbers in groups of seven bits, the low ones first.
struct Packer {
    private(set) var bytes: [UInt8] = []

    mutating func pack(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func pack(_ number: Int) { pack(UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))) }

    mutating func pack(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func pack(_ text: String) {
        pack(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Bytes that were packed before.
    mutating func pack(packed other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

    mutating func pack<Element>(_ list: some Collection<Element>, _ element: (inout Packer, Element) -> Void) {
        pack(UInt64(list.count))
        for value in list { element(&self, value) }
    }
}

/// Takes packed values out again; nil wherever the bytes end too soon or say what cannot be.
struct Unpacker {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// What was not taken out yet.
    var rest: ArraySlice<UInt8> { bytes[position...] }

    mutating func number() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.endIndex, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    mutating func integer() -> Int? {
        number().map { Int(truncatingIfNeeded: Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1)) }
    }

    mutating func flag() -> Bool? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position] == 1
    }

    mutating func text() -> String? { counted().map { String(decoding: $0, as: UTF8.self) } }

    /// As many bytes as the number before them says.
    mutating func counted() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= UInt64(bytes.endIndex - position) else { return nil }
        defer { position += Int(count) }
        return bytes[position..<position + Int(count)]
    }

    /// Every element takes a byte at least.
    mutating func list<Element>(_ element: (inout Unpacker) -> Element?) -> [Element]? {
        guard let count = number(), count <= UInt64(bytes.endIndex - position) else { return nil }
        var list: [Element] = []
        list.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let value = element(&self) else { return nil }
            list.append(value)
        }
        return list
    }
}
