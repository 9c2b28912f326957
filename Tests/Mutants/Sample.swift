import Foundation
import SiteModel

/// Some broken pages of every operator as files, for other checkers to judge.
struct Sample {
    let pages: [BuiltPage]
    let operators: [MutationOperator]
    let count: Int
    let seed: UInt64

    /// Writes each page under the address it has on the site, in a folder of its own: `drop-scope-2/uslugi/a.html`.
    func write(to folder: String) throws {
        var draw = Draw(seed: seed)
        let specimens = pages.compactMap(Specimen.init)
        for fault in operators {
            for number in 1...max(1, count) {
                guard let page = page(with: fault, specimens, &draw) else { continue }
                let file = URL(fileURLWithPath: folder).appending(path: "\(fault.id)-\(number)/\(page.address)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(page.bytes).write(to: file)
            }
        }
    }

    private func page(
        with fault: MutationOperator, _ specimens: [Specimen], _ draw: inout Draw
    ) -> BuiltPage? {
        for _ in 0..<40 {
            guard let specimen = specimens.randomElement(using: &draw) else { return nil }
            if let mutation = fault.plant(specimen).randomElement(using: &draw) {
                return specimen.page.mutated(by: mutation)
            }
        }
        return nil
    }
}
