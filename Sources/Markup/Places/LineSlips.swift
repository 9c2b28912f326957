/// Slips that leave a line of a paragraph mere text: a heading without its space, a table without its `|---|` line.
struct LineSlips {
    let raw: RawLeaf
    let source: MarkdownSource
    /// Code spans that go over several lines: what begins a line there is no slip.
    let codeSpans: [Range<Int>]

    /// What is wrong from `line` on, in the order of the text.
    func find(from line: Int) -> [TextFault] {
        var faults: [TextFault] = []
        for number in line..<raw.lines.count {
            guard let position = headingWithoutSpace(inLine: number) else { continue }
            faults.append(fault(.headingSpace, at: position))
        }
        if let row = tableWithoutDelimiters(from: line) {
            faults.append(fault(.tableDelimiters, at: raw.lines[row].start))
        }
        return faults
    }

    /// Where the space is missing behind two to six `#` (CommonMark 0.30 §4.2); one is a hashtag.
    private func headingWithoutSpace(inLine line: Int) -> Int? {
        let start = raw.lines[line].start
        guard raw.starts(with: "##", at: start), !isInCode(start) else { return nil }
        var position = start
        while raw.byte(at: position) == UInt8(ascii: "#") { position += 1 }
        guard position - start <= 6 else { return nil }
        let next = raw.byte(at: position)
        // The first bytes of Cyrillic letters, and a no-break space, which is none that counts.
        let isText = next.isLetter || next.isDigit || (0xD0...0xD3).contains(next)
        return isText || raw.starts(with: "\u{A0}", at: position) ? position : nil
    }

    /// The first row of what was meant for a table: two lines of cells together, or one that is closed by a pipe.
    private func tableWithoutDelimiters(from line: Int) -> Int? {
        // With that line it is a table, if one in the wrong place.
        guard TableSource.delimiterRow(in: raw, from: line) == nil else { return nil }
        var previous = 0
        for number in line..<raw.lines.count {
            let pipes = self.pipes(inLine: number)
            if pipes >= 2, previous >= 2 { return number - 1 }
            if pipes >= 3, isLoneRow(number) { return number }
            previous = pipes
        }
        return nil
    }

    /// Whether a single line must be a row of cells: `| a | b |`, which `|x| + |y|` is not.
    private func isLoneRow(_ line: Int) -> Bool {
        let range = raw.range(ofLine: line)
        return raw.byte(at: range.lowerBound + 1).isSpaceOrTab && raw.bytes[range].trimmedLast == UInt8(ascii: "|")
    }

    /// The pipes of a line that begins with one.
    private func pipes(inLine line: Int) -> Int {
        let range = raw.range(ofLine: line)
        guard raw.byte(at: range.lowerBound) == UInt8(ascii: "|"), !isInCode(range.lowerBound) else { return 0 }
        return raw.bytes[range].count { $0 == UInt8(ascii: "|") }
    }

    private func isInCode(_ position: Int) -> Bool { codeSpans.contains { $0.contains(position) } }

    private func fault(_ kind: TextFault.Kind, at position: Int) -> TextFault {
        TextFault(kind: kind, offset: source.offset(of: raw.sourcePosition(of: position)))
    }
}

extension ArraySlice<UInt8> {
    /// The last byte that is neither space nor tab.
    fileprivate var trimmedLast: UInt8? { last { !$0.isSpaceOrTab } }
}
