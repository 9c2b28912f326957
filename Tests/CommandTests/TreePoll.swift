import Foundation
import Glibc
import Synchronization

/// A reader who never rests: opens the output, then its first and its last page, and notes what is wrong with them.
final class TreePoll: Sendable {
    private struct Seen {
        var isOver = false
        var readings = 0
        var faults: [String] = []
    }

    private let output: String
    private let pages: [String]
    /// What both pages must agree on.
    private let generation: @Sendable (String) -> String?
    private let seen = Mutex(Seen())

    init(_ output: URL, pages: [String], generation: @escaping @Sendable (String) -> String?) {
        self.output = output.path
        self.pages = pages
        self.generation = generation
        Thread.detachNewThread { self.run() }
    }

    /// Ends the polling; how often both pages were read, and the faults met.
    func finish() -> (readings: Int, faults: [String]) {
        seen.withLock { seen in
            seen.isOver = true
            return (seen.readings, seen.faults)
        }
    }

    private func run() {
        while !seen.withLock(\.isOver) {
            let fault = look()
            seen.withLock { seen in
                seen.readings += 1
                if let fault, seen.faults.count < 5 { seen.faults.append(fault) }
            }
            usleep(200)
        }
    }

    private func look() -> String? {
        let folder = open(output, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else { return "no output" }
        defer { close(folder) }
        var generations: Set<String> = []
        for page in pages {
            guard let text = Self.text(of: page, in: folder) else { return "\(page) is missing" }
            guard text.hasSuffix("</html>\n") else { return "\(page) is cut" }
            guard let found = generation(text) else { return "\(page) is of no generation" }
            generations.insert(found)
        }
        // A reader who slept over a whole build holds a tree that is not the live one any more.
        return generations.count > 1 && isLive(folder) ? "torn: \(generations.sorted())" : nil
    }

    private func isLive(_ folder: Int32) -> Bool {
        var (held, named) = (stat(), stat())
        return fstat(folder, &held) == 0 && stat(output, &named) == 0 && held.st_ino == named.st_ino
    }

    private static func text(of page: String, in folder: Int32) -> String? {
        let file = openat(folder, page, O_RDONLY)
        guard file >= 0 else { return nil }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        repeat {
            count = read(file, &room, room.count)
            if count > 0 { bytes += room[..<count] }
        } while count > 0
        close(file)
        return String(decoding: bytes, as: UTF8.self)
    }
}
