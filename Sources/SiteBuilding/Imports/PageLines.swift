import FrontMatter
import SiteModel

/// The lines of a page file, ends included, and what an import changes in them: everything else stays byte by byte.
struct PageLines {
    private let lines: [ArraySlice<UInt8>]
    private let starts: [Int]
    /// How the file ends its lines.
    private let end: [UInt8]
    /// The line that ends the front matter.
    private let fence: Int
    private var inserted: [Int: [String]] = [:]
    private var replaced: [Int: (count: Int, lines: [String])] = [:]

    init(_ page: FrontMatterFile, of file: SourceFile) {
        var (lines, starts): ([ArraySlice<UInt8>], [Int]) = ([], [])
        var rest = file.bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            starts.append(rest.startIndex)
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        end = lines.first?.dropLast().last == 0x0D ? [0x0D, 0x0A] : [0x0A]
        fence = starts.lastIndex { $0 < page.body.lowerBound } ?? 0
        (self.lines, self.starts) = (lines, starts)
    }

    var isChanged: Bool { !inserted.isEmpty || !replaced.isEmpty }

    /// The number of the line a byte stands in.
    func line(at offset: Int) -> Int { max(0, (starts.firstIndex { $0 > offset } ?? starts.count) - 1) }

    /// How many lines a field takes from its first: those that hang on it, without comments behind them.
    func count(from first: Int) -> Int {
        var last = first
        for next in first + 1..<max(first + 1, fence) {
            let content = lines[next].drop { $0 == 0x20 }
            let isNothing = content.first.map { [0x0A, 0x0D, UInt8(ascii: "#")].contains($0) } ?? true
            if isNothing { continue }
            guard content.count < lines[next].count || content.starts(with: "- ".utf8) else { break }
            last = next
        }
        return last - first + 1
    }

    /// Puts lines before a line of the file, behind others that were put there.
    mutating func insert(_ new: [String], before line: Int) { inserted[min(line, fence), default: []] += new }

    /// Puts lines in place of a field that begins at a line.
    mutating func replace(from first: Int, with new: [String]) { replaced[first] = (count(from: first), new) }

    /// The file with its changes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var number = 0
        while number < lines.count {
            for line in (inserted[number] ?? []) + (replaced[number]?.lines ?? []) { bytes += Array(line.utf8) + end }
            guard let change = replaced[number] else {
                bytes += lines[number]
                number += 1
                continue
            }
            // What was put between the lines of the field follows it.
            for inside in number + 1..<max(number + 1, number + change.count) {
                for line in inserted[inside] ?? [] { bytes += Array(line.utf8) + end }
            }
            number += max(1, change.count)
        }
        return bytes
    }
}
