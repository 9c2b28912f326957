import HTMLTree

/// Where a link or a frame leads, as far as it can be told without a network.
struct LinkGoal: Sendable, Hashable {
    /// The address as written; nil when only a script knows it.
    let reference: String?
    /// The page, or the content of a frame, that holds it.
    let page: String
    /// What a frame brings along itself (`srcdoc`).
    var inner: PageContent?

    /// How two goals stand to each other; `unknown` when that takes a look by a person.
    enum Likeness: Sendable {
        case same, different, unknown
    }

    /// Whether two goals are one resource, or resources that say the same.
    func likeness(to other: LinkGoal, in web: WebSpace) -> Likeness {
        if inner != nil || other.inner != nil { return contentLikeness(to: other, in: web) }
        guard let reference, let theirs = other.reference else { return .unknown }
        if reference == theirs { return .same }
        let (own, their) = (WebAddress(Array(reference.utf8)[...]), WebAddress(Array(theirs.utf8)[...]))
        if own.isElsewhere, their.isElsewhere { return Self.likeness(own, their) }
        guard !own.isElsewhere, !their.isElsewhere, let name = web.resolve(reference, page),
            let theirName = web.resolve(theirs, other.page)
        else { return .unknown }
        if name == theirName {
            guard own.query != their.query else { return own.fragment == their.fragment ? .same : .unknown }
            return web.neighbours.page(name, in: web)?.content.asksForQuery == true ? .different : .unknown
        }
        return contentLikeness(to: other, in: web)
    }

    /// Of addresses that nobody can read here: another server or another path is another thing, as mailboxes and
    /// phones are; one with and without `www`, `https` or a slash may be one.
    private static func likeness(_ left: WebAddress, _ right: WebAddress) -> Likeness {
        if left == right { return .same }
        guard left.host != nil, right.host != nil else {
            let isOneScheme = left.scheme == right.scheme
            return isOneScheme && left.path.map(\.asciiLowercased) == right.path.map(\.asciiLowercased)
                ? .unknown : .different
        }
        let isOneHost = bareHost(left) == bareHost(right)
        let isOneFile = barePath(left).contains(UInt8(ascii: ".")) && lastPart(left) == lastPart(right)
        return isOneHost && barePath(left) == barePath(right) || isOneFile ? .unknown : .different
    }

    private static func bareHost(_ address: WebAddress) -> ArraySlice<UInt8> {
        let host = address.host ?? []
        return host.starts(with: "www.".utf8) ? host.dropFirst(4) : host[...]
    }

    private static func barePath(_ address: WebAddress) -> ArraySlice<UInt8> {
        var path = address.path[...]
        if lastPart(address).starts(with: "index.".utf8) { path.removeLast(lastPart(address).count) }
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }

    /// The name of a file: one that lies in two places may be a copy.
    private static func lastPart(_ address: WebAddress) -> ArraySlice<UInt8> {
        address.path[(address.path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    }

    private func contentLikeness(to other: LinkGoal, in web: WebSpace) -> Likeness {
        let (own, theirs) = (settled(in: web), other.settled(in: web))
        guard let own, let theirs else { return .unknown }
        if own.name != nil, own.name == theirs.name { return .same }
        return switch own.content.likeness(to: theirs.content) {
        case .equal: .same
        case .alike: .unknown
        case .different: .different
        }
    }

    /// The page at which a reader ends up, pages that send on at once being passed.
    private func settled(in web: WebSpace) -> (name: String?, content: PageContent)? {
        if let inner { return (nil, inner) }
        guard var name = reference.flatMap({ web.resolve($0, page) }) else { return nil }
        for _ in 0..<5 {
            guard let neighbour = web.neighbours.page(name, in: web) else { return nil }
            guard let forward = neighbour.forward else { return (name, neighbour.content) }
            guard let next = web.resolve(forward, name) else { return nil }
            name = next
        }
        return nil
    }
}

extension LinkGoal {
    /// Where an element leads that is a link by its tag or its role.
    init(ofLink node: NodeID, on page: PageFacts) {
        let written = page.tree.value(.href, of: node) ?? Self.otherSpelling(of: node, page)
        let scripted = written == nil ? page.tree.valueBytes(.onclick, of: node).flatMap(Self.scripted) : nil
        self.init(reference: (written ?? scripted).map(Self.trimmed), page: page.address)
    }

    /// `xlink:href` of SVG 1.1.
    private static func otherSpelling(of node: NodeID, _ page: PageFacts) -> String? {
        guard page.tree.namespace(of: node) == .svg else { return nil }
        let found = page.tree.attributes(of: node).first { page.tree.name(of: $0) == "xlink:href" }
        return found.map { String(decoding: page.tree.valueBytes(of: $0), as: UTF8.self) }
    }

    private static func trimmed(_ text: String) -> String {
        String(decoding: Array(text.utf8)[...].trimmingASCIIWhitespace, as: UTF8.self)
    }

    /// The address in `location = '…'`, `location.assign('…')` and the like.
    private static func scripted(_ code: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: code, as: UTF8.self)
        guard let word = text.range(of: "location") ?? text.range(of: "open(") else { return nil }
        let rest = text[word.upperBound...]
        guard let start = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) else { return nil }
        // Only an address that is put there as it stands: not one made of parts.
        guard rest[..<start].allSatisfy({ $0.isLetter || " .=(\n\t".contains($0) }) else { return nil }
        let address = rest[rest.index(after: start)...].prefix { $0 != rest[start] }
        let after = rest[address.endIndex...].dropFirst().drop { $0.isWhitespace }
        return after.first == "+" ? nil : String(address)
    }
}
