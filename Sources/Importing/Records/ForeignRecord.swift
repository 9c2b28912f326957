import SiteModel

/// One thing a foreign file tells of, and where it stands there.
package struct ForeignRecord: Sendable {
    package let value: ForeignValue
    package let place: RecordPlace

    package init(value: ForeignValue, place: RecordPlace) {
        self.value = value
        self.place = place
    }
}

/// Where a record begins in its file.
package struct RecordPlace: Sendable, Equatable {
    package let path: String
    /// 1-based; columns count Unicode scalars.
    package let line: Int
    package let column: Int
    /// Which of the file's records it is, from 1.
    package let number: Int

    package init(path: String, line: Int, column: Int, number: Int) {
        (self.path, self.line, self.column, self.number) = (path, line, column, number)
    }

    package var place: SourcePlace { SourcePlace(path: path, line: line, column: column) }
}

/// What a reader of records takes at most: more than any true record has, so that no file can bloat a run.
package enum RecordLimits {
    /// Bytes of one record.
    package static let bytes = 1 << 20
    /// Values inside each other in a record.
    package static let depth = 20
    /// Values of a record.
    package static let values = 5_000
    /// Elements of XML inside each other, from the top.
    package static let elementDepth = 256
    /// Problems told of one file; the others are counted.
    package static let problems = 100
}
