import Foundation

/// Which Pandus this is and which C libraries it runs with: what `pandus --version` says.
enum ProgramVersion {
    /// The number of the release; the packages of `make dist` are named by it.
    static let number = "0.1.0"

    static let title = "pandus " + number

    /// The title, and on a second line the libraries the loader took, each with its version: a bill of materials.
    static var answer: String {
        let map = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        let libraries = libraries(inMap: map)
        return libraries.isEmpty ? title : title + "\n" + libraries.joined(separator: " ")
    }

    /// The file names `lib….so.VERSION` in a map of memory (proc(5)), sorted; Swift's own libraries bear no version.
    static func libraries(inMap map: String) -> [String] {
        let names = map.split(separator: "\n").compactMap { line in
            line.split(separator: "/").last.map { $0.prefix { $0 != " " } }
        }
        return Set(names.filter { $0.hasPrefix("lib") && $0.contains(".so.") }.map(String.init)).sorted()
    }
}
