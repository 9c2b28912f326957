/// Puts the rules of several sheets into one cascade.
struct CascadeAssembly {
    private let environment: MediaEnvironment
    private(set) var table = SelectorTable()
    private(set) var rules: [Cascade.RuleContent] = []
    private(set) var longhands: [DeclaredLonghand] = []
    private(set) var customs: [DeclaredCustom] = []
    private(set) var pending: [PendingDeclaration] = []
    private var entries: [(entry: Cascade.Entry, specificity: UInt64)] = []
    /// Layers in the order in which they are first named.
    private var layers: [[UInt8]] = []
    private var anonymous = 0
    private static let unlayered = Int32.max

    init(_ environment: MediaEnvironment) { self.environment = environment }

    mutating func add(_ source: Cascade.Source, _ origin: Cascade.Origin, number: Int32) {
        let sheet = source.sheet
        let shift = append(sheet.table)
        let outerName = source.layer.map { named($0) }
        let outer = outerName.map { layer(named: $0) } ?? Self.unlayered
        let layerNumbers = numbers(of: sheet.layers, in: outerName)
        for rule in sheet.rules where sheet.applies(rule, in: environment) {
            let content = Int32(clamping: rules.count)
            add(rule, of: sheet, number)
            let layer = rule.layer < 0 ? outer : layerNumbers[Int(rule.layer)]
            for selector in rule.selectors {
                let entry = Cascade.Entry(selector: selector + shift, rule: content, origin: origin, layer: layer)
                entries.append((entry, sheet.table.selectors[Int(selector)].specificity.rank))
            }
        }
    }

    /// The entries from the weakest to the strongest.
    func sortedEntries() -> [Cascade.Entry] {
        let order = layerOrder()
        let ranked = entries.enumerated().map { index, item in
            (item.entry.origin.rawValue, order(item.entry.layer), item.specificity, index)
        }
        let sorted = entries.indices.sorted { ranked[$0] < ranked[$1] }
        return sorted.map { index in
            let entry = entries[index].entry
            return Cascade.Entry(
                selector: entry.selector, rule: entry.rule, origin: entry.origin, layer: order(entry.layer))
        }
    }

    /// What stands in a layer itself is stronger than what stands in the layers inside it.
    private func layerOrder() -> (Int32) -> Int32 {
        let sorted = layers.indices.sorted { isWeaker($0, $1) }
        var places = Array(repeating: Int32(0), count: layers.count)
        for (place, index) in sorted.enumerated() { places[index] = Int32(clamping: place) }
        return { $0 == Self.unlayered ? Self.unlayered : places[Int($0)] }
    }

    private func isWeaker(_ left: Int, _ right: Int) -> Bool {
        let leftPath = path(of: left)
        let rightPath = path(of: right)
        for (first, second) in zip(leftPath, rightPath) where first != second { return first < second }
        return leftPath.count > rightPath.count
    }

    /// The numbers of the outer layers of a layer and its own.
    private func path(of index: Int) -> [Int] {
        let name = layers[index]
        var path: [Int] = []
        for place in name.indices where name[place] == UInt8(ascii: ".") {
            path.append(layers.firstIndex(of: Array(name[..<place])) ?? index)
        }
        return path + [index]
    }

    private mutating func numbers(of names: [[UInt8]], in outer: [UInt8]?) -> [Int32] {
        anonymous += 1
        return names.map { name in
            // Layers without a name are never the same in two sheets.
            let own = name.contains(UInt8(ascii: "(")) ? name + Array("#\(anonymous)".utf8) : name
            guard let outer else { return layer(named: own) }
            return layer(named: outer + [UInt8(ascii: ".")] + own)
        }
    }

    /// A name for a layer that has none.
    private mutating func named(_ name: [UInt8]) -> [UInt8] {
        guard name.isEmpty else { return name }
        anonymous += 1
        return Array("(import \(anonymous))".utf8)
    }

    private mutating func layer(named name: [UInt8]) -> Int32 {
        // A layer inside another names that too.
        for place in name.indices where name[place] == UInt8(ascii: ".") { register(Array(name[..<place])) }
        return register(name)
    }

    @discardableResult
    private mutating func register(_ name: [UInt8]) -> Int32 {
        if let known = layers.firstIndex(of: name) { return Int32(clamping: known) }
        guard layers.count < 1_000 else { return Int32(clamping: layers.count - 1) }
        layers.append(name)
        return Int32(clamping: layers.count - 1)
    }

