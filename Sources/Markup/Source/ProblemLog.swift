import SiteModel

/// The problems of one text; past a limit only the fact that there are more, since each costs a walk through the file.
struct ProblemLog {
    static let limit = 200

    let file: SourceFile
    private(set) var problems: [Diagnostic] = []
    private var isFull = false

    init(file: SourceFile) {
        self.file = file
    }

    /// Adds the problem that `make` describes for a byte of the file.
    mutating func add(at offset: Int, _ make: (SourcePlace) -> Diagnostic) {
        guard !isFull else { return }
        let place = file.place(at: offset)
        isFull = problems.count >= Self.limit
        problems.append(isFull ? Self.more(at: place) : make(place))
    }

    mutating func add(_ problem: Diagnostic) { problems.append(problem) }

    /// In the order of the text.
    var sorted: [Diagnostic] {
        let numbered = problems.enumerated().sorted { left, right in
            if SourcePlace.precedes(left.element.place, right.element.place) { return true }
            if SourcePlace.precedes(right.element.place, left.element.place) { return false }
            return left.offset < right.offset
        }
        return numbered.map(\.element)
    }
}

extension ProblemLog {
    private static func more(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "too-many-problems", place: place,
            message: Message(
                ru: "В этом тексте больше \(limit) ошибок, остальные не показаны",
                en: "This text has more than \(limit) problems; the others are not shown"),
            help: Message(
                ru: "Исправьте показанные и запустите проверку снова.",
                en: "Mend those shown and run the check again."))
    }
}
