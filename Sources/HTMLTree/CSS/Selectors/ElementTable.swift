/// What selectors ask of elements, worked out once for a page.
struct ElementTable {
    /// One element; numbers are of nodes, -1 for none.
    struct Entry {
        var id: UInt64 = 0
        var classes: Range<Int32> = 0..<0
        var previous: Int32 = -1
        /// Its place among its parent's elements, from 1.
        var index: Int32 = 0
        /// Elements directly inside, and the last of them.
        var childCount: Int32 = 0
        var lastChild: Int32 = -1
        var traits: Traits = []
        /// The names of the ancestors, and of the element itself (`KinBits`).
        var kin: UInt64 = 0
        var own: UInt64 = 0
    }

    /// Attributes that styles come from.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let style = Traits(rawValue: 1)
        static let hint = Traits(rawValue: 2)
    }

    private(set) var entries: [Entry]
    /// Hashes of the names in `class`.
    private(set) var classes: [UInt64] = []
    /// Elements with an id, in document order.
    private(set) var identified: [NodeID] = []

    init(_ tree: HTMLDocument) {
        entries = Array(repeating: Entry(), count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].kind == .element { note(index, tree) }
    }

    private mutating func note(_ index: Int, _ tree: HTMLDocument) {
        var entry = Entry()
        let record = tree.nodes[index]
        if record.parent >= 0 {
            let parent = Int(record.parent)
            entry.previous = entries[parent].lastChild
            entries[parent].childCount += 1
            entries[parent].lastChild = Int32(clamping: index)
            entry.index = entries[parent].childCount
            entry.kin = entries[parent].kin | entries[parent].own
        }
        for place in Int(record.attributes.lowerBound)..<Int(record.attributes.upperBound) {
            note(tree.attributes[place], tree, &entry)
        }
        entry.own |= KinBits.tag(record.tag)
        if record.tag == .td || record.tag == .th { entry.traits.insert(.hint) }
        entries[index] = entry
        if entry.id != 0 { identified.append(NodeID(index)) }
    }

    private mutating func note(_ attribute: HTMLAttribute, _ tree: HTMLDocument, _ entry: inout Entry) {
        switch attribute.name {
        case .class:
            let start = Int32(clamping: classes.count)
            addClasses(tree.text, attribute.value)
            entry.classes = start..<Int32(clamping: classes.count)
            for index in Int(start)..<classes.count { entry.own |= KinBits.className(classes[index]) }
        case .id:
            entry.id = Self.hash(tree.text, Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound))
            entry.own |= KinBits.id(entry.id)
        case .style: entry.traits.insert(.style)
        case .bgcolor, .color, .align, .width, .height, .size, .border, .other: entry.traits.insert(.hint)
        default: break
        }
    }

    private mutating func addClasses(_ text: [UInt8], _ range: Range<Int32>) {
        var start = Int(range.lowerBound)
        let end = Int(range.upperBound)
        while start < end {
            if text[start].isASCIIWhitespace {
                start += 1
                continue
            }
            var stop = start
            while stop < end, !text[stop].isASCIIWhitespace { stop += 1 }
            classes.append(Self.hash(text, start..<stop))
            start = stop
        }
    }

    private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
