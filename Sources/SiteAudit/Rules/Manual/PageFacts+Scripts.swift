import HTMLTree

extension PageFacts {
    /// Whether scripts may act on the page: elements of their own, or attributes that hold code.
    var hasScripts: Bool { elements(.script).contains(where: isCode) || handlers().isEmpty == false }

    /// Whether a script names one of these words, in letters of any case, or cannot be read here.
    func scripts(mention words: [String]) -> Bool {
        let codes = elements(.script).filter(isCode)
        if codes.contains(where: { tree.has(.src, $0) }) { return true }
        let texts = codes.map { tree.textContent(of: $0) } + handlers()
        return texts.contains { text in
            let text = text.lowercased()
            return words.contains(where: text.contains)
        }
    }

    /// Not data, such as JSON-LD (HTML Standard, 4.12.1).
    private func isCode(_ script: NodeID) -> Bool {
        guard let type = tree.valueBytes(.type, of: script)?.trimmingASCIIWhitespace, !type.isEmpty else { return true }
        let text = String(decoding: type, as: UTF8.self).lowercased()
        return text == "module" || text.hasSuffix("javascript") || text.hasSuffix("ecmascript")
    }

    /// The names and codes of `onclick` and the like.
    private func handlers() -> [String] {
        tree.all.flatMap { node in
            tree.attributes(of: node).compactMap { attribute in
                let name = tree.name(of: attribute)
                guard name.utf8.starts(with: "on".utf8), name.utf8.count > 3 else { return nil }
                return name + " " + String(decoding: tree.valueBytes(of: attribute), as: UTF8.self)
            }
        }
    }

    /// Whether an `audio` or `video` has anything to play.
    func hasMedia(_ media: NodeID) -> Bool {
        tree.has(.src, media) || elements(.source, in: media).contains { tree.has(.src, $0) }
    }
}
