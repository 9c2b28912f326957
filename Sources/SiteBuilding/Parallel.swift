/// Runs pure work over many values on several cores; results come back in the order of the values.
package struct Parallel: Sendable {
    package let jobs: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    package func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        // Many small pieces, so that a core which drew the long pages does not keep the others waiting.
        let size = max(1, min(64, elements.count / (jobs * 8)))
        let pieces = stride(from: 0, to: elements.count, by: size).map { $0..<min($0 + size, elements.count) }
        return await withTaskGroup(of: (piece: Int, results: [Result]).self) { group in
            var finished: [[Result]] = Array(repeating: [], count: pieces.count)
            for piece in pieces.indices {
                if piece >= jobs, let done = await group.next() { finished[done.piece] = done.results }
                group.addTask { (piece, elements[pieces[piece]].map(transform)) }
            }
            for await done in group { finished[done.piece] = done.results }
            return finished.flatMap { $0 }
        }
    }
}
