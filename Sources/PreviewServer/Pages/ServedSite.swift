import SiteModel

/// The site as it is shown now: the files of the last good build, the problems of the last one.
///
/// Every address that is answered stands in a table; no path is ever put together or taken apart.
package struct ServedSite: Sendable {
    /// What a path leads to.
    package enum Entry: Sendable {
        case file(bytes: [UInt8], type: String)
        /// A folder named without its `/`: relative links would break there.
        case folder(address: String)
        /// A page that is made for the occasion.
        case page(Status, bytes: [UInt8])
    }

    /// Differs from build to build, and from server to server.
    package let version: String
    let problems: [Diagnostic]
    /// Whether any build has ended yet.
    let isBuilt: Bool
    /// Whether the pages shown are older than the content.
    let isOutdated: Bool
    private let files: [String: [UInt8]]?
    private let drafts: Set<String>
    /// Addresses of files by path: with `/` before, and for an index page that of its folder too.
    private let addresses: [String: String]
    /// Folders with an index page, without `/` at the end.
    private let folders: Set<String>
    private let problemsBySource: [String: [Diagnostic]]
    private let source: @Sendable (String) -> String?

    /// A site whose first build is still to come; `source` tells the file a page is made from, by its address.
    package init(version: String, source: @escaping @Sendable (String) -> String?) {
        (self.version, self.source) = (version, source)
        (files, drafts, problems, addresses, folders, problemsBySource) = (nil, [], [], [:], [], [:])
        (isBuilt, isOutdated) = (false, false)
    }

    private init(_ former: ServedSite, _ build: PreviewBuild, version: String) {
        self.version = version
        source = former.source
        problems = build.problems
        problemsBySource = Dictionary(grouping: build.problems, by: \.place.path)
        (isBuilt, isOutdated) = (true, build.files == nil)
        guard let built = build.files else {
            (files, drafts) = (former.files, former.drafts)
            (addresses, folders) = (former.addresses, former.folders)
            return
        }
        (files, drafts) = (built, build.drafts)
        // Most builds change what pages hold and not which pages there are.
        if let known = former.files, known.count == built.count, built.keys.allSatisfy({ known[$0] != nil }) {
            (addresses, folders) = (former.addresses, former.folders)
            return
        }
        var addresses: [String: String] = [:]
        var folders: Set<String> = []
        for address in built.keys {
            addresses["/" + address] = address
            guard let folder = Self.folder(ofIndex: address) else { continue }
            addresses["/" + folder] = address
            if !folder.isEmpty { folders.insert("/" + folder.dropLast()) }
        }
        (self.addresses, self.folders) = (addresses, folders)
    }

    /// The site after a build: one that failed changes only the problems.
    package func after(_ build: PreviewBuild, version: String) -> ServedSite {
        ServedSite(self, build, version: version)
    }

    /// What stands at a decoded path; nil when nothing does and the site has no page to say so.
    package func entry(at path: String) -> Entry? {
        switch path {
        case OwnAddress.script: return .file(bytes: Array(ReloadScript.text.utf8), type: MediaType.script)
        case OwnAddress.style: return .file(bytes: Array(PanelStyle.text.utf8), type: MediaType.style)
        case OwnAddress.problems: return .page(.ok, bytes: Array(ProblemsPage(site: self).text.utf8))
        default: break
        }
        guard let files else { return .page(.unavailable, bytes: Array(ProblemsPage(site: self).text.utf8)) }
        if let address = addresses[path], let bytes = files[address] {
            let type = MediaType.of(address)
            return .file(bytes: type == MediaType.html ? shown(bytes, at: address) : bytes, type: type)
        }
        if folders.contains(path) { return .folder(address: Self.encoded(path + "/")) }
        return files["404.html"].map { .page(.notFound, bytes: shown($0, at: "404.html")) }
    }

    private func shown(_ bytes: [UInt8], at address: String) -> [UInt8] {
        let own = source(address).flatMap { problemsBySource[$0] } ?? []
        let panel = ProblemPanel(own: own, otherCount: problems.count - own.count, isOutdated: isOutdated)
        return ServedPage(panel: panel, isDraft: drafts.contains(address), version: version).bytes(from: bytes)
    }

    /// `uslugi/` for `uslugi/index.html`, empty for the home page, nil for a page that is no index.
    private static func folder(ofIndex address: String) -> String? {
        let name = "index.html"
        guard address == name || address.hasSuffix("/" + name) else { return nil }
        return String(Substring(address.utf8.dropLast(name.utf8.count)))
    }

    private static func encoded(_ path: String) -> String {
        path.utf8.reduce(into: "") { text, byte in
            let isPlain =
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || "/-._~".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
    }
}
