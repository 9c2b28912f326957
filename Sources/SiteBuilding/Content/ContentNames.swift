import SiteModel

/// Which names in `Content/` are pages, which are copied, which are neither.
enum ContentNames {
    /// Top-level names that belong to the output.
    static let reserved: Set<String> = ["krupno", "assets", "tegi", "dannye"]

    /// Never pages and never copied: `README.md`, every `*.yaml`, names that start with `.` or `_`.
    static func isIgnored(_ path: String) -> Bool {
        let names = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst()
        return names.contains { $0.first == UInt8(ascii: ".") || $0.first == UInt8(ascii: "_") }
            || path.hasSuffix(".yaml") || names.last?.elementsEqual("README.md".utf8) == true
    }

    static func isPage(_ path: String) -> Bool { path.hasSuffix(".md") }
}
