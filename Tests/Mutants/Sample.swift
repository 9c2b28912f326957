import Foundation
import SiteModel

/// Some broken pages of every operator as files, for other checkers to judge.
struct Sample {
    let pages: [BuiltPage]
    let operators: [MutationOperator]
    let count: Int
    let seed: UInt64

    /// Writes each page under the address it has on the site, in a folder of its own: `drop-scope-2/uslugi/a.html`.
    /// Returns the operators no page has a place for.
    func write(to folder: String) throws -> [String] {
        var draw = Draw(seed: seed)
        let specimens = pages.compactMap(Specimen.init)
        var without: [String] = []
        for fault in operators {
            let broken = broken(by: fault, specimens, &draw)
            if broken.isEmpty { without.append(fault.id) }
            for (number, page) in broken.enumerated() {
                let file = URL(fileURLWithPath: folder).appending(path: "\(fault.id)-\(number + 1)/\(page.address)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(page.bytes).write(to: file)
            }
        }
        return without
    }

    /// One place each of different pages in a drawn order, until there are enough: a rare place is found too.
    private func broken(
        by fault: MutationOperator, _ specimens: [Specimen], _ draw: inout Draw
    ) -> [BuiltPage] {
        var found: [BuiltPage] = []
        for specimen in specimens.shuffled(using: &draw) where found.count < count {
            guard let mutation = fault.plant(specimen).randomElement(using: &draw) else { continue }
            found.append(specimen.page.mutated(by: mutation))
        }
        return found
    }
}
