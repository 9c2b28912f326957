/// The line starts of one file: many places in it are found without reading it anew for each.
package struct LineTable: Sendable {
    private let file: SourceFile
    private let starts: [Int]

    package init(of file: SourceFile) {
        self.file = file
        var starts = [0]
        for index in file.bytes.indices where file.endsLine(at: index) { starts.append(index + 1) }
        self.starts = starts
    }

    /// The same place as `SourceFile.place(at:)` gives.
    package func place(at offset: Int) -> SourcePlace {
        let offset = file.scalarStart(at: offset)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return file.place(at: offset, line: low + 1, lineStart: starts[low])
    }
}
