import SiteModel
import Testing

@testable import SiteBuilding

/// A packed table gives the pages that went in, also where some were replaced, and notices damage.
@Suite struct PageTableTests {
    private func page(_ path: String, _ salt: Int = 0) -> FormerPage {
        let hash = ContentHash(Array("\(path)\(salt)".utf8))
        let uses = (0..<salt % 3).map { number in
            FormerPage.Use(
                address: "a/\(number).html", isLarge: number == 1, range: 5..<salt + 9,
                inserted: [BuiltPage.Inserted(position: salt, count: 3)])
        }
        let stamp = SourceStamp(file: FileStamp(size: salt, modified: -5, inode: .max), changed: Int64(salt))
        return FormerPage(
            path: path, stamp: stamp, whole: hash, front: hash, bodyStart: salt, outline: hash, isPlain: salt % 2 == 0,
            searched: salt % 3 == 0 ? nil : salt, uses: uses)
    }

    private var pages: [FormerPage] { (0..<200).map { page("Content/\($0 % 7)/страница-\($0 * 37 % 211).md", $0) } }

    private func repacked(_ table: PageTable) throws -> PageTable {
        var packer = Packer()
        packer.pack(table)
        packer.pack(17)
        var unpacker = Unpacker(packer.bytes[...])
        let read = unpacker.pageTable()
        let unpacked = try #require(read)
        let rest = unpacker.integer()
        #expect(rest == 17)
        return unpacked
    }

    @Test func findsEachPageByItsPath() throws {
        for table in [PageTable(pages), try repacked(PageTable(pages))] {
            for page in pages { #expect(table.number(of: page.path).flatMap(table.page) == page) }
            for path in ["", "Content/", "Content/0/страница-0", "Я"] { #expect(table.number(of: path) == nil) }
        }
        #expect(try repacked(PageTable([])).number(of: "") == nil)
    }

    @Test func keepsWhatWasReplaced() throws {
        var table = PageTable(pages)
        for (step, number) in [0, 199, 57, 58, 0].enumerated() {
            let path = try #require(table.page(number)?.path)
            let new = page(path, 300 + step)
            table.replace(number, by: new)
            #expect(table.page(number) == new)
            let again = try repacked(table)
            for number in 0..<200 { #expect(again.page(number) == table.page(number)) }
        }
    }

    @Test func noticesDamage() {
        var packer = Packer()
        packer.pack(PageTable(Array(pages.prefix(3))))
        for count in packer.bytes.indices {
            var unpacker = Unpacker(packer.bytes.prefix(count))
            let read = unpacker.pageTable()
            #expect(read == nil)
        }
    }
}
