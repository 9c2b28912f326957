import CGumbo

/// Reads HTML of any quality by libgumbo, as browsers do; the only place that knows the library.
enum GumboReader {
    static func read(_ bytes: [UInt8]) -> HTMLDocument {
        // A space before everything means nothing in HTML, and an empty buffer has no address.
        let source = bytes.isEmpty ? [0x20] : bytes
        return source.withUnsafeBufferPointer { buffer in
            let mark = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            return Copy(of: buffer, from: mark).document()
        }
    }

    /// `TagName` by the number of a `GumboTag`.
    fileprivate static let tags: [TagName] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { number in
        guard let name = gumbo_normalized_tagname(GumboTag(rawValue: number)) else { return .other }
        return TagName(bytes: Array(String(cString: name).utf8))
    }

    fileprivate static var options: GumboOptions {
        var options = kGumboDefaultOptions
        // Mistakes of syntax are not asked for; a bad page has thousands.
        options.max_errors = 0
        return options
    }
}

/// One copying of gumbo's tree, walked by a stack of our own.
private struct Copy {
    private let source: UnsafeBufferPointer<UInt8>
    private let from: Int
    private var builder: TreeBuilder
    /// Open nodes and how many children of each are copied.
    private var path: [(node: UnsafePointer<GumboNode>, next: Int)] = []
    private let tags = GumboReader.tags

    init(of source: UnsafeBufferPointer<UInt8>, from: Int) {
        self.source = source
        self.from = from
        builder = TreeBuilder(source: [])
    }

    consuming func document() -> HTMLDocument {
        guard let base = source.baseAddress else { return builder.finish() }
        var options = GumboReader.options
        let start = UnsafeRawPointer(base + from).assumingMemoryBound(to: CChar.self)
        guard let output = gumbo_parse_with_options(&options, start, source.count - from) else {
            return builder.finish()
        }
        defer { gumbo_destroy_output(&options, output) }
        if let document = output.pointee.document { copy(UnsafePointer(document)) }
        return builder.finish()
    }

    private mutating func copy(_ document: UnsafePointer<GumboNode>) {
        if document.pointee.v.document.has_doctype { copyDoctype(document.pointee.v.document) }
        path.append((document, 0))
        while let (node, next) = path.last {
            guard let child = Self.child(next, of: node) else {
                path.removeLast()
                if !path.isEmpty { builder.close() }
                continue
            }
            path[path.count - 1].next += 1
            enter(child)
        }
    }

    private static func child(_ index: Int, of node: UnsafePointer<GumboNode>) -> UnsafePointer<GumboNode>? {
        let isDocument = node.pointee.type == GUMBO_NODE_DOCUMENT
        let children = isDocument ? node.pointee.v.document.children : node.pointee.v.element.children
        guard index < Int(children.length), let child = children.data?[index] else { return nil }
        return UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
    }

    private mutating func enter(_ node: UnsafePointer<GumboNode>) {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            open(node.pointee.v.element)
            path.append((node, 0))
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            leaf(.text, node.pointee.v.text)
        case GUMBO_NODE_COMMENT:
            leaf(.comment, node.pointee.v.text)
        default: break
        }
    }

    private mutating func open(_ element: GumboElement) {
        let tag = Int(element.tag.rawValue) < tags.count ? tags[Int(element.tag.rawValue)] : .other
        let written = tag == .other ? Self.name(in: bytes(element.original_tag)) : []
        let known = tag == .other ? TagName(bytes: written) : tag
        builder.open(
            known, spelling: written, namespace: Self.namespace(element.tag_namespace),
            offset: offset(of: element.original_tag.data))
        for index in 0..<Int(element.attributes.length) {
            guard let attribute = element.attributes.data?[index] else { continue }
            add(attribute.assumingMemoryBound(to: GumboAttribute.self).pointee)
        }
    }

    private mutating func add(_ attribute: GumboAttribute) {
        let name = Self.text(attribute.name)
        let prefix: StaticString =
            switch attribute.attr_namespace {
            case GUMBO_ATTR_NAMESPACE_XLINK: "xlink:"
            case GUMBO_ATTR_NAMESPACE_XML: "xml:"
            default: ""
            }
        guard prefix.utf8CodeUnitCount == 0 else {
            let spelling = prefix.withUTF8Buffer { Array($0) } + name.map(\.asciiLowercased)
            return builder.attribute(
                .other, spelling: spelling, value: Self.text(attribute.value),
                offset: offset(of: attribute.original_name.data))
        }
        builder.attribute(
            AttributeName(bytes: name), spelling: name.lazy.map(\.asciiLowercased), value: Self.text(attribute.value),
            offset: offset(of: attribute.original_name.data))
    }

    private mutating func leaf(_ kind: NodeKind, _ text: GumboText) {
        builder.leaf(kind, text: Self.text(text.text), offset: offset(of: text.original_text.data))
    }

    /// gumbo does not keep the place of the doctype: only white space and comments may stand before it.
    private mutating func copyDoctype(_ document: GumboDocument) {
        let offset = MarkupScanner.doctype(in: source, from: from) ?? -1
        builder.leaf(.doctype, text: Self.text(document.name), offset: offset)
    }

    private static func namespace(_ namespace: GumboNamespaceEnum) -> Namespace {
        switch namespace {
        case GUMBO_NAMESPACE_SVG: .svg
        case GUMBO_NAMESPACE_MATHML: .mathML
        default: .html
        }
    }

    /// The name in `<name …>`, in lower case.
    private static func name(in tag: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
            .prefix { !$0.isASCIIWhitespace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
            .map(\.asciiLowercased)
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let pointer else { return UnsafeBufferPointer(start: nil, count: 0) }
        let bytes = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while bytes[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: bytes, count: count)
    }

    private func bytes(_ piece: GumboStringPiece) -> UnsafeBufferPointer<UInt8> {
        let start = offset(of: piece.data)
        guard start >= 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: source[start..<min(start + piece.length, source.count)])
    }

    /// Byte offset of a pointer into the source, -1 for what stands elsewhere or nowhere.
    private func offset(of pointer: UnsafePointer<CChar>?) -> Int {
        guard let pointer, let base = source.baseAddress else { return -1 }
        let offset = UnsafeRawPointer(pointer) - UnsafeRawPointer(base)
        return offset >= 0 && offset < source.count ? offset : -1
    }
}
