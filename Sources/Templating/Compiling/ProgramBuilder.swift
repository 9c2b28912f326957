import SiteModel

/// Collects the operations of a program; joins literals that follow each other.
struct ProgramBuilder {
    private(set) var operations: [Operation] = []
    private(set) var literals: [UInt8] = []
    private(set) var runs: [LiteralRun] = []
    private(set) var steps: [Int32] = []
    private(set) var formatters: [Filter.Formatter] = []
    private(set) var frames: [Value]
    /// Something jumps to the next operation: what stands before must not grow over it.
    private var isTarget = false

    init(rootCount: Int) {
        frames = Array(repeating: .missing, count: rootCount)
    }

    /// The index the next operation will have, as a target of jumps.
    mutating func target() -> Int32 {
        isTarget = true
        return Int32(clamping: operations.count)
    }

    mutating func append(literal slice: ArraySlice<UInt8>, origin: Origin) {
        let from = literals.count
        literals += slice
        if case .literal(let start, _, let firstRun, let lastRun)? = operations.last, !isTarget {
            let run = runs[Int(lastRun)]
            let follows =
                run.origin.file == origin.file
                && Int(run.origin.offset) + from - Int(run.position) == Int(origin.offset)
            if !follows { addRun(at: from, origin) }
            operations[operations.count - 1] = .literal(
                from: start, to: Int32(clamping: literals.count), firstRun: firstRun,
                lastRun: Int32(clamping: runs.count - 1))
        } else {
            addRun(at: from, origin)
            let run = Int32(clamping: runs.count - 1)
            append(
                .literal(from: Int32(clamping: from), to: Int32(clamping: literals.count), firstRun: run, lastRun: run))
        }
    }

    private mutating func addRun(at position: Int, _ origin: Origin) {
        runs.append(LiteralRun(position: Int32(clamping: position), origin: origin))
    }

    /// Appends an operation; gives its index, for `aim`.
    @discardableResult mutating func append(_ operation: Operation) -> Int {
        isTarget = false
        operations.append(operation)
        return operations.count - 1
    }

    /// Lets an operation that was written before its target was known go to the next one.
    mutating func aim(_ index: Int) {
        let target = target()
        switch operations[index] {
        case .branch(let path, let test, _): operations[index] = .branch(path, test, otherwise: target)
        case .each(let path, let item, _): operations[index] = .each(path, item: item, empty: target)
        case .jump: operations[index] = .jump(target)
        case .literal, .print, .format, .next: break
        }
    }

    mutating func path(_ place: ValuePlace) -> Path {
        let first = steps.count
        steps += place.steps
        return Path(
            frame: Int32(clamping: place.frame), firstStep: Int32(clamping: first),
            stepCount: Int32(clamping: place.steps.count))
    }

    mutating func add(_ formatter: @escaping Filter.Formatter) -> Int32 {
        formatters.append(formatter)
        return Int32(clamping: formatters.count - 1)
    }

    /// A frame of its own that holds `value` when rendering begins.
    mutating func addFrame(_ value: Value) -> Int {
        frames.append(value)
        return frames.count - 1
    }
}
