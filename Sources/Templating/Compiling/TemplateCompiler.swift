import SiteModel

/// Turns a template, with its layouts and partials put in place, into a program for one set of root shapes.
///
/// Walks flat lists of nodes with a stack of its own: neither depth nor circles can hurt it.
struct TemplateCompiler {
    /// Nodes of all files together; partials that double each other would grow without end.
    static let sizeLimit = 100_000
    static let literalLimit = 8_000_000
    static let problemLimit = 200
    static let reportLimit = 1000

    let library: TemplateLibrary
    let records: RecordTable
    let roots: Scope
    /// The template, its layout, the layout's layout …
    var chain: [ParsedTemplate] = []
    var calls: [Call] = []
    var sections: [OpenSection] = []
    var facts: [Fact] = []
    /// The frame of the item, by how many loops stand around.
    var loopFrames: [Int] = []
    var loopDepth = 0
    var builder: ProgramBuilder
    var scanner = HTMLScanner()
    var files: [Int: TemplateFile] = [:]
    /// Something wrong was met that `TemplateLibrary.read` has told already.
    var isFlawed = false
    private var size = 0
    private var problems: [Diagnostic] = []
    private var told: Set<ProblemKey> = []
    /// Also those told before: finding the place of each takes time.
    private var reports = 0

    private struct ProblemKey: Hashable {
        let rule: String
        let place: SourcePlace
    }

    /// A template, partial or slot being expanded.
    struct Call {
        let template: ParsedTemplate
        var next: Int
        let end: Int
        var scope: Scope
        /// Its place in `chain`; slots are filled by those before it.
        let level: Int
        let start: HTMLContext
        /// The tag that put it here; nil for the template itself.
        let entry: Entry?
        /// A partial within a line does not bring the line end of its file.
        var dropsLineEnd = false
    }

    struct Entry {
        let file: TemplateFile
        let offset: Int
        let isPartial: Bool
    }

    init(library: TemplateLibrary, records: RecordTable, roots: [(name: String, shape: ValueShape)]) {
        self.library = library
        self.records = records
        self.roots = Scope(
            roots.enumerated().map { ($1.name, Binding(place: ValuePlace(frame: $0), shape: $1.shape)) })
        builder = ProgramBuilder(rootCount: roots.count)
    }

    mutating func compile(_ name: String) -> Diagnosed<Template?> {
        guard findChain(name), let outermost = chain.last, let page = chain.first else {
            return Diagnosed(nil, problems: problems)
        }
        push(outermost, 0..<outermost.nodes.count, scope: roots, level: chain.count - 1, entry: nil)
        while !calls.isEmpty, reports < Self.reportLimit {
            step()
            if size > Self.sizeLimit || builder.literals.count > Self.literalLimit {
                report(Self.tooLarge(page.file))
                break
            }
        }
        if scanner.context.state != .text, calls.isEmpty { reportUnfinished() }
        guard problems.isEmpty, !isFlawed else { return Diagnosed(nil, problems: problems) }
        let program = Program(builder, rootCount: roots.names.count, usedFiles: files.keys.sorted())
        return Diagnosed(Template(program: program))
    }

    /// Follows the layouts; false when one of them cannot be used.
    private mutating func findChain(_ name: String) -> Bool {
        var next: String? = name
        while let name = next {
            guard let template = library.usable(name) else { return false }
            chain.append(template)
            next = template.layout?.text
            if chain.count > TemplateParser.depthLimit {
                report(Self.tooDeep(template.file, at: template.layout?.offset ?? 0))
                return false
            }
        }
        return true
    }

    mutating func push(
        _ template: ParsedTemplate, _ nodes: Range<Int>, scope: Scope, level: Int, entry: Entry?,
        dropsLineEnd: Bool = false
    ) {
        if calls.count >= TemplateParser.depthLimit, let entry {
            return report(Self.tooDeep(entry.file, at: entry.offset))
        }
        files[template.file.number] = template.file
        if library.flawed.contains(template.name) { isFlawed = true }
        calls.append(
            Call(
                template: template, next: nodes.lowerBound, end: nodes.upperBound, scope: scope, level: level,
                start: scanner.context, entry: entry, dropsLineEnd: dropsLineEnd))
    }

