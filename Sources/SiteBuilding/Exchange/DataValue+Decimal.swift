import Templating

extension DataValue {
    /// A number as an editor wrote it, `1,50` or `007`, in the form of JSON (RFC 8259, 6); nil for one that is none.
    static func decimal(_ written: String) -> DataValue? {
        let isNegative = written.hasPrefix("-")
        let parts = (isNegative ? written.dropFirst() : written[...])
            .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard (1...2).contains(parts.count), isNumber else { return nil }
        let whole = parts[0].drop { $0 == "0" }
        let text = (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (parts.count > 1 ? "." + parts[1] : "")
        return .written(Array(text.utf8))
    }
}
