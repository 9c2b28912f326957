import SiteModel
import Wording

/// Which pages have which words: every stem with the parts of pages it stands in.
struct SearchIndex: Sendable {
    /// The parts a stem stands in.
    struct Entry: Sendable {
        let stem: [UInt8]
        /// Ascending: page × 2, one more for the body, in the upper bits; the weight in the lower six.
        var postings: [UInt32]
    }

    /// In byte order of the stems.
    private(set) var entries: [Entry]

    init(entries: [Entry]) { self.entries = entries }

    static func posting(page: Int, isBody: Bool, weight: UInt32) -> UInt32 {
        UInt32(clamping: page * 2 + (isBody ? 1 : 0)) << 6 | min(weight, SearchTerms.top)
    }

    /// Of all pages, several at once.
    init(_ pages: SearchedPages, of site: LoadedSite, _ rendered: [RenderedItem], parallel: Parallel) async {
        let size = max(1, (pages.items.count + parallel.jobs - 1) / parallel.jobs)
        let starts = Array(stride(from: 0, to: pages.items.count, by: size))
        let parts = await parallel.map(starts) { start in
            Self.part(start..<min(start + size, pages.items.count), of: pages, site, rendered)
        }
        self.init(joining: parts)
    }

    private static func part(
        _ range: Range<Int>, of pages: SearchedPages, _ site: LoadedSite, _ rendered: [RenderedItem]
    ) -> [Entry] {
        let words = SoughtWords()
        let terms = SearchTerms(site, words: words)
        var postings: [[UInt32]] = []
        func add(_ counted: [(stem: Int, weight: UInt32)], page: Int, isBody: Bool) {
            while postings.count < words.stems.count { postings.append([]) }
            for (stem, weight) in counted { postings[stem].append(posting(page: page, isBody: isBody, weight: weight)) }
        }
        for page in range {
            let number = pages.items[page]
            add(terms.front(of: site.index.items[number]), page: page, isBody: false)
            add(SearchTerms.body(rendered[number].body, words: words), page: page, isBody: true)
        }
        return zip(words.stems, postings).filter { !$0.1.isEmpty }.map { Entry(stem: $0.0, postings: $0.1) }
    }

    /// `parts` are of pages that follow each other.
    private init(joining parts: [[Entry]]) {
        var numbers: [[UInt8]: Int] = [:]
        var joined: [Entry] = []
        for entry in parts.joined() {
            if let number = numbers[entry.stem] {
                joined[number].postings += entry.postings
            } else {
                numbers[entry.stem] = joined.count
                joined.append(entry)
            }
        }
        entries = joined.sorted { $0.stem.lexicographicallyPrecedes($1.stem) }
    }
}
