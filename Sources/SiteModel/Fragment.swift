/// Rendered HTML of a Markdown text: bytes with holes where the way to the site's root belongs.
///
/// A fragment knows nothing of the page that will show it: an address in it is written from the site's root, and
/// before it stands a hole that the page fills with `../` as often as needed. So one rendering serves both trees and
/// any folder.
package struct Fragment: Sendable, Hashable {
    /// A place in `bytes` before which the way to the root is written.
    package struct Hole: Sendable, Hashable {
        package let position: Int32
        package let target: LinkTree

        package init(position: Int, target: LinkTree) {
            self.position = Int32(clamping: position)
            self.target = target
        }
    }

    /// An opening tag (or a text that may be complained of) and the byte offset in the file where it was written.
    package struct Place: Sendable, Hashable {
        package let position: Int32
        package let offset: Int32

        package init(position: Int, offset: Int) {
            self.position = Int32(clamping: position)
            self.offset = Int32(clamping: offset)
        }
    }

    /// A heading with its id; `text` is plain text.
    package struct Heading: Sendable, Hashable {
        package let level: Int
        package let id: String
        package let text: String
        package let offset: Int

        package init(level: Int, id: String, text: String, offset: Int) {
            self.level = level
            self.id = id
            self.text = text
            self.offset = offset
        }
    }

    /// A link to an id that has to exist: `address` is a page from the root, nil for the text's own page.
    package struct AnchorReference: Sendable, Hashable {
        package let address: String?
        package let id: String
        package let offset: Int

        package init(address: String?, id: String, offset: Int) {
            self.address = address
            self.id = id
            self.offset = offset
        }
    }

    package var bytes: [UInt8]
    package var holes: [Hole]
    package var places: [Place]
    package var headings: [Heading]
    package var anchors: [AnchorReference]

    package init(
        bytes: [UInt8] = [], holes: [Hole] = [], places: [Place] = [], headings: [Heading] = [],
        anchors: [AnchorReference] = []
    ) {
        self.bytes = bytes
        self.holes = holes
        self.places = places
        self.headings = headings
        self.anchors = anchors
    }

    /// The byte offset in the file of what was rendered at `position`: that of the nearest place at or before it.
    package func offset(of position: Int) -> Int? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if Int(places[middle].position) <= position { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? places.first.map { Int($0.offset) } : Int(places[low - 1].offset)
    }
}

/// Where a link leads: to a page that has a twin in the other tree, or to a file both trees share.
package enum LinkTree: UInt8, Sendable, Hashable {
    /// An HTML page: the same bytes in both trees.
    case paged
    /// Assets, images, documents, feeds: once, outside `krupno/`.
    case shared
}
