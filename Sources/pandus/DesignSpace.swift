import SiteAudit
import SiteBuilding
import SiteModel

/// What pages in the making can see around them: the style sheets of the design, by their place in the output.
///
/// Other pages are not there yet, so nothing is known of them.
struct DesignSpace: Sendable {
    private let sheets: [String: [UInt8]]
    /// `/` or `/tab/`: what addresses that count from a root begin with.
    private let basePath: String
    private static let below = "Templates/"

    init(_ design: DesignSources) { self.init(sheets: design.sheets, basePath: design.basePath) }

    init(sheets files: [SourceFile], basePath: String) {
        sheets = Dictionary(
            files.filter { $0.path.hasPrefix(Self.below) }.map {
                (String($0.path.dropFirst(Self.below.count)), $0.bytes)
            },
            uniquingKeysWith: { first, _ in first })
        self.basePath = basePath
    }

    var space: WebSpace {
        WebSpace(
            resolve: name(of:on:), read: { sheets[$0] }, hasPages: false, judgesSheets: false,
            shown: { Self.below + $0 })
    }

    @Sendable
    private func name(of reference: String, on page: String) -> String? {
        let address = WebAddress(Array(reference.utf8)[...])
        if let path = address.path(from: page.utf8) { return String(decoding: path, as: UTF8.self) }
        guard let path = address.pathFromRoot.map({ "/" + String(decoding: $0, as: UTF8.self) }),
            path.hasPrefix(basePath)
        else { return nil }
        return String(path.dropFirst(basePath.count))
    }
}
