import SiteModel

/// Finds the key of a group by its Latin name or its Russian label.
struct KeyIndex: Sendable {
    private struct Form: Sendable {
        let bytes: [UInt8]
        let key: Int
    }

    /// Names and labels by their length in bytes: as they are written nearly always, so this is tried first.
    private var exact: [[Form]] = []
    private var comparable: [String: Int] = [:]

    init(keys: [KeyShape]) {
        for (index, key) in keys.enumerated() {
            for text in [key.name, key.label].compactMap(\.self) { add(text, key: index) }
        }
    }

    private mutating func add(_ text: String, key: Int) {
        let bytes = Array(text.utf8)
        while exact.count <= bytes.count { exact.append([]) }
        exact[bytes.count].append(Form(bytes: bytes, key: key))
        if comparable[text.comparableName] == nil { comparable[text.comparableName] = key }
    }

    /// The place of the key in the shape; case, ё and composition do not matter.
    func key(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
        if range.count < exact.count {
            for form in exact[range.count] where Self.equal(form.bytes, bytes, at: range.lowerBound) { return form.key }
        }
        // No label is that long; a hostile key is not worth a normalisation.
        guard range.count <= 400 else { return nil }
        return comparable[String(decoding: bytes[range], as: UTF8.self).comparableName]
    }

    private static func equal(_ form: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
        for index in form.indices where form[index] != bytes[start + index] { return false }
        return true
    }
}
