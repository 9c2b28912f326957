/// Puts a document together in document order: open, attributes, children, close.
///
/// Every reader of HTML goes through it, so that all of them give one tree. Text that stands in the source as it is
/// stays there; what was resolved is put behind it.
struct TreeBuilder {
    private var nodes: [NodeRecord] = []
    private var attributes: [HTMLAttribute] = []
    private var text: [UInt8]
    private var path: [Int] = []

    init(source: [UInt8]) {
        nodes.reserveCapacity(source.count / 20 + 8)
        attributes.reserveCapacity(source.count / 40 + 8)
        path.reserveCapacity(32)
        text = source
        add(.document, offset: 0)
        path.append(0)
    }

    /// How deep the next node would stand.
    var depth: Int { path.count }

    /// `spelling` is the name in lower case when `tag` is `other`.
    mutating func open(
        _ tag: TagName, spelling: some Collection<UInt8> = [], namespace: Namespace = .html, offset: Int
    ) {
        add(.element, namespace, tag, text: tag == .other ? spelling : nil, offset: offset)
        path.append(nodes.count - 1)
    }

    /// An attribute of the element opened last; of two with one name the first holds.
    mutating func attribute(
        _ name: AttributeName, spelling: some Collection<UInt8>, value: some Collection<UInt8>, offset: Int
    ) {
        let spelled = name == .other ? store(spelling) : store([])
        attributes.append(HTMLAttribute(name: name, spelling: spelled, value: store(value), offset: offset))
        let last = nodes.count - 1
        nodes[last].attributes = nodes[last].attributes.lowerBound..<Int32(clamping: attributes.count)
    }

    /// The same of a name in lower case and a value that stand in the source.
    mutating func attribute(_ name: AttributeName, spelling: Range<Int>, value: Range<Int>, offset: Int) {
        let value = Self.place(value)
        attributes.append(
            HTMLAttribute(
                name: name, spelling: name == .other ? Self.place(spelling) : 0..<0, value: value, offset: offset))
        let last = nodes.count - 1
        nodes[last].attributes = nodes[last].attributes.lowerBound..<Int32(truncatingIfNeeded: attributes.count)
    }

    mutating func close() {
        guard path.count > 1, let last = path.popLast() else { return }
        nodes[last].end = Int32(clamping: nodes.count)
    }

    /// Closes an element and puts text that ends it behind it, where text that follows joins it.
    mutating func closeBeforeText() {
        guard endsInText, path.count > 1, let open = path.popLast() else { return close() }
        let last = nodes.count - 1
        nodes[open].end = Int32(clamping: last)
        nodes[last].parent = Int32(clamping: path.last ?? 0)
    }

    /// A text, comment or doctype.
    mutating func leaf(_ kind: NodeKind, text: some Collection<UInt8>, offset: Int) {
        add(kind, text: text, offset: offset)
    }

    /// Whether the last thing in the open element is text.
    var endsInText: Bool {
        guard let last = nodes.last else { return false }
        return last.kind == .text && Int(last.parent) == path.last
    }

    /// Characters; what follows other characters at once belongs to one node with them.
    mutating func text(_ bytes: some Collection<UInt8>, offset: Int) {
        guard endsInText else { return add(.text, text: bytes, offset: offset) }
        let last = nodes.count - 1
        nodes[last].text = moveToEnd(nodes[last].text).lowerBound..<store(bytes).upperBound
    }

    /// The same of characters that stand in the source as they are.
    mutating func text(_ range: Range<Int>) {
        guard endsInText else {
            append(.text, .html, .other, text: Self.place(range), offset: range.lowerBound)
            return
        }
        let last = nodes.count - 1
        let before = nodes[last].text
        if Int(before.upperBound) == range.lowerBound {
            nodes[last].text = before.lowerBound..<Int32(truncatingIfNeeded: range.upperBound)
        } else {
            nodes[last].text = moveToEnd(before).lowerBound..<store(text[range]).upperBound
        }
    }

    /// Makes a stored text one that more can be put to.
    private mutating func moveToEnd(_ range: Range<Int32>) -> Range<Int32> {
        Int(range.upperBound) == text.count ? range : store(text[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    /// Pages are smaller than `MarkupLimits.size`.
    private static func place(_ range: Range<Int>) -> Range<Int32> {
        Int32(truncatingIfNeeded: range.lowerBound)..<Int32(truncatingIfNeeded: range.upperBound)
    }

    consuming func finish() -> HTMLDocument {
        while path.count > 1 { close() }
        nodes[0].end = Int32(clamping: nodes.count)
        return HTMLDocument(nodes: nodes, attributes: attributes, text: text)
    }

    private mutating func add(
        _ kind: NodeKind, _ namespace: Namespace = .html, _ tag: TagName = .other,
        text: (some Collection<UInt8>)? = [UInt8]?.none, offset: Int
    ) {
        append(kind, namespace, tag, text: text.map { store($0) } ?? 0..<0, offset: offset)
    }

    private mutating func append(
        _ kind: NodeKind, _ namespace: Namespace, _ tag: TagName, text: Range<Int32>, offset: Int
    ) {
        let next = Int32(truncatingIfNeeded: attributes.count)
        nodes.append(
            NodeRecord(
                kind: kind, namespace: namespace, tag: tag, parent: Int32(truncatingIfNeeded: path.last ?? -1),
                end: Int32(truncatingIfNeeded: nodes.count + 1), attributes: next..<next, text: text,
                offset: Int32(clamping: offset)))
    }

    private mutating func store(_ bytes: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(clamping: text.count)
        text.append(contentsOf: bytes)
        return start..<Int32(clamping: text.count)
    }
}
