import SiteModel

/// What a good build leaves to the next one: from what it was made, what it told, and what lies in the output.
struct FormerBuild: Sendable {
    /// The program and what it was asked for.
    let request: ContentHash
    let clock: ClockFacts
    let sources: SourceSum
    /// Of the tree that readers see.
    let output: TreeSum
    let result: BuildResult

    init(request: ContentHash, clock: ClockFacts, sources: SourceSum, output: TreeSum, result: BuildResult) {
        self.request = request
        self.clock = clock
        self.sources = sources
        self.output = output
        self.result = result
    }

    /// Whether a build would make and tell the very same: nothing it looks at has changed.
    func isCurrent(_ options: BuildOptions, _ sources: SourceSum) -> Bool {
        request == options.request && self.sources.isSettled && self.sources.sum == sources.sum
            && clock.hold(at: options.now)
    }
}

extension FormerBuild {
    /// A good build that is about to be shown, as it will tell of itself to the next.
    struct Notes {
        let options: BuildOptions
        let sources: SiteSources
        let site: LoadedSite
        let result: BuildResult

        /// `output` is of the tree that readers see now.
        func bytes(output: TreeSum) -> [UInt8] {
            FormerBuild(
                request: options.request, clock: ClockFacts(site), sources: sources.sum(options.source),
                output: output, result: result
            ).bytes
        }
    }

    private static let head = Array("pandus-build 1\n".utf8)

    /// With a hash before them, by which cut or changed notes are known.
    var bytes: [UInt8] {
        var packer = Packer()
        for half in [request.high, request.low] { packer.pack(half) }
        packer.pack(clock)
        packer.pack(sources.isSettled)
        for sum in [sources.sum, output] { for part in [sum.count, sum.high, sum.low] { packer.pack(part) } }
        packer.pack(result)
        return Self.head + Array(ContentHash(packer.bytes).description.utf8) + packer.bytes
    }

    /// Nil for notes that are cut, changed, or of another version.
    init?(_ bytes: [UInt8]) {
        let start = Self.head.count + 32
        guard bytes.count >= start, bytes.starts(with: Self.head),
            let hash = ContentHash(digits: bytes[Self.head.count..<start]),
            bytes.withUnsafeBytes({ ContentHash(UnsafeRawBufferPointer(rebasing: $0[start...])) }) == hash
        else { return nil }
        var unpacker = Unpacker(bytes[start...])
        guard let high = unpacker.number(), let low = unpacker.number(), let clock = unpacker.clock(),
            let isSettled = unpacker.flag(), let sources = unpacker.sum(), let output = unpacker.sum(),
            let result = unpacker.result()
        else { return nil }
        request = ContentHash(high: high, low: low)
        self.clock = clock
        self.sources = SourceSum(sum: sources, isSettled: isSettled)
        self.output = output
        self.result = result
    }
}

extension Unpacker {
    fileprivate mutating func sum() -> TreeSum? {
        guard let count = number(), let high = number(), let low = number() else { return nil }
        return TreeSum(count: count, high: high, low: low)
    }
}

extension BuildOptions {
    /// Everything but the sources and the clock that decides what a build makes and tells.
    var request: ContentHash {
        var packer = Packer()
        packer.pack(ProgramStamp.current.description)
        packer.pack(baseURL ?? "")
        for flag in [baseURL != nil, showsDrafts, isStrict, isPublishing, isAudited, compresses] { packer.pack(flag) }
        return ContentHash(packer.bytes)
    }
}
