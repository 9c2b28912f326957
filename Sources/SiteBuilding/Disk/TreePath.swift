import Glibc

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

    /// Folders first that others lie in.
    static func ordered(_ paths: some Sequence<String>) -> [String] {
        paths.sorted(by: precedes)
    }

    /// The order of the bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        // Far faster than comparing views of the strings, where both lie in memory as UTF-8; they always do.
        var (left, right) = (left, right)
        return left.withUTF8 { one in
            right.withUTF8 { other in
                guard let start = one.baseAddress, let otherStart = other.baseAddress else {
                    return one.count < other.count
                }
                let order = memcmp(start, otherStart, min(one.count, other.count))
                return order == 0 ? one.count < other.count : order < 0
            }
        }
    }

    static func isPage(_ path: String) -> Bool { path.utf8.suffix(5).elementsEqual(".html".utf8) }
}
