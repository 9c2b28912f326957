import SiteModel

/// Hands out ids that stand once in a body.
struct ElementIDs {
    private var used: Set<String> = []
    /// How often a name was asked for, when more than once.
    private var requests: [String: Int] = [:]
    private var tables = 0
    private var blocks = 0
    private var nameless = 0
    /// Ends the ids of a field, whose text shares its page with a body.
    private let suffix: String
    /// Begins the ids of a body that shares its page with others.
    private let prefix: String

    init(prefix: String = "", suffix: String = "") {
        (self.prefix, self.suffix) = (prefix, suffix)
    }

    /// The id of a heading: its slug, with `-2`, `-3` when taken; `razdel-N` when nothing is left of it.
    mutating func heading(_ text: String) -> String {
        let slug = Slug.make(from: text)
        if !slug.isEmpty { return unique(slug) }
        nameless += 1
        return unique("razdel-\(nameless)")
    }

    /// The id of a table's caption: `tablica-N`.
    mutating func table() -> String {
        tables += 1
        return unique("tablica-\(tables)\(suffix)")
    }

    /// The id of a block's title: `blok-N`.
    mutating func block() -> String {
        blocks += 1
        return unique("blok-\(blocks)\(suffix)")
    }

    private mutating func unique(_ word: String) -> String {
        let name = prefix + word
        if used.insert(name).inserted { return name }
        var number = requests[name, default: 1] + 1
        var id = "\(name)-\(number)"
        while !used.insert(id).inserted {
            number += 1
            id = "\(name)-\(number)"
        }
        requests[name] = number
        return id
    }
}
