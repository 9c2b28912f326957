import SiteModel

/// Renders every page in both trees, has it judged, and hands it to the tree in making.
struct PageOutput: Sendable {
    let renderer: PageRenderer
    /// Nil when pages are not audited.
    let judge: (@Sendable (BuiltPage) -> [Diagnostic])?
    /// Nil when nothing is to be written.
    let writer: FolderWriter?

    /// The findings on all pages, in the order of the pages; a fault of the disk is a problem like any other.
    func run(_ pages: [PlannedPage], parallel: Parallel) async -> [Diagnostic] {
        do throws(DiskError) { try makeFolders(for: pages) } catch { return [error.problem] }
        let found = await parallel.map(pages) { page in
            renderer.render(page).flatMap { write($0) }
        }
        return found.flatMap { $0 }
    }

    private func write(_ built: BuiltPage) -> [Diagnostic] {
        let problems = judge?(built) ?? []
        guard let writer else { return problems }
        do throws(DiskError) {
            try writer.write(built.bytes, to: built.address)
            return problems
        } catch {
            return problems + [error.problem]
        }
    }

    private func makeFolders(for pages: [PlannedPage]) throws(DiskError) {
        guard let writer else { return }
        let folders = Set(
            pages.map { page in
                page.address.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(page.address[..<$0]) } ?? ""
            })
        for folder in folders.sorted() {
            try writer.makeFolder(folder)
            try writer.makeFolder(PageAddress.largeFolder + folder)
        }
    }
}
