/// A file or folder met on a walk, with its path relative to the walk's root, `/` between names.
struct FolderEntry: Sendable {
    enum Kind: Sendable, Equatable {
        case file(byteCount: Int)
        case folder
        /// A link, pipe, socket or device; or a name that is no UTF-8.
        case refused(Refusal)
    }

    enum Refusal: Sendable, Equatable { case link, special, name }

    let path: String
    let kind: Kind
    /// Nil when it could not be had.
    var stamp: SourceStamp?

    var name: Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    }
}
