import Foundation
import Testing

/// The shipped portal, to be changed or looked at.
enum Portal {
    /// A copy that may be written to.
    static func copy() throws -> TemporaryFolder {
        let site = try TemporaryFolder()
        for folder in ["Content", "Templates"] {
            try FileManager.default.copyItem(
                at: ShapeFiles.root.appending(path: folder), to: site.url.appending(path: folder))
        }
        return site
    }

    /// The pages as they are built, by path.
    static func pages() throws -> [String: String] {
        let site = try copy()
        try #require(try GoldenSiteTests.build(site, arguments: ["--without-audit"]).status == 0)
        return try tree(site.url.appending(path: "Output")).filter { $0.key.hasSuffix(".html") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }
}
