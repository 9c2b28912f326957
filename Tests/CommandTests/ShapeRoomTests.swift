import Testing

/// The picture of the rooms in the README, the manifest and the sources say one thing.
@Suite struct ShapeRoomTests {
    /// The picture: each target and what of ours it may import.
    static let picture: [String: Set<String>] = [
        "CBrotli": [],
        "CQrencode": [],
        "CCmark": [],
        "CGumbo": [],
        "CExpat": [],
        "CLinux": [],
        "CProcess": [],
        "CStemmer": [],
        "CZlib": [],
        "SiteModel": [],
        "FrontMatter": ["SiteModel"],
        "Markup": ["SiteModel", "CCmark"],
        "Templating": ["SiteModel"],
        "HTMLTree": ["SiteModel", "CGumbo"],
        "Wording": ["SiteModel", "CStemmer"],
        "Importing": ["SiteModel", "HTMLTree", "CExpat"],
        "SiteAudit": ["SiteModel", "HTMLTree"],
        "SiteBuilding": [
            "SiteModel", "FrontMatter", "Markup", "Templating", "Wording", "Importing", "CLinux", "CZlib",
            "CBrotli", "CQrencode",
        ],
        "PreviewServer": ["SiteModel"],
        "pandus": ["SiteModel", "SiteBuilding", "SiteAudit", "HTMLTree", "PreviewServer", "CProcess"],
    ]

    @Test func drawsEveryRoomInTheReadme() throws {
        let readme = try ShapeFiles.text(of: "README.md")
        let drawing = try #require(readme.firstMatch(of: /```\n([\s\S]*?)```/)?.1)
        for room in Self.picture.keys.sorted() {
            #expect(drawing.contains(room), "the picture of README.md has no \(room)")
        }
    }

    @Test func hasAFolderForEveryRoomAndNoOther() {
        #expect(
            Set(
                ShapeFiles.paths(in: "Sources").compactMap {
                    $0.split(separator: "/").dropFirst().first.map(String.init)
                })
                == Set(Self.picture.keys))
    }

    @Test func declaresThePictureInTheManifest() throws {
        let manifest = try ShapeFiles.text(of: "Package.swift")
        var declared: [String: Set<String>] = [:]
        for library in manifest.matches(of: /systemLibrary\(name: "(\w+)"/) {
            declared[String(library.1)] = []
        }
        for room in manifest.matches(of: /\broom\(\s*"(\w+)"(?:,\s*imports:\s*\[([^\]]*)\])?/) {
            declared[String(room.1)] = Self.names(in: room.2 ?? "")
        }
        let command = try #require(
            manifest.firstMatch(
                of: /executableTarget\(\s*name: "pandus",\s*dependencies: \[([\s\S]*?)\],\s*swiftSettings/))
        declared["pandus"] = Self.names(in: command.1).intersection(Self.picture.keys)
        #expect(declared == Self.picture)
    }

    @Test func importsOnlyWhatThePictureAllows() {
        for file in ShapeFiles.sources {
            let ours = file.imports.intersection(Self.picture.keys)
            let tooMuch = ours.subtracting(Self.picture[file.room] ?? [])
            #expect(tooMuch.isEmpty, "\(file.path) imports \(tooMuch.sorted())")
        }
    }

    @Test(arguments: [
        "CBrotli", "CCmark", "CExpat", "CGumbo", "CLinux", "CProcess", "CQrencode", "CStemmer", "CZlib",
    ])
    func keepsEachCLibraryInOneFile(library: String) {
        let importers = ShapeFiles.sources.filter { $0.imports.contains(library) }.map(\.path)
        #expect(importers.count == 1, "\(library) is imported by \(importers)")
    }

    @Test func importsThePackageOfArgumentsOnlyInTheCommand() {
        let others = ShapeFiles.sources.filter { $0.room != "pandus" && $0.imports.contains("ArgumentParser") }
        #expect(others.isEmpty, "\(others.map(\.path))")
    }

    private static func names(in list: some StringProtocol) -> Set<String> {
        Set(String(list).matches(of: /"([\w]+)"/).map { String($0.1) })
    }
}
