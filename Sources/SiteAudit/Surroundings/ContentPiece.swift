import HTMLTree

/// The smallest piece of content that can come again on another page: a run of text, or a picture.
struct ContentPiece: Sendable, Hashable {
    /// What it says, white space collapsed; of a picture its text alternative and the end of its address.
    let text: String

    /// A piece with its node.
    struct Place: Sendable {
        let node: NodeID
        let piece: ContentPiece
    }

    /// Everything on a page that people perceive, by eye or by ear, in its order.
    static func all(on page: PageFacts) -> [Place] {
        let body = page.elements(.body).first ?? page.tree.root
        return (body..<page.tree.subtreeEnd(of: body)).compactMap { node in
            guard page.exposure.isRendered(node) || page.isExposed(node) else { return nil }
            return piece(of: node, page).map { Place(node: node, piece: ContentPiece(text: $0)) }
        }
    }

    private static func piece(of node: NodeID, _ page: PageFacts) -> String? {
        if page.tree.kind(of: node) == .text {
            let text = page.tree.textBytes(of: node)
            return CollapsedText.isBlank(text) || isUnseen(node, page) ? nil : CollapsedText.string(text)
        }
        switch page.tree.tag(of: node) {
        case .img, .video, .audio, .iframe, .object, .embed, .canvas, .input, .select, .textarea:
            // What is marked as decoration tells nobody anything.
            guard page.role(of: node) != Role.none else { return nil }
            let address = page.tree.valueBytes(.src, of: node) ?? []
            let file = address.split(separator: UInt8(ascii: "/")).last ?? []
            return page.accessibleName(of: node) + "\u{1}" + String(decoding: file, as: UTF8.self)
        default: return nil
        }
    }

    /// The text of scripts and of what is shown only instead of something else.
    private static func isUnseen(_ text: NodeID, _ page: PageFacts) -> Bool {
        guard let parent = page.tree.parent(of: text) else { return true }
        switch page.tree.tag(of: parent) {
        case .script, .style, .noscript, .iframe, .object, .audio, .video, .canvas, .title, .template: return true
        default: return false
        }
    }
}
