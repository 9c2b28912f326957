import FrontMatter
import SiteModel

/// Brings the imported fields of a page up to date line by line. What an editor wrote – a changed field, a further one, a
/// comment, the body – stays as it is, and so does the order of the lines.
struct PageEdit {
    /// The new bytes; nil when nothing changed.
    let bytes: [UInt8]?
    /// Marks of the fields as the source has them now.
    private(set) var marks: [String: String] = [:]
    /// Labels of fields an editor changed whose source has changed too.
    private(set) var kept: [String] = []

    /// The lines of the file, ends included, and what becomes of them.
    private struct Lines {
        let lines: [ArraySlice<UInt8>]
        let starts: [Int]
        let end: [UInt8]
        /// By the number of the first line: how many go, and what comes in their place.
        var changes: [Int: (count: Int, lines: [String])] = [:]
        /// Before this line the front matter ends.
        let fence: Int

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
            fence = max(0, (starts.lastIndex { $0 < page.body.lowerBound } ?? 0))
            (self.lines, self.starts) = (lines, starts)
        }

        func line(at offset: Int) -> Int { max(0, (starts.firstIndex { $0 > offset } ?? starts.count) - 1) }

        /// How many lines a field takes from its first: those that hang on it, without comments behind them.
        func count(from first: Int) -> Int {
            var last = first
            var next = first + 1
            while next < fence {
                let content = lines[next].drop { $0 == 0x20 }
                let isNothing = content.first.map { [0x0A, 0x0D, UInt8(ascii: "#")].contains($0) } ?? true
                let hangsOn = content.count < lines[next].count || content.starts(with: "- ".utf8)
                if !isNothing {
                    guard hangsOn else { break }
                    last = next
                }
                next += 1
            }
            return last - first + 1
        }

        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            var number = 0
            while number < lines.count {
                let change = changes[number]
                for line in change?.lines ?? [] { bytes += Array(line.utf8) + end }
                let skipped = change?.count ?? 0
                if skipped == 0 { bytes += lines[number] }
                number += max(1, skipped)
            }
            return bytes
        }
    }

    /// `written` tells whether these values of a field were written by an import; `hasWritten` whether it wrote any.
    init(
        _ file: SourceFile, _ page: FrontMatterFile, entries: [Entry], to fields: [ImportedField],
        dating fetched: ImportedField?, labels: [String: String], written: (String, String) -> Bool,
        hasWritten: (String) -> Bool
    ) {
        var lines = Lines(page, of: file)
        let wanted = Dictionary(fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var marks: [String: String] = [:]
        var kept: [String] = []
        var place = lines.line(at: file.hasByteOrderMark ? 3 : 0) + 1
        var isChanged = false
        for key in VacancyFields.keys where key != "fetched" {
            let new = wanted[key]
            marks[key] = new?.mark
            guard let entry = present[key] else {
                if let new, !hasWritten(key) {
                    lines.changes[place, default: (0, [])].lines += new.lines()
                    isChanged = true
                } else if let new, !written(key, new.mark) {
                    kept.append(new.label)
                }
                continue
            }
            let first = lines.line(at: entry.keyOffset)
            let count = lines.count(from: first)
            let current = FieldWriting.values(of: entry.value).map(ImportedField.mark)
            if let current, current != new?.mark, written(key, current) {
                lines.changes[first] = (count, new?.lines(named: Self.name(of: entry, in: file)) ?? [])
                isChanged = true
            } else if current != new?.mark, new.map({ !written(key, $0.mark) }) ?? hasWritten(key) {
                kept.append(labels[key] ?? key)
            }
            place = first + count
        }
        if let fetched {
            let current = present["fetched"].flatMap { FieldWriting.values(of: $0.value) }.map(ImportedField.mark)
            marks["fetched"] = current
            // The day moves only with what was taken on it.
            if isChanged, let entry = present["fetched"], let current, written("fetched", current) {
                let first = lines.line(at: entry.keyOffset)
                lines.changes[first] = (lines.count(from: first), fetched.lines(named: Self.name(of: entry, in: file)))
                marks["fetched"] = fetched.mark
            }
        }
        bytes = isChanged ? lines.bytes : nil
        (self.marks, self.kept) = (marks, kept)
    }

    private static func name(of entry: Entry, in file: SourceFile) -> String {
        String(decoding: file.bytes[entry.keyOffset...].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
}
