import HTMLTree

/// The running text of every text block of a page, gathered and measured once for all rules about wording.
struct RunningTexts: Sendable {
    /// One block with what is known of its text.
    struct Block: Sendable {
        let node: NodeID
        let words: Int
        let sentences: Int
        /// The most words a sentence has.
        let longest: Int
        let syllables: Int
        let mayBeOfficial: Bool
    }

    let blocks: [Block]

    init(of page: PageFacts) {
        var bytes: [UInt8] = []
        blocks = page.textBlocks.map { node in
            bytes.removeAll(keepingCapacity: true)
            page.addRunningText(of: node, to: &bytes)
            let scan = bytes.withUnsafeBufferPointer { text in Self.scans.value(of: text) { SentenceScan(text) } }
            return Block(node, scan)
        }
    }

    private static let scans = TextMemo<SentenceScan>()
}

extension RunningTexts.Block {
    fileprivate init(_ node: NodeID, _ scan: SentenceScan) {
        self.init(
            node: node, words: scan.words, sentences: scan.sentences, longest: scan.longest, syllables: scan.syllables,
            mayBeOfficial: scan.mayBeOfficial)
    }
}

extension PageFacts {
    /// See `RunningTexts`.
    var runningTexts: RunningTexts { memo.runningTexts { RunningTexts(of: self) } }
}
