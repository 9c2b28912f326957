/// What a page may cost: libgumbo is super-linear in depth, in attributes of a tag and in open formatting tags, so
/// such pages are refused by a look at their bytes before it sees them.
package enum MarkupLimits {
    /// Bytes of a page.
    package static let size = 2 * 1024 * 1024
    /// Levels of elements.
    package static let depth = 512
    /// Attributes of one tag.
    package static let attributes = 1_000
    /// Formatting elements the parser would have to open again, over the whole page.
    static let reopened = 1_000_000

    /// The reason to refuse a page, nil for a page that can be read.
    static func refusal(of bytes: [UInt8]) -> MarkupRefusal? {
        guard bytes.count <= size else { return .tooLarge(bytes.count) }
        return bytes.withUnsafeBufferPointer { buffer in
            var estimate = NestingEstimate(buffer)
            return estimate.refusal()
        }
    }
}
