import SiteModel

/// Takes a file apart as its bytes come, and hands over one record after another.
protocol RecordReading: AnyObject {
    /// Takes the next bytes of the file.
    func read(_ bytes: [UInt8])
    /// The file has ended.
    func finish()
}

/// Where a reader puts what it finds: the records, what was wrong, what the file says of itself.
package final class RecordSink {
    private let take: (ForeignRecord) -> Void
    package let path: String
    /// Records met, good and bad.
    package private(set) var count = 0
    /// Of records and of the file; the first of many.
    package private(set) var problems: [Diagnostic] = []
    /// Records that could not be read.
    package private(set) var badCount = 0
    /// Set when the file ends too early or cannot be read on: what it does not name may still be there.
    package private(set) var isBroken = false
    /// How many records the file's own words promise, 0 when it says nothing.
    package var announced = 0

    package init(path: String, take: @escaping (ForeignRecord) -> Void) {
        self.path = path
        self.take = take
    }

    /// The place of the next record.
    func nextPlace(line: Int, column: Int) -> RecordPlace {
        count += 1
        return RecordPlace(path: path, line: line, column: column, number: count)
    }

    func add(_ value: ForeignValue, at place: RecordPlace) { take(ForeignRecord(value: value, place: place)) }

    /// A record that is left out.
    func refuse(_ problem: Diagnostic) {
        badCount += 1
        report(problem)
    }

    /// Nothing after this place can be trusted.
    func stop(_ problem: Diagnostic) {
        isBroken = true
        problems.append(problem)
    }

    /// Tells of a record; of very many only the first.
    package func report(_ problem: Diagnostic) {
        if problems.count < RecordLimits.problems { problems.append(problem) }
    }
}
