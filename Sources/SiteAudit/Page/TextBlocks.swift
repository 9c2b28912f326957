import HTMLTree

extension PageFacts {
    /// Paragraphs and list items of running text in the main content, in document order: no menus, no items that hold
    /// further blocks.
    func findTextBlocks() -> [NodeID] {
        let root = main ?? elements(.body).first ?? tree.root
        let blocks =
            elements(.p, in: root) + elements(.li, in: root).filter { !holdsBlocks($0) }
            + elements(.dd, in: root)
            .filter { !holdsBlocks($0) }
        return blocks.filter(isExposed).sorted()
    }

    private func holdsBlocks(_ node: NodeID) -> Bool {
        tree.descendants(of: node).contains { child in
            switch tree.tag(of: child) {
            case .p, .ul, .ol, .dl, .div, .table: true
            default: false
            }
        }
    }

    /// The text of an element as one run of bytes, a line break being a line feed, code left out.
    func runningText(of block: NodeID) -> [UInt8] {
        var bytes: [UInt8] = []
        addRunningText(of: block, to: &bytes)
        return bytes
    }

    /// The same, added to other bytes.
    func addRunningText(of block: NodeID, to bytes: inout [UInt8]) {
        var node = block.advanced(by: 1)
        let end = tree.subtreeEnd(of: block)
        while node < end {
            if tree.isHTML(node, .code) || tree.isHTML(node, .script) {
                node = tree.subtreeEnd(of: node)
                continue
            }
            if tree.kind(of: node) == .text, isExposed(node) {
                let start = bytes.count
                bytes += tree.textBytes(of: node)
                for place in start..<bytes.count where bytes[place] < 0x20 && bytes[place].isASCIIWhitespace {
                    bytes[place] = 0x20
                }
            } else if tree.isHTML(node, .br) {
                bytes.append(0x0A)
            }
            node = node.advanced(by: 1)
        }
    }
}
