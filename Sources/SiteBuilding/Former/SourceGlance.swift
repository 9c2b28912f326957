import SiteModel

/// One look over the sources beside what is remembered of them: no list of them is made, only what differs is noted.
struct SourceGlance: Sendable {
    /// Of everything, to compare a later walk with.
    let sum: TreeSum
    /// Of everything but the pages.
    let others: TreeSum
    /// Stamps of the page files, by their number; nil for one that is gone.
    let stamps: [SourceStamp?]
    /// Files whose stamp may hide a further change.
    let restless: Set<String>
    /// Style sheets of the templates, in byte order.
    let sheets: [String]

    /// Nil when something cannot be looked at.
    init?(_ root: String, pages: [FormerPage]) {
        let start = DiskClock.now
        let numbers = Dictionary(
            pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var (sum, others) = (TreeSum(), TreeSum())
        var stamps = [SourceStamp?](repeating: nil, count: pages.count)
        var restless: Set<String> = []
        var sheets: [String] = []
        for folder in ["Content", "Templates"] {
            let isWhole = TreeSum.visit(DiskPath(root), DiskPath(folder)) { path, status in
                guard let status, let name = String(validating: path.bytes, as: UTF8.self) else { return nil }
                let (kind, stamp) = (FolderReader.kind(of: status), SourceStamp(status))
                sum.add(path.bytes, numbers: kind.numbers(stamp))
                if kind == .folder {
                    others.add(path.bytes, numbers: kind.numbers(stamp))
                    return true
                }
                if stamp.changed > start - DiskClock.grain { restless.insert(name) }
                if let number = numbers[name], case .file = kind {
                    stamps[number] = stamp
                } else {
                    others.add(path.bytes, numbers: kind.numbers(stamp))
                    if name.hasPrefix("Templates/assets/"), name.hasSuffix(".css") { sheets.append(name) }
                }
                return false
            }
            if !isWhole { return nil }
        }
        (self.sum, self.others, self.stamps, self.restless) = (sum, others, stamps, restless)
        self.sheets = TreePath.ordered(sheets)
    }

    /// Files that are restless still, now that the build is over; `hash` is of what it read.
    func restless(in root: String, hash: (String) -> (whole: ContentHash, stamp: SourceStamp)?) -> Set<String> {
        restless.filter { path in
            guard let used = hash(path), DiskClock.now > used.stamp.changed + DiskClock.grain,
                let now = try? FolderReader(root: root).read(path)
            else { return true }
            return ContentHash(now.bytes) != used.whole || FileStamp(ofFile: root + "/" + path) != used.stamp.file
        }
    }
}