    /// Compiles the next node, or ends a call that has none left.
    private mutating func step() {
        guard let call = calls.last else { return }
        guard call.next < call.end else { return endCall() }
        size += 1
        calls[calls.count - 1].next += 1
        switch call.template.nodes[call.next] {
        case .literal(let range): literal(range, of: call)
        case .print(let path, let filter, let at): show(path, filter, at: at)
        case .begin(let section): begin(section, of: call.template)
        case .otherwise: otherwise()
        case .end: endSection()
        case .partial(let use, let at, let isInline): partial(use, at: at, isInline: isInline)
        }
    }

    private mutating func literal(_ range: Range<Int>, of call: Call) {
        let bytes = call.template.file.source.bytes
        var end = range.upperBound
        if call.dropsLineEnd, call.next == call.end - 1, end > range.lowerBound, bytes[end - 1] == 0x0A {
            end -= 1
            if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        }
        guard end > range.lowerBound else { return }
        let slice = bytes[range.lowerBound..<end]
        let number = call.template.file.number
        scanner.read(slice, file: number)
        for (mistake, origin) in scanner.takeMistakes().prefix(Self.problemLimit) { report(mistake, at: origin) }
        builder.append(literal: slice, origin: Origin(file: number, offset: range.lowerBound))
    }

    private mutating func partial(_ use: PartialUse, at offset: Int, isInline: Bool) {
        scanner.context.reachBoundary()
        guard let template = library.usable("parts/" + use.name.text) else {
            isFlawed = true
            return
        }
        guard let file = calls.last?.template.file else { return }
        var scope = roots
        for argument in use.arguments { scope.add(argument.name.text, binding(of: argument, in: file)) }
        let entry = Entry(file: file, offset: offset, isPartial: true)
        push(
            template, 0..<template.nodes.count, scope: scope, level: 0, entry: entry, dropsLineEnd: isInline)
    }

    private mutating func binding(of argument: PartialUse.Argument, in file: TemplateFile) -> Binding {
        switch argument.value {
        case .path(let path):
            var binding = resolve(path) ?? .unknown
            binding.isArgument = true
            return binding
        case .text(let bytes, let offset):
            let origin = Origin(file: file.number, offset: offset)
            let frame = builder.addFrame(.text(TextValue(bytes: bytes, origin: origin)))
            return Binding(place: ValuePlace(frame: frame), shape: .text, isArgument: true)
        }
    }

    private mutating func endCall() {
        guard let call = calls.popLast(), let entry = call.entry else { return }
        scanner.context.reachBoundary()
        guard !scanner.context.agrees(with: call.start) else { return }
        report(Self.changesContext(entry))
        scanner.context = call.start.forgiving()
    }

    /// Keeps a problem unless it was told of the same place before.
    mutating func report(_ problem: Diagnostic) {
        reports += 1
        guard told.insert(ProblemKey(rule: problem.rule, place: problem.place)).inserted else { return }
        if problems.count < Self.problemLimit { problems.append(problem) }
    }
}

extension TemplateCompiler {
    private static func tooLarge(_ file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-size", at: 0,
            Message(
                ru: "Вместе со вставленными частями шаблон слишком велик: больше \(sizeLimit) тегов и кусков текста.",
                en: "With its partials the template is too large: more than \(sizeLimit) tags and pieces of text."),
            help: Message(
                ru: "Посмотрите, не вставляют ли части друг друга по много раз; повторение пишите через {{#each}}.",
                en: "See whether partials use each other many times over; write repetition as {{#each}}."))
    }

    private static func tooDeep(_ file: TemplateFile, at offset: Int) -> Diagnostic {
        file.problem(
            "template-depth", at: offset,
            Message(
                ru: "Части и основы вложены глубже \(TemplateParser.depthLimit) уровней.",
                en: "Partials and layouts are nested deeper than \(TemplateParser.depthLimit) levels."),
            help: Message(
                ru: "Вставляйте части прямо в шаблон, а не одну через другую.",
                en: "Use partials in the template itself, not one through the other."))
    }

    private static func changesContext(_ entry: Entry) -> Diagnostic {
        entry.file.problem(
            "template-context", at: entry.offset,
            Message(
                ru: "Вставленное кончается не там, где началось: не закрыт тег, кавычка или комментарий.",
                en: "What is put in here does not end where it began: a tag, quote or comment is left open."),
            help: Message(
                ru: "Закройте внутри всё, что там открыто: >, кавычку или -->.",
                en: "Close inside whatever is opened there: >, the quote or -->."))
    }
}