    private mutating func add(_ rule: StyleSheet.Rule, of sheet: StyleSheet, _ number: Int32) {
        let first = Int32(clamping: longhands.count)
        let firstCustom = Int32(clamping: customs.count)
        for declaration in sheet.declarations(of: rule) {
            DeclarationCollector.add(
                declaration, of: sheet, number: number, to: &longhands, &customs, &pending, base: 0)
        }
        rules.append(
            Cascade.RuleContent(
                longhands: first..<Int32(clamping: longhands.count),
                customs: firstCustom..<Int32(clamping: customs.count)))
    }

    /// Adds a table to the common one; gives how far its selectors have moved.
    private mutating func append(_ other: SelectorTable) -> Int32 {
        let shift = TableShift(table)
        table.selectors += other.selectors.map(shift.moved)
        table.compounds += other.compounds.map(shift.moved)
        table.simples += other.simples.map(shift.moved)
        table.attributes += other.attributes
        table.words += other.words
        return shift.selectors
    }
}

/// Takes declarations of a sheet over into a cascade's or a page's own lists.
enum DeclarationCollector {
    /// - Parameter base: what the number of the first pending declaration of the list is.
    static func add(
        _ declaration: StyleSheet.Declaration, of sheet: StyleSheet, number: Int32,
        to longhands: inout [DeclaredLonghand], _ customs: inout [DeclaredCustom],
        _ pending: inout [PendingDeclaration], base: Int
    ) {
        let place = DeclarationPlace(
            sheet: number, offset: declaration.name.lowerBound, isImportant: declaration.isImportant)
        if declaration.isCustom {
            customs.append(
                DeclaredCustom(
                    name: NameHash.of(sheet.name(of: declaration)), value: Array(sheet.value(of: declaration)),
                    isImportant: declaration.isImportant))
            return
        }
        guard declaration.hasVariable else {
            for index in Int(declaration.longhands.lowerBound)..<Int(declaration.longhands.upperBound) {
                let longhand = sheet.longhands[index]
                longhands.append(
                    DeclaredLonghand(property: longhand.property, value: longhand.value, place: place))
            }
            return
        }
        let name = Array(sheet.name(of: declaration))
        let properties = CSSProperty(name[...]).map { [$0] } ?? CSSShorthand(name[...])?.longhands ?? []
        guard !properties.isEmpty else { return }
        let index = Int32(clamping: base + pending.count)
        pending.append(PendingDeclaration(name: name, value: Array(sheet.value(of: declaration))))
        for property in properties {
            longhands.append(DeclaredLonghand(property: property, value: .pending(index), place: place))
        }
    }
}

/// Moves the places in a selector table by what stands before it in the common one.
private struct TableShift {
    let selectors: Int32
    private let compounds: Int32
    private let simples: Int32
    private let attributes: Int32
    private let words: Int32

    init(_ table: SelectorTable) {
        selectors = Int32(clamping: table.selectors.count)
        compounds = Int32(clamping: table.compounds.count)
        simples = Int32(clamping: table.simples.count)
        attributes = Int32(clamping: table.attributes.count)
        words = Int32(clamping: table.words.count)
    }

    private func moved(_ range: Range<Int32>, by shift: Int32) -> Range<Int32> {
        range.lowerBound + shift..<range.upperBound + shift
    }

    func moved(_ selector: Selector) -> Selector {
        Selector(
            compounds: moved(selector.compounds, by: compounds), specificity: selector.specificity,
            pseudoElement: selector.pseudoElement, source: selector.source)
    }

    func moved(_ compound: Compound) -> Compound {
        Compound(simples: moved(compound.simples, by: simples), combinator: compound.combinator)
    }

    func moved(_ simple: SimpleSelector) -> SimpleSelector {
        switch simple {
        case .attribute(let index): .attribute(index + attributes)
        case .any(let list): .any(moved(list, by: selectors))
        case .not(let list): .not(moved(list, by: selectors))
        case .has(let list): .has(moved(list, by: selectors))
        case .nth(let pattern, let fromEnd, let list):
            .nth(pattern, fromEnd: fromEnd, of: list.isEmpty ? 0..<0 : moved(list, by: selectors))
        case .language(let list): .language(moved(list, by: words))
        default: simple
        }
    }
}
