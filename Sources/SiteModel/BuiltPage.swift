/// A finished page: the bytes that ship, and for every byte where it was written.
package struct BuiltPage: Sendable {
    /// Where a run of page bytes comes from.
    package enum Source: Sendable, Hashable {
        /// Bytes copied from a file one by one (template text, a foreign page).
        case literal(Origin)
        /// A value written, perhaps escaped, as a whole.
        case value(Origin)
        /// A piece of `fragments[index]` that begins at `position` in it; the fragment stands in file `file`.
        case fragment(index: Int32, position: Int32, file: Int32)
    }

    package struct Segment: Sendable, Hashable {
        package let start: Int32
        package let source: Source

        package init(start: Int, source: Source) {
            self.start = Int32(clamping: start)
            self.source = source
        }
    }

    /// From the output's root: `uslugi/podbor-raboty.html`, `krupno/index.html`.
    package let address: String
    package let bytes: [UInt8]
    /// Ascending by start.
    package let segments: [Segment]
    package let fragments: [Fragment]
    package let sources: SourceTable
    /// Where findings about an absence point: the page's title field, if a person wrote one.
    package let title: Origin?
    /// The bodies of pages that are shown on it, as it was before anything was put into it.
    package var bodies: [ShownBody] = []
    /// What was put into the finished page, ascending.
    package var inserted: [Inserted] = []

    /// The body of a page, whole.
    package struct ShownBody: Sendable, Hashable {
        /// Number of its file in the source table.
        package let file: Int
        package let range: Range<Int>

        package init(file: Int, range: Range<Int>) {
            (self.file, self.range) = (file, range)
        }
    }

    /// So many bytes put in before what stood at `position`.
    package struct Inserted: Sendable, Hashable {
        package let position: Int
        package let count: Int

        package init(position: Int, count: Int) {
            (self.position, self.count) = (position, count)
        }
    }

    package init(
        address: String, bytes: [UInt8], segments: [Segment], fragments: [Fragment], sources: SourceTable,
        title: Origin?
    ) {
        self.address = address
        self.bytes = bytes
        self.segments = segments
        self.fragments = fragments
        self.sources = sources
        self.title = title
    }

    /// A page somebody else wrote: every byte stands in the file itself.
    package init(foreign file: SourceFile) {
        self.init(
            address: file.path, bytes: file.bytes,
            segments: [Segment(start: 0, source: .literal(Origin(file: 0, offset: 0)))], fragments: [],
            sources: SourceTable(files: [file]), title: nil)
    }

    /// Where the byte at `position` was written.
    package func origin(at position: Int) -> Origin? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(segments[middle].start) <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let segment = segments[low - 1]
        let into = position - Int(segment.start)
        switch segment.source {
        case .literal(let origin): return origin.advanced(by: into)
        case .value(let origin): return origin
        case .fragment(let index, let start, let file):
            guard let offset = fragments[Int(index)].offset(of: Int(start) + into) else { return nil }
            return Origin(file: Int(file), offset: offset)
        }
    }

    /// The place of a byte in the file a person can mend; the title, else the page itself, when nobody wrote it.
    package func place(at position: Int) -> SourcePlace {
        (origin(at: position) ?? title).map(sources.place(of:)) ?? wholePage
    }

    /// The place for a finding about something that is not there.
    package var placeOfAbsence: SourcePlace {
        title.map(sources.place(of:)) ?? origin(at: 0).map(sources.place(of:)) ?? wholePage
    }

    private var wholePage: SourcePlace { SourcePlace(path: address, line: 1, column: 1) }
}
