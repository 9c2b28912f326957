import Foundation
import SiteAudit
import SiteModel

/// What one path of `audit` holds: a page by itself, or the pages of a folder, which are compared as one site.
struct AuditedSite {
    let files: [AuditedFile]
    /// Nil for a single page.
    let ledger: SiteLedger?

    init(at path: String, webRoot: String?) {
        files = AuditedFile.all(at: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            ledger = nil
            return
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let root = webRoot.flatMap { Self.root(Self.whole($0), of: Self.whole(path)) }
        ledger = SiteLedger(
            folder: folder, root: root?.path, rootPrefix: root?.prefix ?? "/",
            reread: { AuditedFile(path: $0, name: $0).read() },
            contains: { FileManager.default.fileExists(atPath: folder + $0) })
    }

    /// What shows when the pages are compared.
    func problems(by rules: [Rule]) -> [Diagnostic] { ledger?.findings(of: rules).map(\.problem) ?? [] }

    /// Where `/` leads below the folder: the web root lies in it, or the folder lies in the web root.
    private static func root(_ webRoot: String, of folder: String) -> (path: String, prefix: String)? {
        if webRoot.hasPrefix(folder) { return (String(webRoot.dropFirst(folder.count)), "/") }
        return folder.hasPrefix(webRoot) ? ("", "/" + folder.dropFirst(webRoot.count)) : nil
    }

    /// With `/` at its end.
    private static func whole(_ path: String) -> String {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return real.hasSuffix("/") ? real : real + "/"
    }
}
