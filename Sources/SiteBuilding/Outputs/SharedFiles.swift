import SiteModel

/// Files both trees share: assets of the templates, copies of content, generated files.
enum SharedFiles {
    static func write(_ plan: PagePlan, source: String, to writer: TreeWriter) throws(DiskError) {
        for asset in plan.site.assets { try writer.write(asset.bytes, to: asset.path) }
        let reader = FolderReader(root: source)
        for path in plan.site.copies {
            try writer.write(try reader.read(path).bytes, to: String(path.dropFirst("Content/".count)))
        }
        for output in Outputs.all {
            if let bytes = output.make(plan) { try writer.write(bytes, to: output.address) }
        }
    }
}
