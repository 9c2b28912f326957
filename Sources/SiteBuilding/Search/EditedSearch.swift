import SiteModel
import Wording

/// The index of a finished site with other words for the bodies of some pages.
///
/// The index gives a body a part of its own, so the rest of it stays as it lies in the output.
struct EditedSearch {
    private var entries: [[UInt8]: SearchIndex.Entry] = [:]
    private let former: Former
    /// Weights of the new words, by part and stem.
    private let wanted: [UInt32: [[UInt8]: UInt32]]

    /// What differs from the output; nil when another cut of the index is wanted, or it is not one of ours.
    static func files(
        with bodies: [ReplacedBody], bytes: (String) -> [UInt8]?
    ) -> [(path: String, bytes: [UInt8])]? {
        let found = bodies.filter { $0.page.searched != nil }
        if found.isEmpty { return [] }
        guard let former = Former(bytes: bytes), let edited = EditedSearch(former, found) else { return nil }
        return edited.files
    }

    private init?(_ former: Former, _ bodies: [ReplacedBody]) {
        self.former = former
        var wanted: [UInt32: [[UInt8]: UInt32]] = [:]
        for body in bodies {
            guard let page = body.page.searched else { continue }
            let words = SoughtWords()
            let counted = SearchTerms.body(body.fragment, words: words)
            let part = SearchIndex.posting(page: page, isBody: true, weight: 0)
            wanted[part] = Dictionary(
                counted.map { (words.stems[$0.stem], $0.weight) }, uniquingKeysWith: { first, _ in first })
        }
        self.wanted = wanted
        guard reweigh() else { return nil }
    }

    /// Finds the stems that change; false for postings that cannot be read.
    private mutating func reweigh() -> Bool {
        var fresh = wanted.mapValues { Set($0.keys) }
        for coded in former.coded {
            guard let postings = SearchCode.postings(coded.text[(coded.stem.count + 1)...]) else { return false }
            var own = postings
            for (part, weights) in wanted {
                let place = own.partitioningIndex { $0 >= part }
                let isThere = place < own.count && own[place] >> 6 == part >> 6
                switch (isThere, weights[coded.stem]) {
                case (true, let weight?): own[place] = part | weight
                case (true, nil): own.remove(at: place)
                case (false, let weight?): own.insert(part | weight, at: place)
                case (false, nil): break
                }
                fresh[part]?.remove(coded.stem)
            }
            if own != postings { entries[coded.stem] = SearchIndex.Entry(stem: coded.stem, postings: own) }
        }
        for part in fresh.keys.sorted() {
            for stem in fresh[part] ?? [] {
                let posting = part | (wanted[part]?[stem] ?? 1)
                entries[stem, default: SearchIndex.Entry(stem: stem, postings: [])].postings.append(posting)
            }
        }
        return true
    }

    private var files: [(path: String, bytes: [UInt8])]? {
        if entries.isEmpty { return [] }
        let known = Set(former.coded.map(\.stem))
        let kept = former.coded.filter { entries[$0.stem] == nil }
        let changed = entries.values.filter { !$0.postings.isEmpty }.map(SearchShards.Coded.init)
        guard known.count == former.coded.count else { return nil }
        let all = (kept + changed).sorted { $0.stem.lexicographicallyPrecedes($1.stem) }
        let made = SearchFiles.shards(SearchShards(all))
        guard made.starts == former.starts, let head = former.directory(sum: SearchFiles.sum(made.files)) else {
            return nil
        }
        let differing = zip(made.files, former.files).filter { $0.bytes != $1 }.map { ($0.0.address, $0.0.bytes) }
        return [(SearchFiles.address(of: SearchFiles.directory), head)] + differing
    }
}

/// The index as it lies in the output.
private struct Former {
    let starts: [[UInt8]]
    let files: [[UInt8]]
    let coded: [SearchShards.Coded]
    private let head: [UInt8]

    init?(bytes: (String) -> [UInt8]?) {
        guard let head = bytes(SearchFiles.address(of: SearchFiles.directory)),
            let range = Self.range(of: "starts", in: head)
        else { return nil }
        self.head = head
        starts = head[range].split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
        files = starts.compactMap { bytes(SearchFiles.address(of: SearchShards.name(ofStart: $0))) }
        guard files.count == starts.count else { return nil }
        var coded: [SearchShards.Coded] = []
        for file in files {
            guard let open = file.firstIndex(of: UInt8(ascii: ",")), let close = file.lastIndex(of: 0x22),
                close > open + 1
            else { return nil }
            let words = file[(open + 2)..<close].split(separator: 0x20)
            guard words.count % 2 == 0 else { return nil }
            for place in stride(from: 0, to: words.count, by: 2) {
                let stem = Array(words[place])
                coded.append(SearchShards.Coded(stem: stem, text: stem + [0x20] + words[place + 1]))
            }
        }
        self.coded = coded
    }

    /// The directory with another hash of the shards.
    func directory(sum: String) -> [UInt8]? {
        guard let range = Self.range(of: "words", in: head) else { return nil }
        return head[..<range.lowerBound] + Array(sum.utf8) + head[range.upperBound...]
    }

    /// Where the text of a member stands; the texts of ours have nothing to escape.
    private static func range(of key: String, in head: [UInt8]) -> Range<Int>? {
        guard let found = head.firstRange(of: Array("\"\(key)\":\"".utf8)) else { return nil }
        let start = found.upperBound
        return head[start...].firstIndex(of: 0x22).map { start..<$0 }
    }
}

extension Array where Element == UInt32 {
    /// The first place from which on all answer, in a list where those that do come last.
    fileprivate func partitioningIndex(where answers: (UInt32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if answers(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
