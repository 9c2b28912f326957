import SiteModel

/// Runs a program over the values of one page. Wrong values print nothing; nothing recurses.
struct Renderer {
    // Taken out of the program once: reading them through the object each time would cost as much as the work.
    private let operations: [Operation]
    private let literals: [UInt8]
    private let runs: [LiteralRun]
    private let steps: [Int32]
    private let formatters: [Filter.Formatter]
    private let environment: RenderEnvironment
    private let placeholder: [UInt8]
    private var frames: [Value]
    /// The records among the frames, at hand without a look into the value.
    private var records: [Record?]
    private var loops: [Loop] = []
    private var scratch: [UInt8] = []

    /// A list being gone through, and the frame its item stands in.
    private struct Loop {
        let items: [Value]
        let frame: Int
        var next = 0
    }

    init(_ program: Program, roots: [Value], environment: RenderEnvironment) {
        operations = program.operations
        literals = program.literals
        runs = program.runs
        steps = program.steps
        formatters = program.formatters
        self.environment = environment
        placeholder = Array(environment.placeholder.utf8)
        frames = program.frames
        records = Array(repeating: nil, count: frames.count)
        for index in frames.indices {
            let isRoot = index < min(roots.count, program.rootCount)
            fill(index, with: isRoot ? roots[index] : frames[index])
        }
    }

    private mutating func fill(_ frame: Int, with value: Value) {
        switch value {
        case .record(let record): records[frame] = record
        case .item(let number) where environment.items.indices.contains(number):
            records[frame] = environment.items[number]
        default: records[frame] = nil
        }
        frames[frame] = value
    }

    mutating func run(_ writer: inout PageWriter) {
        var position = 0
        while position < operations.count {
            position = perform(operations[position], at: position, &writer)
        }
    }

    /// Does one step; gives the index of the next.
    private mutating func perform(_ operation: Operation, at position: Int, _ writer: inout PageWriter) -> Int {
        switch operation {
        case .literal(let from, let to, let firstRun, let lastRun):
            writer.append(literal: Int(from)..<Int(to), of: literals, runs: Int(firstRun)...Int(lastRun), of: runs)
        case .print(let path, let printing, let tag): print(value(at: path), printing, tag, &writer)
        case .format(let path, let formatter, let printing, let tag):
            format(value(at: path), formatters[Int(formatter)], printing, tag, &writer)
        case .branch(let path, let test, let otherwise):
            if !value(at: path).passes(test) { return Int(otherwise) }
        case .each(let path, let item, let empty):
            if !begin(value(at: path), item: Int(item)) { return Int(empty) }
        case .next(let body): if advance() { return Int(body) }
        case .jump(let target): return Int(target)
        }
        return position + 1
    }

    // MARK: Values

    private func value(at path: Path) -> Value {
        // Nearly every path is a field of a root or of a loop's item: one copy, not three.
        if path.stepCount == 1, let record = records[Int(path.frame)] {
            let value = record[Int(steps[Int(path.firstStep)])]
            if case .item = value { return resolved(value) }
            return value
        }
        var value = resolved(frames[Int(path.frame)])
        for index in path.steps { value = resolved(child(steps[index], of: value)) }
        return value
    }

    private func child(_ step: Int32, of value: Value) -> Value {
        switch value {
        case .record(let record): return record[Int(step)]
        case .contact(let contact) where step == Path.address:
            return .url(URLValue(contact.href, base: .absolute, origin: contact.origin))
        // What belongs to something not yet known is not known either.
        case .placeholder: return value
        default: return .missing
        }
    }

    private func resolved(_ value: Value) -> Value {
        guard case .item(let number) = value else { return value }
        return environment.items.indices.contains(number) ? .record(environment.items[number]) : .missing
    }

    // MARK: Loops

    private mutating func begin(_ list: Value, item frame: Int) -> Bool {
        switch list {
        case .list(let items): loops.append(Loop(items: items, frame: frame))
        // A list that is `?` has one item that is `?`: so the word «уточняется» is printed and not lost.
        case .placeholder: loops.append(Loop(items: [list], frame: frame))
        default: return false
        }
        return advance()
    }

    /// Puts the next item into its frame; ends the loop after the last one.
    private mutating func advance() -> Bool {
        guard let last = loops.indices.last else { return false }
        let frame = loops[last].frame
        while loops[last].next < loops[last].items.count {
            let item = loops[last].items[loops[last].next]
            loops[last].next += 1
            if case .missing = resolved(item) { continue }
            fill(frame, with: item)
            return true
        }
        loops.removeLast()
        fill(frame, with: .missing)
        return false
    }

    // MARK: Printing

    private func print(_ value: Value, _ printing: Printing, _ tag: Origin, _ writer: inout PageWriter) {
        switch value {
        case .text(let text) where printing == .text || printing == .attributeText:
            writer.append(text: text.bytes, origin: text.origin ?? tag)
        case .number(let number) where printing == .number || printing == .attributeNumber:
            writer.append(text: number.text, origin: number.origin ?? tag)
        case .contact(let contact) where printing == .contact || printing == .attributeContact:
            writer.append(text: contact.text, origin: contact.origin ?? tag)
        case .url(let url) where printing == .address || printing == .attributeAddress: writer.append(url, tag: tag)
        case .html(let html) where printing == .fragment: writer.append(html)
        case .placeholder(let origin) where !printing.isAttribute:
            writer.append(text: placeholder, origin: origin ?? tag)
        default: break
        }
    }

    private mutating func format(
        _ value: Value, _ formatter: Filter.Formatter, _ printing: Printing, _ tag: Origin, _ writer: inout PageWriter
    ) {
        if case .placeholder = value {
            if printing == .formatted { print(value, printing, tag, &writer) }
            return
        }
        scratch.removeAll(keepingCapacity: true)
        formatter(value, &scratch)
        let origin = value.origin ?? tag
        if printing == .json {
            writer.append(safe: scratch, origin: origin)
        } else {
            writer.append(text: scratch, origin: origin)
        }
    }
}

extension Value {
    func passes(_ test: Test) -> Bool {
        switch self {
        case .missing: false
        case .flag(let flag): flag || test == .known
        case _ where test == .flag: false
        case .placeholder: test == .present
        case .list(let items): !items.isEmpty
        default: true
        }
    }

    /// Where the value was written, if it knows.
    var origin: Origin? {
        switch self {
        case .placeholder(let origin), .date(_, let origin), .dateTime(_, let origin): origin
        case .text(let text): text.origin
        case .url(let url): url.origin
        case .number(let number): number.origin
        case .contact(let contact): contact.origin
        case .missing, .html, .flag, .data, .list, .record, .item: nil
        }
    }
}
