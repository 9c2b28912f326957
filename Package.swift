// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode (the tools version's default), and a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

/// The picture of the README as data: each target and what it may import. A test compares it with the sources.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: strict)
}

func tests(of name: String, imports: [Target.Dependency]) -> Target {
    .testTarget(name: name + "Tests", dependencies: imports, swiftSettings: strict)
}

let package = Package(
    name: "pandus",
    products: [.executable(name: "pandus", targets: ["pandus"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CProcess"),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room("SiteModel"),
        room("FrontMatter", imports: ["SiteModel"]),
        room("Markup", imports: ["SiteModel", "CCmark"]),
        room("Templating", imports: ["SiteModel"]),
        room("Wording", imports: ["SiteModel", "CStemmer"]),
        room("HTMLTree", imports: ["SiteModel", "CGumbo"]),
        room("Importing", imports: ["SiteModel", "HTMLTree", "CExpat"]),
        room("SiteAudit", imports: ["SiteModel", "HTMLTree"]),
        room("PreviewServer", imports: ["SiteModel"]),
        room(
            "SiteBuilding",
            imports: [
                "SiteModel", "FrontMatter", "Markup", "Templating", "Wording", "Importing", "CLinux", "CZlib",
                "CBrotli", "CQrencode",
            ]),
        .executableTarget(
            name: "pandus",
            dependencies: [
                "SiteModel", "SiteBuilding", "SiteAudit", "HTMLTree", "PreviewServer", "CProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "BuiltSites", dependencies: ["SiteModel", "SiteAudit", "SiteBuilding"], path: "Tests/BuiltSites",
            swiftSettings: strict),
        .executableTarget(
            name: "audit-benchmark",
            dependencies: [
                "SiteModel", "HTMLTree", "SiteAudit", "BuiltSites",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/audit", swiftSettings: strict),
        .executableTarget(
            name: "mutants",
            dependencies: [
                "SiteModel", "HTMLTree", "SiteAudit", "SiteBuilding", "BuiltSites",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Mutants", swiftSettings: strict),
        tests(of: "Mutants", imports: ["mutants", "BuiltSites", "SiteModel", "HTMLTree", "SiteAudit"]),
        tests(of: "SiteModel", imports: ["SiteModel"]),
        tests(of: "FrontMatter", imports: ["FrontMatter", "SiteModel"]),
        tests(of: "Markup", imports: ["Markup", "SiteModel"]),
        tests(of: "Templating", imports: ["Templating", "SiteModel"]),
        tests(of: "Wording", imports: ["Wording", "SiteModel"]),
        tests(of: "HTMLTree", imports: ["HTMLTree", "SiteModel"]),
        tests(of: "Importing", imports: ["Importing", "SiteModel"]),
        tests(of: "SiteAudit", imports: ["SiteAudit", "HTMLTree", "SiteModel"]),
        tests(of: "SiteBuilding", imports: ["SiteBuilding", "SiteModel", "FrontMatter", "Markup", "Templating"]),
        tests(of: "PreviewServer", imports: ["PreviewServer", "SiteModel"]),
        tests(
            of: "Command", imports: ["pandus", "HTMLTree", "PreviewServer", "SiteAudit", "SiteBuilding", "SiteModel"]),
    ]
)
