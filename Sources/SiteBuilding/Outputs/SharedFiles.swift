import SiteModel

/// Files both trees share: assets of the templates, copies of content, generated files.
enum SharedFiles {
    static func write(
        _ plan: PagePlan, search: [SiteFile], source: String, to sink: any OutputSink
    ) throws(DiskError) {
        for asset in plan.site.assets { try sink.put(asset.bytes, at: asset.path) }
        let reader = FolderReader(root: source)
        for path in plan.site.copies {
            try sink.put(try reader.read(path).bytes, at: String(path.dropFirst("Content/".count)))
        }
        for output in Outputs.all {
            for file in output.make(plan) { try sink.put(file.bytes, at: file.address) }
        }
        for file in search { try sink.put(file.bytes, at: file.address) }
        for file in Redirects.files(for: plan) { try sink.put(file.bytes, at: file.address) }
    }
}
