import Glibc
import SiteModel

/// Tells one make of the program from another: the files that are loaded into this process, by stamp.
enum ProgramStamp {
    static let current: ContentHash = {
        var paths: Set<String> = []
        if let maps = try? FolderReader(root: "/proc/self").read("maps").bytes {
            for line in maps.split(separator: UInt8(ascii: "\n")) {
                guard let start = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
                paths.insert(String(decoding: line[start...], as: UTF8.self))
            }
        }
        var sum = TreeSum()
        for path in paths {
            if let stamp = FileStamp(ofFile: path) { sum.add(path, stamp) }
        }
        return ContentHash(high: sum.high, low: sum.low)
    }()
}
