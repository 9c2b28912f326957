import SiteModel

/// The index cut into scripts, so that a question loads little: each holds a run of stems in their order.
///
/// Where to cut is decided letter by letter, so an edit moves few boundaries. A script is
/// `pandusSearch("sHEX","stem postings stem postings …");`, `HEX` being the first stem it may hold: two digits for each
/// letter, `30`…`7A` for digits and Latin, `B0`…`CF` for а…я.
struct SearchShards: Sendable {
    /// What a stem may begin with to be in a shard: not before `start`, before the `start` of the next.
    struct Shard: Sendable {
        let start: [UInt8]
        let text: [UInt8]
    }

    /// Bytes a shard may have, unless one stem alone takes more.
    static let limit = 6 * 1024

    let shards: [Shard]

    init(_ index: SearchIndex) { self.init(index.entries.map(Coded.init)) }

    /// A stem and its postings as they are written.
    struct Coded: Sendable {
        let stem: [UInt8]
        let text: [UInt8]

        init(_ entry: SearchIndex.Entry) {
            stem = entry.stem
            var bytes = entry.stem + [0x20]
            SearchCode.append(entry.postings, to: &bytes)
            text = bytes
        }

        init(stem: [UInt8], text: [UInt8]) {
            self.stem = stem
            self.text = text
        }
    }

    /// Of stems in byte order.
    init(_ coded: [Coded]) {
        var cutter = Cutter(entries: coded)
        cutter.cut(coded.indices, depth: 0)
        shards = cutter.starts.indices.map { number in
            let end = number + 1 < cutter.starts.count ? cutter.starts[number + 1].entry : coded.count
            let texts = coded[cutter.starts[number].entry..<end].map(\.text)
            return Shard(start: cutter.starts[number].name, text: Array(texts.joined(separator: [0x20])))
        }
    }

    /// Its name among the scripts.
    static func name(ofStart start: [UInt8]) -> String {
        var name = "s"
        var index = 0
        while index < start.count {
            let byte = start[index]
            // D0 B0…BF are а…п, D1 80…8F are р…я.
            let isPair = byte >= 0xC0 && index + 1 < start.count
            let letter = !isPair ? byte : byte == 0xD0 ? start[index + 1] : start[index + 1] &+ 0x40
            name += String(letter, radix: 16)
            index += isPair ? 2 : 1
        }
        return name
    }
}

/// Finds where shards begin.
private struct Cutter {
    let entries: [SearchShards.Coded]
    /// The name of a shard, and its first entry.
    var starts: [(name: [UInt8], entry: Int)] = []

    init(entries: [SearchShards.Coded]) { self.entries = entries }

    private func size(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + entries[$1].text.count + 1 } }

    /// Cuts stems that share their first `depth` bytes; runs of small branches stay together.
    mutating func cut(_ range: Range<Int>, depth: Int) {
        var isOpen = false
        var filled = 0
        var next = range.lowerBound
        while next < range.upperBound {
            let stem = entries[next].stem
            let end = depth + letterLength(stem, at: depth)
            // A stem that ends here is a branch of its own, before the longer ones.
            let branch = next..<(end == depth ? next + 1 : endOfBranch(stem.prefix(end), from: next, in: range))
            let size = size(branch)
            if size > SearchShards.limit, branch.count > 1, end > depth {
                cut(branch, depth: end)
                isOpen = false
            } else if isOpen, filled + size <= SearchShards.limit {
                filled += size
            } else {
                // The first shard of all takes whatever comes before.
                starts.append((starts.isEmpty ? [] : Array(stem.prefix(end)), next))
                (isOpen, filled) = (true, size)
            }
            next = branch.upperBound
        }
    }

    /// 0 at the end of a stem.
    private func letterLength(_ stem: [UInt8], at depth: Int) -> Int {
        depth >= stem.count ? 0 : stem[depth] >= 0xC0 ? min(2, stem.count - depth) : 1
    }

    private func endOfBranch(_ prefix: ArraySlice<UInt8>, from first: Int, in range: Range<Int>) -> Int {
        (first..<range.upperBound).first { !entries[$0].stem.starts(with: prefix) } ?? range.upperBound
    }
}
