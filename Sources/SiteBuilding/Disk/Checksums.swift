import SiteModel

/// The list of a release's files with SHA-256, as `sha256sum --check` reads it inside the output.
enum Checksums {
    /// A line for each file, sorted by path.
    static func lines(of tree: TreeUpdate.Made, _ parallel: Parallel) async throws(DiskError) -> [UInt8] {
        let reader = FolderReader(root: tree.root)
        let paths = TreePath.ordered(tree.manifest.files.keys)
        let lines = await parallel.map(paths) { path -> Result<String, DiskError> in
            do throws(DiskError) {
                return .success("\(SHA256.digits(of: try reader.read(path).bytes))  \(path)\n")
            } catch {
                return .failure(error)
            }
        }
        var bytes: [UInt8] = []
        for line in lines { bytes += try line.get().utf8 }
        return bytes
    }
}
