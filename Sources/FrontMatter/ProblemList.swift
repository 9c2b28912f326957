import SiteModel

/// Gathers the problems of one file; places are looked up in a table that is made with the first problem.
struct ProblemList {
    /// More mistakes than this in one file help nobody: the reader stops and says so.
    static let limit = 1000

    let file: SourceFile
    let problemClass: ProblemClass
    private(set) var items: [Diagnostic] = []
    private var lines: LineIndex?

    init(file: SourceFile, problemClass: ProblemClass) {
        self.file = file
        self.problemClass = problemClass
    }

    var isFull: Bool { items.count >= Self.limit }

    mutating func add(at offset: Int, _ make: (SourcePlace) -> Diagnostic) {
        guard !isFull else { return }
        let place = place(at: offset)
        var problem = items.count == Self.limit - 1 ? Self.tooMany(place) : make(place)
        problem.problemClass = problemClass
        items.append(problem)
    }

    mutating func place(at offset: Int) -> SourcePlace {
        let table = lines ?? LineIndex(of: file)
        lines = table
        return table.place(at: offset)
    }

    private static func tooMany(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: "В файле слишком много ошибок, дальше он не прочитан",
                en: "Too many mistakes in this file, the rest of it was not read"),
            help: Message(
                ru: "Исправьте ошибки выше и запустите проверку снова.",
                en: "Mend the mistakes above and run the check again."))
    }
}
