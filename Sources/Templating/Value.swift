import SiteModel

/// A value as a template shows it, together with where it was written.
package enum Value: Sendable {
    case missing
    /// `?`: prints «уточняется».
    case placeholder(Origin?)
    case text(TextValue)
    case url(URLValue)
    case html(HTMLValue)
    case number(NumberValue)
    case flag(Bool)
    case date(LocalDate, Origin?)
    case dateTime(LocalDateTime, Origin?)
    case contact(ContactValue)
    case data(DataValue)
    case list([Value])
    case record(Record)
    /// A record of the `RenderEnvironment`, by number: so that records may refer to each other.
    case item(Int)
}

/// UTF-8 text, not yet escaped.
package struct TextValue: Sendable {
    package let bytes: [UInt8]
    package let origin: Origin?

    package init(bytes: [UInt8], origin: Origin? = nil) {
        self.bytes = bytes
        self.origin = origin
    }

    package init(_ text: String, origin: Origin? = nil) {
        self.init(bytes: Array(text.utf8), origin: origin)
    }
}

/// An address, checked before it comes here: either absolute, or from the site's root.
package struct URLValue: Sendable {
    package enum Base: Sendable, Hashable {
        /// Complete as it is: `https:…`, `tel:…`, `#id`.
        case absolute
        /// From the site's root; the page writes the way there before it.
        case root(LinkTree)
    }

    package let bytes: [UInt8]
    package let base: Base
    package let origin: Origin?

    package init(_ address: String, base: Base, origin: Origin? = nil) {
        self.bytes = Array(address.utf8)
        self.base = base
        self.origin = origin
    }
}

/// A fragment and the file it stands in.
package struct HTMLValue: Sendable {
    package let fragment: Fragment
    package let file: Int
    /// Whether it is all that stands below the front matter of the file.
    package let isBody: Bool

    package init(fragment: Fragment, file: Int, isBody: Bool = false) {
        self.fragment = fragment
        self.file = file
        self.isBody = isBody
    }
}

/// A number as written (decimal comma), whole when `integer` is there.
package struct NumberValue: Sendable {
    package let text: String
    package let integer: Int?
    package let origin: Origin?

    package init(text: String, integer: Int?, origin: Origin? = nil) {
        self.text = text
        self.integer = integer
        self.origin = origin
    }

    package init(_ integer: Int, origin: Origin? = nil) {
        self.init(text: String(integer), integer: integer, origin: origin)
    }
}

/// A phone number or an e-mail with the address that calls or writes (`tel:`, `mailto:`).
package struct ContactValue: Sendable {
    package let text: String
    package let href: String
    package let origin: Origin?

    package init(text: String, href: String, origin: Origin? = nil) {
        self.text = text
        self.href = href
        self.origin = origin
    }
}

/// Structured data for JSON-LD; keys keep their order.
package enum DataValue: Sendable, Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([DataValue])
    case object([Member])
    /// JSON that is written already.
    case written([UInt8])

    /// The same data as text, for a value that is shown more than once.
    package var written: DataValue { .written(json) }

    /// Compact JSON (RFC 8259), keys in their order.
    package var json: [UInt8] {
        var text: [UInt8] = []
        JSONText.append(self, to: &text)
        return text
    }

    package struct Member: Sendable, Hashable {
        package let key: String
        package let value: DataValue

        package init(_ key: String, _ value: DataValue) {
            self.key = key
            self.value = value
        }
    }
}

/// Values in the order of their `RecordShape`; a class, so that it is shared and not copied.
package final class Record: Sendable {
    private let first: [Value]
    private let further: [Value]

    package init(_ values: [Value]) {
        first = values
        further = []
    }

    /// The values of `base`, then further ones: what many records begin with is not copied into each.
    package init(_ base: Record, followedBy values: [Value]) {
        first = base.further.isEmpty ? base.first : base.values
        further = values
    }

    package var values: [Value] { first + further }

    /// The value of a slot; `.missing` outside the record.
    package subscript(slot: Int) -> Value {
        if first.indices.contains(slot) { return first[slot] }
        return further.indices.contains(slot - first.count) ? further[slot - first.count] : .missing
    }
}
