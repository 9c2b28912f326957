/// Finds what few pages have otherwise than nearly all others: the text of one goal, the goal of one text.
struct MenuOddities<Key: Hashable, Value: Hashable> {
    /// A value that few pages have, and the one that is usual.
    struct Odd {
        let key: Key
        let value: Value
        let use: SiteMenu.Use
        let usual: Value
        let usualUse: SiteMenu.Use
    }

    private var values: [Key: [(value: Value, use: SiteMenu.Use)]] = [:]
    private var keys: [Key] = []

    mutating func add(_ key: Key, _ value: Value, _ use: SiteMenu.Use) {
        if values[key] == nil { keys.append(key) }
        guard let known = values[key]?.firstIndex(where: { $0.value == value }) else {
            values[key, default: []].append((value, use))
            return
        }
        // The first use stays: menus come by rank.
        values[key]?[known].use.count += use.count
    }

    /// Only where the usual value stands on three pages at least and is three times as frequent as another: what is
    /// different everywhere is meant so.
    var found: [Odd] {
        keys.flatMap { key -> [Odd] in
            let all = values[key] ?? []
            guard all.count > 1, let usual = all.max(by: { $0.use.count < $1.use.count }), usual.use.count >= 3 else {
                return []
            }
            return all.filter { $0.value != usual.value && $0.use.count * 3 <= usual.use.count }.map { odd in
                Odd(key: key, value: odd.value, use: odd.use, usual: usual.value, usualUse: usual.use)
            }
        }
    }
}
