// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since instrumented builds share nothing with ordinary ones. `Rooms` are links to the rooms of
// the project: compiled here they belong to this package, so what they keep within their package is open to the fuzzers.

/// Without it the executable would have a `main` of its own beside that of libFuzzer.
let fuzzer: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

func fuzz(_ name: String, of rooms: [Target.Dependency]) -> Target {
    .executableTarget(name: "Fuzz" + name, dependencies: ["SiteModel"] + rooms, path: name, swiftSettings: fuzzer)
}

let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "CCmark", path: "Rooms/CCmark", pkgConfig: "libcmark"),
        .systemLibrary(name: "CGumbo", path: "Rooms/CGumbo", pkgConfig: "gumbo"),
        .target(name: "SiteModel", path: "Rooms/SiteModel"),
        .target(name: "FrontMatter", dependencies: ["SiteModel"], path: "Rooms/FrontMatter"),
        .target(name: "Markup", dependencies: ["SiteModel", "CCmark"], path: "Rooms/Markup"),
        .target(name: "Templating", dependencies: ["SiteModel"], path: "Rooms/Templating"),
        .target(name: "HTMLTree", dependencies: ["SiteModel", "CGumbo"], path: "Rooms/HTMLTree"),
        .target(name: "SiteAudit", dependencies: ["SiteModel", "HTMLTree"], path: "Rooms/SiteAudit"),
        fuzz("HTML", of: ["HTMLTree", "SiteAudit"]),
        fuzz("CSS", of: ["HTMLTree", "SiteAudit"]),
        fuzz("FrontMatter", of: ["FrontMatter"]),
        fuzz("Markdown", of: ["Markup", "HTMLTree"]),
        fuzz("Templates", of: ["Templating"]),
    ]
)
