import SiteModel

/// What a good build leaves to the next one: from what it was made, what it told, and what lies in the output.
struct FormerBuild: Sendable {
    /// The program and what it was asked for.
    let request: ContentHash
    let clock: ClockFacts
    let sources: SourceSum
    let output: PublishedSums
    let result: BuildResult
    let pages: Pages

    init(
        request: ContentHash, clock: ClockFacts, sources: SourceSum, output: PublishedSums, result: BuildResult,
        pages: Pages
    ) {
        self.request = request
        self.clock = clock
        self.sources = sources
        self.output = output
        self.result = result
        self.pages = pages
    }

    /// They are many, and most builds need not look at them.
    enum Pages: Sendable {
        case packed(ArraySlice<UInt8>)
        case known(FormerPages)

        var unpacked: FormerPages? {
            switch self {
            case .known(let pages): return pages
            case .packed(let bytes):
                var unpacker = Unpacker(bytes)
                return unpacker.pages()
            }
        }
    }

    /// Whether the same was asked for, and the clock changes nothing.
    func answers(_ options: BuildOptions) -> Bool { request == options.request && clock.hold(at: options.now) }

    /// Whether the sources are what they were.
    func isMade(from glance: SourceGlance?) -> Bool { sources.restless.isEmpty && sources.sum == glance?.sum }
}

// MARK: As bytes

extension FormerBuild {
    private static let head = Array("pandus-build 3\n".utf8)

    /// With a hash before them, by which cut or changed notes are known.
    var bytes: [UInt8] {
        var packer = Packer()
        packer.pack(request)
        packer.pack(clock)
        packer.pack(sources)
        packer.pack(output)
        packer.pack(result)
        switch pages {
        case .packed(let bytes): packer.pack(packed: bytes)
        case .known(let pages): packer.pack(pages)
        }
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
        guard let request = unpacker.hash(), let clock = unpacker.clock(), let sources = unpacker.sources(),
            let output = unpacker.published(), let result = unpacker.result()
        else { return nil }
        self.request = request
        self.clock = clock
        self.sources = sources
        self.output = output
        self.result = result
        pages = .packed(unpacker.rest)
    }
}

extension BuildOptions {
    /// Everything but the sources and the clock that decides what a build makes and tells.
    var request: ContentHash {
        var packer = Packer()
        packer.pack(ProgramStamp.current)
        packer.pack(baseURL ?? "")
        for flag in [baseURL != nil, showsDrafts, isStrict, isPublishing, isAudited, compresses] { packer.pack(flag) }
        return ContentHash(packer.bytes)
    }
}
