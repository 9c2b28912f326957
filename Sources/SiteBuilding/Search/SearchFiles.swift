import SiteModel
import Templating
import Wording

/// The scripts a search page loads: a directory, shards of words, the titles of pages in blocks.
///
/// They are scripts, not data to be fetched, so that a search works in a folder on a memory stick too. The directory is
/// `pandusSearch("index",{…});`: how many pages there are, how many in a block, where the shards begin, hashes of the shards
/// and of the titles for their addresses, the titles of folders, words that say nothing.
enum SearchFiles {
    static let folder = "assets/poisk/"
    static let directory = "index"
    /// Pages whose titles are in one script.
    static let blockSize = 8

    static func address(of name: String) -> String { folder + name + ".js" }

    /// Every file; none for a site without a search.
    static func make(of site: LoadedSite, _ rendered: [RenderedItem], parallel: Parallel) async -> [SiteFile] {
        guard let pages = SearchedPages(site) else { return [] }
        let index = await SearchIndex(pages, of: site, rendered, parallel: parallel)
        let shards = self.shards(SearchShards(index))
        let titles = self.titles(pages, of: site)
        let head = Head(
            pages: pages.items.count, starts: shards.starts, words: sum(shards.files), titles: sum(titles),
            folders: folders(pages, of: site))
        return [head.file] + shards.files + titles
    }

    static func shards(_ shards: SearchShards) -> (starts: [[UInt8]], files: [SiteFile]) {
        let files = shards.shards.map { shard in
            file(SearchShards.name(ofStart: shard.start), [0x22] + shard.text + [0x22])
        }
        return (shards.shards.map(\.start), files)
    }

    /// Eight digits by which a browser knows that files are other ones than it has.
    static func sum(_ files: [SiteFile]) -> String {
        String(ContentHash(files.flatMap(\.bytes)).description.prefix(8))
    }

    static func file(_ name: String, _ json: [UInt8]) -> SiteFile {
        SiteFile(address: address(of: name), bytes: Array("pandusSearch(\"\(name)\",".utf8) + json + Array(");\n".utf8))
    }

    // MARK: Titles

    private static func titles(_ pages: SearchedPages, of site: LoadedSite) -> [SiteFile] {
        stride(from: 0, to: pages.items.count, by: blockSize).map { start in
            let block = pages.items[start..<min(start + blockSize, pages.items.count)]
            let entries = block.map { number -> DataValue in
                let item = site.index.items[number]
                let texts = [item.title, item.address, item.description].map(DataValue.text)
                let isSample = Honesty.isSample(item, of: site.types.types[item.type])
                return .list(texts + (isSample ? [.number(1)] : []))
            }
            return file("t\(start / blockSize)", DataValue.list(entries).json)
        }
    }

    /// The titles of the folders that hold pages.
    private static func folders(_ pages: SearchedPages, of site: LoadedSite) -> [(name: String, title: String)] {
        Set(pages.items.map { site.index.items[$0].folder }).filter { !$0.isEmpty }.sorted().compactMap { folder in
            site.index.sectionIndex(of: folder).map { (String(folder), $0.title) }
        }
    }

    /// What the directory says.
    private struct Head {
        let pages: Int
        let starts: [[UInt8]]
        let words: String
        let titles: String
        let folders: [(name: String, title: String)]

        var file: SiteFile {
            typealias Member = DataValue.Member
            let starts = starts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            let data = DataValue.object([
                Member("pages", .number(pages)), Member("block", .number(SearchFiles.blockSize)),
                Member("starts", .text(starts)), Member("words", .text(words)), Member("titles", .text(titles)),
                Member("folders", .object(folders.map { Member($0.name, .text($0.title)) })),
                Member("stop", .text(StopWords.text)),
            ])
            return SearchFiles.file(SearchFiles.directory, data.json)
        }
    }
}
