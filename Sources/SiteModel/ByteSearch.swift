/// Finding bytes among bytes: the general search over collections is many times slower, and pages are searched often.
extension ArraySlice<UInt8> {
    /// The first place of `sought`; nil when it is not there or empty.
    package func firstRange(of sought: [UInt8]) -> Range<Int>? {
        guard let first = sought.first, count >= sought.count else { return nil }
        let found = withUnsafeBufferPointer { bytes -> Int? in
            sought.withUnsafeBufferPointer { sought -> Int? in
                var start = 0
                let last = bytes.count - sought.count
                while start <= last {
                    if bytes[start] == first {
                        var length = 1
                        while length < sought.count, bytes[start + length] == sought[length] { length += 1 }
                        if length == sought.count { return start }
                    }
                    start += 1
                }
                return nil
            }
        }
        return found.map { startIndex + $0..<startIndex + $0 + sought.count }
    }
}

extension [UInt8] {
    /// The first place of `sought`; nil when it is not there or empty.
    package func firstRange(of sought: [UInt8]) -> Range<Int>? { self[...].firstRange(of: sought) }
}
