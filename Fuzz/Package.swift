// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since instrumented builds share nothing with ordinary ones. `Rooms` are links to the rooms of
// the project: compiled here they belong to this package, so what they keep within their package is open to the fuzzers.

/// Without it the executable would have a `main` of its own beside that of libFuzzer.
let fuzzer: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "CGumbo", path: "Rooms/CGumbo", pkgConfig: "gumbo"),
        .target(name: "SiteModel", path: "Rooms/SiteModel"),
        .target(name: "HTMLTree", dependencies: ["SiteModel", "CGumbo"], path: "Rooms/HTMLTree"),
        .target(name: "SiteAudit", dependencies: ["SiteModel", "HTMLTree"], path: "Rooms/SiteAudit"),
        .executableTarget(
            name: "FuzzHTML", dependencies: ["SiteModel", "HTMLTree", "SiteAudit"], path: "HTML", swiftSettings: fuzzer),
        .executableTarget(
            name: "FuzzCSS", dependencies: ["SiteModel", "HTMLTree", "SiteAudit"], path: "CSS", swiftSettings: fuzzer),
    ]
)
