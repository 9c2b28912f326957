/// Text as CommonMark shows it unchanged, and code in it.
enum MarkdownText {
    /// Signs that mean something in a line are escaped (CommonMark 0.30, §2.4).
    static func plain(_ text: String) -> String {
        var shown = ""
        for sign in text {
            if "\\`*_[]<>|#".contains(sign) { shown.append("\\") }
            shown.append(sign)
        }
        return shown
    }

    /// A block of code with a fence longer than any in it (§4.5).
    static func fenced(_ code: String, language: String) -> String {
        var fence = "```"
        while code.contains(fence) { fence += "`" }
        return "\(fence)\(language)\n\(code)\n\(fence)"
    }
}
