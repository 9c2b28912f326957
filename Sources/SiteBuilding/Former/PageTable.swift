import SiteModel

/// What is remembered of page files, packed: an edit looks at one of ten thousand.
struct PageTable: Sendable {
    /// In byte order of the paths; where each begins in the bytes, and where the last one ends.
    fileprivate let starts: [Int]
    fileprivate let bytes: ArraySlice<UInt8>
    private var replaced: [Int: FormerPage] = [:]

    init(_ pages: [FormerPage]) {
        var packer = Packer()
        var starts = [0]
        for page in TreePath.ordered(pages, by: \.path) {
            packer.pack(page)
            starts.append(packer.bytes.count)
        }
        self.init(starts: starts, bytes: packer.bytes[...])
    }

    fileprivate init(starts: [Int], bytes: ArraySlice<UInt8>) { (self.starts, self.bytes) = (starts, bytes) }

    /// The number of the page of this path.
    func number(of path: String) -> Int? {
        let wanted = Array(path.utf8)
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            var unpacker = Unpacker(packed(middle))
            guard let bytes = unpacker.counted() else { return nil }
            if bytes.elementsEqual(wanted) { return middle }
            if bytes.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Nil when the bytes are no page.
    func page(_ number: Int) -> FormerPage? {
        if let page = replaced[number] { return page }
        var unpacker = Unpacker(packed(number))
        return unpacker.page()
    }

    mutating func replace(_ number: Int, by page: FormerPage) { replaced[number] = page }

    private func packed(_ number: Int) -> ArraySlice<UInt8> {
        bytes[bytes.startIndex + starts[number]..<bytes.startIndex + starts[number + 1]]
    }
}

extension PageTable {
    /// The table with everything in its place.
    fileprivate var joined: PageTable {
        if replaced.isEmpty { return self }
        var packer = Packer()
        var starts = [0]
        var done = 0
        func pack(upTo number: Int) {
            guard done < number else { return }
            let shift = packer.bytes.count - self.starts[done]
            packer.pack(packed: bytes[bytes.startIndex + self.starts[done]..<bytes.startIndex + self.starts[number]])
            starts += self.starts[done + 1...number].map { $0 + shift }
            done = number
        }
        for (number, page) in replaced.sorted(by: { $0.key < $1.key }) {
            pack(upTo: number)
            packer.pack(page)
            starts.append(packer.bytes.count)
            done = number + 1
        }
        pack(upTo: self.starts.count - 1)
        return PageTable(starts: starts, bytes: packer.bytes[...])
    }
}

extension Packer {
    mutating func pack(_ table: PageTable) {
        let table = table.joined
        pack(zip(table.starts, table.starts.dropFirst()).map { $1 - $0 }) { $0.pack($1) }
        pack(UInt64(table.bytes.count))
        pack(packed: table.bytes)
    }
}

extension Unpacker {
    mutating func pageTable() -> PageTable? {
        guard let lengths = list({ $0.integer() }), let bytes = counted(), lengths.allSatisfy({ $0 > 0 }) else {
            return nil
        }
        var starts = [0]
        starts.reserveCapacity(lengths.count + 1)
        for length in lengths { starts.append(starts[starts.count - 1] &+ length) }
        return starts.last == bytes.count ? PageTable(starts: starts, bytes: bytes) : nil
    }
}
