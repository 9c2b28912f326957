import SiteModel

/// Files both trees share: assets of the templates, copies of content, generated files.
enum SharedFiles {
    static func write(_ plan: PagePlan, source: String, to writer: any OutputSink) throws(DiskError) {
        var folders: Set<String> = []
        func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
            if folders.insert(folder).inserted { try writer.makeFolder(folder) }
            try writer.write(bytes, to: path)
        }
        for asset in plan.site.assets { try write(asset.bytes, to: asset.path) }
        let reader = FolderReader(root: source)
        for path in plan.site.copies {
            try write(try reader.read(path).bytes, to: String(path.dropFirst("Content/".count)))
        }
        for output in Outputs.all {
            if let bytes = output.make(plan) { try write(bytes, to: output.address) }
        }
        for file in Redirects.files(for: plan) { try write(file.bytes, to: file.address) }
    }
}
