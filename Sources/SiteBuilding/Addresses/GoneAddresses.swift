import SiteModel

/// Addresses a server should answer with 410: what an editor marked as gone, and pages whose time is over.
struct GoneAddresses: Sendable {
    /// Addresses of pages whose time is over.
    let expired: Set<String>
    /// Those of them that nobody promised.
    private let passed: [String]
    private let passingFolders: Set<String>

    init(of site: LoadedSite) {
        var expired: Set<String> = []
        var passed: [String] = []
        for number in site.index.withheld.keys {
            let item = site.index.items[number]
            let type = site.types.types[item.type]
            guard let end = type.slot(of: "expires").flatMap({ item.fields[$0] })?.date, end < site.today else {
                continue
            }
            expired.insert(item.address)
            if type.lists.isPassing { passed.append(item.address) }
        }
        self.expired = expired
        self.passed = passed
        passingFolders = Set(site.types.types.filter(\.lists.isPassing).compactMap(\.folder))
    }

    /// Whether a listed page that is not there any more is no loss.
    func counts(_ address: String) -> Bool {
        expired.contains(address)
            || address.utf8.firstIndex(of: UInt8(ascii: "/")).map { passingFolders.contains(String(address[..<$0])) }
                ?? false
    }

    /// All of them in order; `present` are the addresses the site has. A draft that may come is not gone.
    func all(in list: AddressList?, present: Set<String>) -> [String] {
        let listed = list?.entries.filter { entry in
            entry.fate == .gone || (entry.fate == .stays && counts(entry.address) && !present.contains(entry.address))
        }
        return Set((listed ?? []).map(\.address) + passed).subtracting(list?.moves.map(\.from) ?? [])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
