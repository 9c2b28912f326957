import Markup
import SiteModel

/// What a build remembers of one page file, so that a new body can be put where the old one stands.
struct FormerPage: Sendable, Hashable {
    let path: String
    /// Of the file when it was read.
    var stamp: SourceStamp
    /// Of the whole file, and of what stands before the body.
    var whole: ContentHash
    let front: ContentHash
    /// Where the body begins.
    let bodyStart: Int
    /// Of what other pages can see of the body, and machines are told of it: its ids, its questions, what its links
    /// rely on.
    let outline: ContentHash
    /// Whether the body can change alone: it stands with no other on a page or a sheet, and nothing but the pages that
    /// show it asks what it says: no consent, no exceptions.
    let isPlain: Bool
    /// Its number in the index of the search; nil for a page that search does not find.
    let searched: Int?
    /// Where the body is shown.
    var uses: [Use]

    /// The body on a page of one of the trees.
    struct Use: Sendable, Hashable {
        /// Of the page in the normal tree.
        let address: String
        let isLarge: Bool
        /// Where the body stands when nothing is explained on the page yet.
        let range: Range<Int>
        /// What was put into the finished page.
        let inserted: [BuiltPage.Inserted]

        /// From the root of the output.
        var path: String { PageAddress.path(address, large: isLarge) }
    }
}

extension Fragment {
    /// Of all that is asked of a body beside showing it.
    var outline: ContentHash {
        var packer = Packer()
        packer.pack(bytes.isEmpty)
        packer.pack(headings) { packer, heading in
            packer.pack(heading.level)
            packer.pack(heading.id)
            packer.pack(heading.text)
        }
        packer.pack(anchors) { packer, anchor in
            packer.pack(anchor.address != nil)
            packer.pack(anchor.address ?? "")
            packer.pack(anchor.id)
        }
        let files = holes.filter { $0.target == .shared }.map { hole in
            String(
                decoding: bytes.dropFirst(Int(hole.position)).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
        packer.pack(Set(files).sorted()) { $0.pack($1) }
        packer.pack(BodyContent(self))
        return ContentHash(packer.bytes)
    }
}

extension Packer {
    mutating func pack(_ page: FormerPage) {
        pack(page.path)
        for number in [Int64(page.stamp.file.size), page.stamp.file.modified, page.stamp.changed] { pack(Int(number)) }
        pack(page.stamp.file.inode)
        for hash in [page.whole, page.front, page.outline] { pack(hash) }
        pack(page.bodyStart)
        pack(page.isPlain)
        pack(page.searched ?? -1)
        pack(page.uses) { packer, use in
            packer.pack(use.address)
            packer.pack(use.isLarge)
            packer.pack(use.range.lowerBound)
            packer.pack(use.range.count)
            packer.pack(use.inserted) { packer, inserted in
                packer.pack(inserted.position)
                packer.pack(inserted.count)
            }
        }
    }

    mutating func pack(_ hash: ContentHash) {
        for half in [hash.high, hash.low] { pack(half) }
    }
}

extension Unpacker {
    mutating func page() -> FormerPage? {
        guard let path = text(), let size = integer(), let modified = integer(), let changed = integer(),
            let inode = number(), let whole = hash(), let front = hash(), let outline = hash(),
            let bodyStart = integer(), let isPlain = flag(), let searched = integer(), let uses = list({ $0.use() })
        else { return nil }
        let file = FileStamp(size: size, modified: Int64(modified), inode: inode)
        return FormerPage(
            path: path, stamp: SourceStamp(file: file, changed: Int64(changed)), whole: whole, front: front,
            bodyStart: bodyStart, outline: outline, isPlain: isPlain, searched: searched < 0 ? nil : searched,
            uses: uses)
    }

    private mutating func use() -> FormerPage.Use? {
        guard let address = text(), let isLarge = flag(), let start = integer(), let count = integer(), start >= 0,
            count >= 0, let inserted = list({ $0.inserted() })
        else { return nil }
        return FormerPage.Use(address: address, isLarge: isLarge, range: start..<start + count, inserted: inserted)
    }

    private mutating func inserted() -> BuiltPage.Inserted? {
        guard let position = integer(), let count = integer(), position >= 0, count >= 0 else { return nil }
        return BuiltPage.Inserted(position: position, count: count)
    }

    mutating func hash() -> ContentHash? {
        guard let high = number(), let low = number() else { return nil }
        return ContentHash(high: high, low: low)
    }
}
