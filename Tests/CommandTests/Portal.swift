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

    /// Every file of the portal as it would be published, at an address of its own; built once for all tests.
    static let published: Result<[String: Data], any Error> = Result { try published(try copy()) }

    /// Every file of a changed portal, built for the same address.
    static func published(_ site: TemporaryFolder) throws -> [String: Data] {
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit", "--base-url", address])
        try #require(result.status == 0, "\(result.errors)")
        return try tree(site.url.appending(path: "Output"))
    }

    static let address = "https://portal.test/"

    /// The file of the output a full address means.
    static func file(at address: String) -> String? {
        guard address.hasPrefix(Self.address) else { return nil }
        let path = address.dropFirst(Self.address.count).prefix { $0 != "?" && $0 != "#" }
        return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path)
    }
}
