import SiteModel

/// A manifest as it is written: a few of its lines can be had and changed without taking all of them apart.
struct ManifestText: Sendable {
    private let bytes: [UInt8]

    /// Nil for one that is cut, changed, or of another version.
    init?(_ bytes: [UInt8]) {
        guard TreeManifest.body(of: bytes) != nil else { return nil }
        self.bytes = bytes
    }

    /// The entries of these paths; those it does not name are left out.
    func entries(of paths: Set<String>) -> [String: TreeManifest.Entry] {
        var entries: [String: TreeManifest.Entry] = [:]
        scan(Set(paths.map { ContentHash(Array($0.utf8)) })) { line in
            if let (path, entry) = line.parsed { entries[path] = entry }
        }
        return entries
    }

    /// The text with other entries for paths that it names.
    func replacing(_ entries: [String: TreeManifest.Entry]) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(bytes.count + 64 * entries.count)
        var done = TreeManifest.headCount
        scan(Set(entries.keys.map { ContentHash(Array($0.utf8)) })) { line in
            guard let path = line.parsed?.path, let entry = entries[path] else { return }
            body += bytes[done..<line.start]
            TreeManifest.write(path, entry, into: &body)
            done = line.end
        }
        body += bytes[done...]
        return TreeManifest.text(of: body)
    }

    private struct Line {
        let start: Int
        let end: Int
        let parsed: (path: String, entry: TreeManifest.Entry)?
    }

    /// Hands over the lines whose path has one of these hashes, in order.
    private func scan(_ wanted: Set<ContentHash>, _ take: (Line) -> Void) {
        bytes.withUnsafeBytes { all in
            var lines = ManifestLines(bytes: all, position: TreeManifest.headCount)
            while let line = lines.skip() {
                let path = UnsafeRawBufferPointer(rebasing: all[line.path..<line.end - 1])
                guard wanted.contains(ContentHash(path)) else { continue }
                var own = ManifestLines(bytes: all, position: line.start)
                take(Line(start: line.start, end: line.end, parsed: own.next()))
            }
        }
    }
}
