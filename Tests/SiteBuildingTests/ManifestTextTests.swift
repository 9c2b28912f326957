import SiteModel
import Testing

@testable import SiteBuilding

/// Lines of a manifest are had and changed as if the whole had been read and written.
@Suite struct ManifestTextTests {
    private func entry(_ number: Int) -> TreeManifest.Entry {
        TreeManifest.Entry(
            hash: ContentHash([UInt8(truncatingIfNeeded: number)]),
            stamp: FileStamp(size: number, modified: Int64(number) * -7, inode: UInt64(number) << 40))
    }

    private var manifest: TreeManifest {
        TreeManifest(
            files: Dictionary(
                uniqueKeysWithValues: (0..<300).map { ("папка/\($0 % 9)/имя с пробелами \($0).html", entry($0)) }))
    }

    @Test func givesTheEntriesOfPaths() throws {
        let text = try #require(ManifestText(manifest.bytes))
        let paths = manifest.files.keys.sorted().enumerated().filter { $0.offset % 17 == 0 }.map(\.element)
        let found = text.entries(of: Set(paths + ["нет такого"]))
        #expect(found == manifest.files.filter { paths.contains($0.key) })
        #expect(text.entries(of: []).isEmpty)
    }

    @Test func changesOnlyThoseLines() throws {
        let text = try #require(ManifestText(manifest.bytes))
        var wanted = manifest
        for (number, path) in manifest.files.keys.sorted().enumerated() where [0, 1, 150, 299].contains(number) {
            wanted.files[path] = entry(1_000_000 + number)
        }
        let changed = wanted.files.filter { manifest.files[$0.key] != $0.value }
        #expect(text.replacing(changed) == wanted.bytes)
        #expect(text.replacing([:]) == manifest.bytes)
        #expect(ManifestText(TreeManifest().bytes)?.replacing([:]) == TreeManifest().bytes)
    }

    @Test func refusesWhatIsCutOrChanged() {
        let bytes = manifest.bytes
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(ManifestText(Array(bytes.prefix(count))) == nil)
        }
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        #expect(ManifestText(changed) == nil)
    }
}
