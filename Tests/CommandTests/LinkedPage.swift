import Foundation
import HTMLTree
import Testing

/// What a machine reads of a page: its head and its JSON-LD.
struct LinkedPage {
    let path: String
    let title: String
    /// Values of `meta` by `name` or `property`, in order.
    let meta: [String: [String]]
    let canonicals: [String]
    /// The nodes of its one graph.
    let graph: [Any]

    init(_ path: String, _ bytes: Data) throws {
        self.path = path
        let document = try HTMLDocument.parse(Array(bytes)).get()
        title = document.elements(.title).first.map { document.textContent(of: $0) } ?? ""
        var meta: [String: [String]] = [:]
        // `property` of Open Graph is the only name of ours that HTML does not know.
        for node in document.elements(.meta) {
            guard let name = document.value(.name, of: node) ?? document.value(.other, of: node) else { continue }
            meta[name, default: []].append(document.value(.content, of: node) ?? "")
        }
        self.meta = meta
        canonicals = document.elements(.link).filter { document.value(.rel, of: $0, is: "canonical") }
            .compactMap { document.value(.href, of: $0) }
        let scripts = document.elements(.script).filter { document.value(.type, of: $0, is: "application/ld+json") }
        #expect(scripts.count == 1, "\(path)")
        let text = scripts.first.map { document.textContent(of: $0) } ?? ""
        let data = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(data["@context"] as? String == "https://schema.org")
        graph = try #require(data["@graph"] as? [Any])
    }

    /// The normal pages of an output.
    static func all(_ files: [String: Data]) throws -> [LinkedPage] {
        try files.filter { $0.key.hasSuffix(".html") && !$0.key.hasPrefix("krupno/") }.sorted { $0.key < $1.key }
            .map { try LinkedPage($0.key, $0.value) }
    }

    static func one(_ path: String, in files: [String: Data]) throws -> LinkedPage {
        try LinkedPage(path, try #require(files[path]))
    }

    var isHidden: Bool { meta["robots"] == ["noindex"] }

    /// Nodes that are of a type, alone or with others.
    func nodes(_ type: String) -> [[String: Any]] {
        graph.compactMap { $0 as? [String: Any] }.filter { Self.types(of: $0).contains(type) }
    }

    static func types(of node: [String: Any]) -> [String] {
        (node["@type"] as? [String]) ?? (node["@type"] as? String).map { [$0] } ?? []
    }

    /// Every text of a value of JSON; depth is that of our own graphs.
    static func texts(in value: Any) -> [String] {
        var found: [String] = []
        var waiting = [value]
        while let next = waiting.popLast() {
            if let text = next as? String { found.append(text) }
            if let list = next as? [Any] { waiting += list }
            if let object = next as? [String: Any] { waiting += object.values }
        }
        return found
    }
}
