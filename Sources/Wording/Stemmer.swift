import CStemmer

/// Cuts Russian words down to their stems by Snowball (libstemmer); the only place that knows the library.
///
/// It holds memory of the library that two threads must not use at once: make one where it is needed.
final class Stemmer {
    private let stemmer: OpaquePointer?

    init() {
        stemmer = sb_stemmer_new("russian", "UTF_8")
    }

    deinit {
        if let stemmer { sb_stemmer_delete(stemmer) }
    }

    /// The stem of a lower-case word; the word itself when the library cannot help.
    func stem(of word: [UInt8]) -> [UInt8] {
        guard let stemmer, let stem = sb_stemmer_stem(stemmer, word, Int32(clamping: word.count)) else { return word }
        let length = Int(max(0, sb_stemmer_length(stemmer)))
        return Array(UnsafeBufferPointer(start: stem, count: length))
    }
}
