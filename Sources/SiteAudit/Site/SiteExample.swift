/// Sites for the examples of rules that compare pages: each page after a line `=== address`.
enum SiteExample {
    private static let names = ["index"] + (1...19).map { "p\($0)" }

    /// Twenty pages, the start page first.
    static func pages(_ body: (String) -> String) -> String {
        names.map { "=== \($0).html\n" + body($0) }.joined(separator: "\n")
    }

    /// Links to all of them.
    static let links = names.map { "<a href=\"\($0).html\">\($0)</a>" }.joined(separator: " ")
}
