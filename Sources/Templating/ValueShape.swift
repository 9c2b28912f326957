/// What kind of value stands under a name: it decides where in a template the name may be written.
package indirect enum ValueShape: Sendable, Hashable {
    /// Prints in text and in quoted attributes.
    case text
    /// An address: prints in `href`, `src` and the like (the only shape that may), and in text.
    case url
    /// A rendered fragment: prints between tags only.
    case html
    /// Prints; takes `plural` and `size`.
    case number
    /// Yes or no: only in `#if`.
    case flag
    case date
    case dateTime
    /// A phone number or an e-mail: prints as text, `.href` is its address.
    case contact
    /// Structured data: only `| json` inside `<script type="application/ld+json">`.
    case data
    case list(of: ValueShape)
    /// A group of named values, by its name in the `RecordTable`.
    case record(String)
}

/// A named value of a record.
package struct ValueField: Sendable, Hashable {
    package let name: String
    package let shape: ValueShape
    /// May be missing: usable only inside `#if` (lists are never optional: a missing one is empty).
    package let isOptional: Bool
    /// May be `?`: a URL or attribute place takes it only inside `#if x.known`.
    package let mayBePlaceholder: Bool

    package init(_ name: String, _ shape: ValueShape, isOptional: Bool = false, mayBePlaceholder: Bool = false) {
        self.name = name
        self.shape = shape
        self.isOptional = isOptional
        self.mayBePlaceholder = mayBePlaceholder
    }
}

/// The names and slots of a record: the n-th field is the n-th of `Record.values`.
package struct RecordShape: Sendable, Hashable {
    package let name: String
    package let fields: [ValueField]

    package init(name: String, fields: [ValueField]) {
        self.name = name
        self.fields = fields
    }

    package func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// All records templates can meet, by name; records may refer to each other in circles.
package typealias RecordTable = [String: RecordShape]
