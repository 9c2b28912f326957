import SiteModel

/// What a relative address in Markdown turned out to be.
package enum LinkTarget: Sendable, Hashable {
    /// A page; `address` from the site's root (`partnery/fond.html`).
    case page(address: String)
    /// A file both trees share.
    case file(LinkedFile)
    /// A draft, a page not yet shown or already taken down: text without link, and a warning.
    case withheld(reason: Message)
    /// Nothing there; the source path that was probably meant, if one is near.
    case missing(nearest: String?)
    /// The address climbs out of `Content/`.
    case outside
}

/// A file of `Content/` that is copied as it is.
package struct LinkedFile: Sendable, Hashable {
    /// Path from the site's root, as the file is named: who writes it into an address encodes it.
    package let address: String
    /// Shown behind links to documents.
    package let byteCount: Int
    /// Pixels of a raster image or the view box of an SVG; nil for other files and what could not be read.
    package let width: Int?
    /// As `width`.
    package let height: Int?

    /// A file as the site found it.
    package init(address: String, byteCount: Int, width: Int? = nil, height: Int? = nil) {
        self.address = address
        self.byteCount = byteCount
        self.width = width
        self.height = height
    }
}

/// Knows which file a relative address names; the site gives it, the markup only asks.
package protocol LinkResolver: Sendable {
    /// `path` is relative, without fragment and query, percent signs decoded: `../partnery/fond.md`.
    func target(of path: String) -> LinkTarget
}
