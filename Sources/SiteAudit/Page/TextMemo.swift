import SiteModel
import Synchronization

/// Keeps what was found out about texts: both twins of a page have the same ones, and many pages the same menus.
///
/// Only for what follows from the bytes of a text alone. Of the texts last met so many are kept, whoever asks.
final class TextMemo<Value: Sendable>: Sendable {
    /// A part of the texts, so that several pages can be judged at once.
    private final class Shard: Sendable {
        struct Kept {
            var recent: [ContentHash: Value] = [:]
            /// Those met before; what is asked for again joins the recent ones.
            var former: [ContentHash: Value] = [:]
        }

        let kept = Mutex(Kept())
    }

    private let shards = (0..<16).map { _ in Shard() }
    private let limit: Int

    /// Keeps twice `limit` texts at most.
    init(limit: Int = 8_192) { self.limit = max(1, limit / 16) }

    /// What is known of a text, or is found out now.
    func value(of text: UnsafeBufferPointer<UInt8>, make: () -> Value) -> Value {
        let hash = ContentHash(UnsafeRawBufferPointer(text))
        let shard = shards[Int(truncatingIfNeeded: hash.low & 15)]
        let known = shard.kept.withLock { kept -> Value? in
            if let value = kept.recent[hash] { return value }
            guard let value = kept.former[hash] else { return nil }
            kept.recent[hash] = value
            return value
        }
        if let known { return known }
        let value = make()
        shard.kept.withLock { kept in
            if kept.recent.count >= limit {
                kept.former = kept.recent
                kept.recent = [:]
            }
            kept.recent[hash] = value
        }
        return value
    }

    /// The same for bytes in an array.
    func value(of text: ArraySlice<UInt8>, make: () -> Value) -> Value {
        text.withUnsafeBufferPointer { value(of: $0, make: make) }
    }
}
