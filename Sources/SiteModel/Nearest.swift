/// Finds what a person probably meant, for «возможно, вы имели в виду …».
package enum Nearest {
    /// The candidate closest to `name` by edits (insert, drop, change, swap of neighbours), nil when all are far:
    /// more than a third of the name away. Ties go to the first.
    package static func name(to name: String, among candidates: [String]) -> String? {
        let wanted = Array(name.comparableName.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
        let bound = max(1, (wanted.count + 1) / 3)
        var best: (name: String, distance: Int)?
        for candidate in neighbours(of: name, in: candidates) {
            let bound = min(bound, (best?.distance ?? .max) - 1)
            // A difference in length is a lower bound of the edits: most candidates go without counting them.
            let length = candidate.unicodeScalars.count
            guard length <= 100, abs(length - wanted.count) <= bound else { continue }
            let distance = edits(wanted, Array(candidate.comparableName.unicodeScalars), limit: bound)
            if distance <= bound { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Of very many names, which come in order, only the neighbours in that order are worth the time.
    private static func neighbours(of name: String, in candidates: [String]) -> ArraySlice<String> {
        let reach = 250
        guard candidates.count > 2 * reach else { return candidates[...] }
        let after = candidates.firstIndex { !$0.utf8.lexicographicallyPrecedes(name.utf8) } ?? candidates.count
        return candidates[max(0, after - reach)..<min(candidates.count, after + reach)]
    }

    /// Optimal string alignment distance; what is over the limit is not counted to its end.
    static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int = .max) -> Int {
        var older: [Int] = []
        var old = Array(0...right.count)
        for row in 0..<left.count {
            var new = [row + 1]
            for column in 0..<right.count {
                var cost = min(old[column + 1] + 1, new[column] + 1)
                cost = min(cost, old[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, older[column - 1] + 1)
                }
                new.append(cost)
            }
            if (new.min() ?? 0) > limit, (old.min() ?? 0) > limit { return .max }
            (older, old) = (old, new)
        }
        return old[right.count]
    }
}
