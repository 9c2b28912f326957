import Foundation
import SiteAudit

/// What lies on the disk around the pages `audit` was given.
///
/// Only what is inside the folders given, the web root, or the folder of a page given by itself is ever read, also
/// when a link on the disk leads out of them.
struct FolderSpace: Sendable {
    /// Where addresses that begin with `/` count from; nil when nobody said.
    private let webRoot: String?
    /// Real paths, each with `/` at its end.
    private let roots: [String]
    /// Whether what was given counts from the folder one works in.
    private let isRelative: Bool

    /// More than is read of any page or style sheet, which is how their readers see that it is too much.
    private static let sizeLimit = 4 << 20

    init(paths: [String], webRoot: String?) {
        self.webRoot = webRoot.map(Self.folder)
        isRelative = paths.contains { !$0.hasPrefix("/") }
        roots = ([webRoot].compactMap(\.self) + paths.map(Self.surroundings)).map { Self.folder(Self.real($0)) }
    }

    var space: WebSpace { WebSpace(resolve: name(of:on:), read: read, shown: shown) }

    /// As the pages were given: from the folder one works in, when the file lies below it, else whole.
    @Sendable
    private func shown(_ path: String) -> String {
        let here = Self.folder(FileManager.default.currentDirectoryPath)
        return isRelative && path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    /// The path of the file meant; the index page for a folder.
    @Sendable
    private func name(of reference: String, on page: String) -> String? {
        let address = WebAddress(Array(reference.utf8)[...])
        let path: String
        if let below = address.pathFromRoot {
            guard let webRoot else { return nil }
            path = webRoot + String(decoding: below, as: UTF8.self)
        } else {
            guard let found = address.path(from: Self.absolute(page).utf8) else { return nil }
            path = String(decoding: found, as: UTF8.self)
        }
        if path.hasSuffix("/") { return path + "index.html" }
        var isFolder: ObjCBool = false
        let isThere = isInside(path) && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? path + "/index.html" : path
    }

    @Sendable
    private func read(_ name: String) -> [UInt8]? {
        guard isInside(name), let facts = try? FileManager.default.attributesOfItem(atPath: Self.real(name)),
            facts[.type] as? FileAttributeType == .typeRegular, let file = FileHandle(forReadingAtPath: name)
        else { return nil }
        return (try? file.read(upToCount: Self.sizeLimit) ?? Data()).map { Array($0) }
    }

    private func isInside(_ path: String) -> Bool {
        let real = Self.real(path)
        return roots.contains { real.hasPrefix($0) || real + "/" == $0 }
    }

    /// What may be read for a path given: the folder itself, or the one a page lies in.
    private static func surroundings(of path: String) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return path }
        let whole = absolute(path)
        let here = absolute(FileManager.default.currentDirectoryPath)
        if isFolder.boolValue { return whole }
        // A page under the folder one works in may use what else is there.
        return here != "/" && whole.hasPrefix(here + "/") ? here : (whole as NSString).deletingLastPathComponent
    }

    private static func folder(_ path: String) -> String {
        let path = absolute(path)
        return path.hasSuffix("/") ? path : path + "/"
    }

    private static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return WebAddress.followingDots(Array(whole.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? whole
    }

    private static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
