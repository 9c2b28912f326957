import Foundation

extension BadInput {
    /// Bodies: markup that would run, addresses, hidden signs, depth and size.
    static let markdown: [BadInput] = [
        .body("Слово <script>alert(1)</script>\n", at: "6:7:", "markdown-raw-html"),
        .body("<div onclick=\"x\">\nТекст\n</div>\n", at: "6:1:", "markdown-raw-html"),
        .body("<!-- тайна -->\n\nТекст\n", at: "6:1:", "markdown-raw-html"),
        .body("[а](javascript:alert(1))\n", at: "6:", "link-address"),
        .body("[а](JaVaScRiPt&colon;alert(1))\n", at: "6:", "link-address"),
        .body("[а](&#106;avascript:alert(1))\n", at: "6:", "link-address"),
        .body("[а](<java\tscript:alert(1)>)\n", at: "6:", "link-address"),
        .body("[а](vbscript:x)\n", at: "6:", "link-address"),
        .body("[а](data:text/html;base64,PHNjcmlwdD4=)\n", at: "6:", "link-address"),
        .body("[а](file:///etc/passwd)\n", at: "6:", "link-address"),
        .body("[а](//evil.example/x)\n", at: "6:", "link-address"),
        .body("[а](/\\\\evil.example)\n", at: "6:", "link-address"),
        .body("<javascript:alert(1)>\n", at: "6:", "link-address"),
        .body("[а]\n\n[а]: javascript:x\n", at: "6:", "link-address"),
        .body("![а](https://evil.example/x.png)\n", at: "6:", "image-address"),
        .body("![а](data:image/png;base64,AAAA)\n", at: "6:", "link-address"),
        .body("![а](../../../../etc/passwd)\n", at: "6:", "image-address"),
        .body("[а](../../../etc/passwd)\n", at: "6:", "link-target"),
        .body("[а](%2e%2e/%2e%2e/%2e%2e/etc/passwd)\n", at: "6:", "link-target"),
        .body("Сло\u{202E}во\n", at: "6:4:", "text-direction-marks"),
        .body("`код \u{2066}x`\n", at: "6:6:", "text-direction-marks"),
        .body("[а](https://ex\u{202E}ample.org)\n", at: "6:", "text-direction-marks"),
        .body(String(repeating: "> ", count: 200) + "а\n", at: "6:1:", "markdown-nesting"),
        .body(String(repeating: "- ", count: 50_000) + "а\n", at: "6:1:", "markdown-nesting"),
        .body(String(repeating: "![[]()", count: 50_000) + "\n", at: "6:1:", "markdown-brackets"),
        .body(String(repeating: "[", count: 500_000) + "\n", at: "6:1:", "markdown-brackets"),
        .body(String(repeating: "слово ", count: 110_000) + "\n", at: "6:1:", "markdown-size"),
        .body(String(repeating: "::: внимание\n", count: 2_000), at: "6:1:", "block-unclosed"),
        .body(
            String(repeating: "|", count: 200_000) + "\n|" + String(repeating: "-|", count: 100_000) + "\n", at: "6:",
            "table-caption"),
        .body("# Второй\n\nТекст\n", at: "6:1:", "heading-level-one"),
        .body("{{page.title}} ::: нет\n\n::: нет\nа\n:::\n", at: "8:", "block-name"),
    ]
}
