/// Runs pure work over many values on several cores; results come back in the order of the values.
package struct Parallel: Sendable {
    package let jobs: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Elements that take long are `heavy`: each is a piece of work of its own, and they come first.
    package func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], heavy: (Element) -> Bool = { _ in false },
        _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        let pieces = pieces(of: elements, heavy)
        return await withTaskGroup(of: (piece: Int, results: [Result]).self) { group in
            var finished: [[Result]] = Array(repeating: [], count: pieces.count)
            for piece in pieces.indices {
                if piece >= jobs, let done = await group.next() { finished[done.piece] = done.results }
                group.addTask { (piece, elements[pieces[piece]].map(transform)) }
            }
            for await done in group { finished[done.piece] = done.results }
            let order = pieces.indices.sorted { pieces[$0].lowerBound < pieces[$1].lowerBound }
            return order.flatMap { finished[$0] }
        }
    }

    /// Many small pieces, so that a core which drew the long pages does not keep the others waiting.
    private func pieces<Element>(of elements: [Element], _ isHeavy: (Element) -> Bool) -> [Range<Int>] {
        let size = max(1, min(64, elements.count / (jobs * 8)))
        var heavy: [Range<Int>] = []
        var light: [Range<Int>] = []
        for (number, element) in elements.enumerated() {
            if isHeavy(element) {
                heavy.append(number..<number + 1)
            } else if let last = light.last, last.upperBound == number, last.count < size {
                light[light.count - 1] = last.lowerBound..<number + 1
            } else {
                light.append(number..<number + 1)
            }
        }
        return heavy + light
    }

    /// Gives up values that take long to take apart, while the work goes on.
    package static func discard<Value: Sendable>(_ value: consuming Value) {
        let value = value
        Task.detached { withExtendedLifetime(value) {} }
    }
}
