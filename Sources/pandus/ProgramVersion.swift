import Glibc

/// Which Pandus this is and which C libraries it runs with: what `pandus --version` says.
enum ProgramVersion {
    /// The number of the release; the packages of `make dist` are named by it.
    static let number = "0.1.0"

    static let title = "pandus " + number

    /// The title, and on a second line the libraries the loader took, each with its version: a bill of materials.
    static var answer: String {
        let libraries = libraries(inMap: memoryMap)
        return libraries.isEmpty ? title : title + "\n" + libraries.joined(separator: " ")
    }

    /// What the kernel says of this process; it has no length beforehand and comes a page at a time.
    private static var memoryMap: String {
        let descriptor = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var page = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &page, page.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return String(decoding: text, as: UTF8.self) }
            text += page.prefix(count)
        }
    }

    /// The file names `lib….so.VERSION` in a map of memory (proc(5)), sorted; Swift's own libraries bear no version.
    static func libraries(inMap map: String) -> [String] {
        let names = map.split(separator: "\n").compactMap { line in
            line.split(separator: "/").last.map { $0.prefix { $0 != " " } }
        }
        return Set(names.filter { $0.hasPrefix("lib") && $0.contains(".so.") }.map(String.init)).sorted()
    }
}
