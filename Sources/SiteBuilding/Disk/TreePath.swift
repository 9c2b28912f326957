import SiteModel

/// Paths from the root of a tree, `/` between names.
enum TreePath {
    /// The folder of a file; empty for one in the root.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The folders above a folder, from the root down, and itself.
    static func steps(to folder: String) -> [String] {
        var steps: [String] = []
        for name in folder.split(separator: "/") { steps.append(steps.last.map { $0 + "/" + name } ?? String(name)) }
        return steps
    }

    /// Every folder that these files lie in, at any depth.
    static func folders(of paths: some Sequence<String>) -> Set<String> {
        var found: Set<String> = []
        for folder in Set(paths.map(folder)) where !folder.isEmpty { found.formUnion(steps(to: folder)) }
        return found
    }

    /// In the order of the bytes: folders first that others lie in.
    static func ordered(_ paths: some Sequence<String>) -> [String] { ordered(Array(paths), by: \.self) }

    /// The same of whatever has a path.
    static func ordered<Element>(_ elements: [Element], by path: (Element) -> String) -> [Element] {
        ByteOrder.numbers(of: elements) { $1.append(contentsOf: path($0).utf8) }.map { elements[$0] }
    }

    static func isPage(_ path: String) -> Bool { path.utf8.suffix(5).elementsEqual(".html".utf8) }
}
