import SiteModel

/// One template file as it was written: a flat list of nodes, so that nothing ever walks it recursively.
final class ParsedTemplate: Sendable {
    enum Node: Sendable {
        /// Bytes of the file that go to the page as they are.
        case literal(Range<Int>)
        case print(PathName, FilterUse?, at: Int)
        /// The number of a section that begins, turns to its `{{else}}`, or ends here.
        case begin(Int)
        case otherwise(Int)
        case end(Int)
        case partial(PartialUse, at: Int, isInline: Bool)
    }

    /// `{{#if}}`, `{{#each}}` or `{{#slot}}` with the numbers of its nodes.
    struct Section: Sendable {
        enum Subject: Sendable {
            case condition(PathName)
            case loop(PathName, name: TagName)
            case slot(TagName)
        }

        let subject: Subject
        /// The byte where the tag begins.
        let at: Int
        let begin: Int
        /// Sections around it in the same file.
        let depth: Int
        var otherwise: Int?
        var end: Int

        var kind: SectionKind {
            switch subject {
            case .condition: .if
            case .loop: .each
            case .slot: .slot
            }
        }
    }

    let name: String
    let file: TemplateFile
    let nodes: [Node]
    let sections: [Section]
    let layout: TagName?
    /// Names used that no loop of the file gives: what a partial wants from outside.
    let outerNames: Set<String>
    /// The file has mistakes of syntax: what it says cannot be trusted.
    let isBroken: Bool

    init(name: String, file: TemplateFile, parser: TemplateParser) {
        self.name = name
        self.file = file
        nodes = parser.nodes
        sections = parser.sections
        layout = parser.layout
        outerNames = parser.outerNames
        isBroken = !parser.mistakes.isEmpty
    }

    /// Slots this file fills in its layout: those that stand in nothing else.
    var fillings: [Section] {
        layout == nil ? [] : sections.filter { $0.kind == .slot && $0.depth == 0 }
    }

    func filling(of slot: String) -> Section? {
        fillings.first { $0.slotName?.text == slot }
    }

    /// Slots of this file that a template which has it as its layout may fill.
    var places: [TagName] {
        sections.filter { layout == nil || $0.depth > 0 }.compactMap(\.slotName)
    }

    var partials: [(use: PartialUse, at: Int)] {
        nodes.compactMap { node in
            if case .partial(let use, let at, _) = node { return (use, at) }
            return nil
        }
    }
}

extension ParsedTemplate.Section {
    var slotName: TagName? {
        if case .slot(let name) = subject { return name }
        return nil
    }
}

extension TemplateFile {
    /// A problem at a byte of this file.
    func problem(
        _ rule: String, at offset: Int, _ message: Message, help: Message, notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(
            rule: rule, problemClass: .templates, place: source.place(at: offset), message: message, help: help,
            notes: notes)
    }
}
