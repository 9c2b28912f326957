import Foundation

extension BadInput {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static let whole = head + "---\nТекст.\n"

    /// Fields: wrong values, slips of YAML, encodings, size and depth, fences.
    static let frontMatter: [BadInput] = [
        .field("Обновлено: 2026-02-30", at: "5:12:", "field-date"),
        .field("Обновлено: 2026-13-45", at: "5:", "field-date"),
        .field("Обновлено: 0000-00-00", at: "5:", "field-date"),
        .field("Черновик: может быть", at: "5:", "field-yes-no"),
        .field("Телефон: 59:59:59:59:59:59:59:59:59:59:59:59:59", at: "5:", "field-phone"),
        .field("Дальше: &якорь uslugi/podbor", at: "5:", "front-matter-value"),
        .field("Дальше: *имя", at: "5:", "front-matter-value"),
        .field("Дальше: !!set {[x]: ~}", at: "5:", "front-matter-value"),
        .field("Дальше: {{ name }}", at: "5:", "front-matter-value"),
        .field("[Ссылка]: x", at: "5:", "front-matter-key-unknown"),
        .field("<<: 5", at: "5:", "front-matter-key-unknown"),
        .field("Дальше: >", at: "5:", "front-matter-value"),
        .field("Дальше: | x", at: "5:", "front-matter-value"),
        .field("Дальше: \"а\" б", at: "5:", "front-matter-value"),
        .field("Дальше: \"а\\0\"", at: "5:", "front-matter-value"),
        .field("Дальше:\tx", at: "5:8:", "front-matter-value"),
        .field("Кому: Ещё раз", at: "5:", "front-matter-key-duplicate"),
        .field("Чернвоик: да", at: "5:", "front-matter-key-unknown"),
        .field("Дальше: u\u{202E}slugi/podbor", at: "5:", "text-control-character"),
        .field("Дальше: x" + String(repeating: "я", count: 30_000), at: "5:", "reference-unknown"),
        BadInput(
            testDescription: "keys in NFC and NFD",
            spoil: { try $0.append("й: а\nи\u{306}: б\n", to: "Templates/words/ru.yaml") },
            place: "Templates/words/ru.yaml:", rule: "front-matter-key-duplicate", status: 4),
        .page(
            "UTF-16", [0xFF, 0xFE] + whole.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, at: "1:1:",
            "text-encoding"),
        .page(
            "Windows-1251",
            Array(
                whole.unicodeScalars.map {
                    $0.value < 128 ? UInt8($0.value) : UInt8(truncatingIfNeeded: $0.value - 0x350)
                }),
            at: "2:1:", "text-encoding"),
        .page(
            "bytes that are no text", bytes(head) + [0x41, 0xC3, 0x28, 0xFF, 0x0A] + bytes("---\n"), at: "5:2:",
            "text-encoding"),
        .page("NUL", bytes(head + "---\nТе\0кст.\n"), at: "6:3:", "text-control-character"),
        .page("ESC", bytes(head + "---\nТе\u{1B}[31mкст.\n"), at: "6:3:", "text-control-character"),
        .page("nothing", [], at: "1:1:", "front-matter-fence"),
        .page("no fence", bytes("Текст.\n"), at: "1:1:", "front-matter-fence"),
        .page("no second fence", bytes(head + "\nТекст.\n"), at: "6:1:", "front-matter-fence"),
        .page("an indented fence", bytes(" " + whole), at: "1:2:", "front-matter-fence"),
        .page("an empty line first", bytes("\n" + whole), at: "2:1:", "front-matter-fence"),
        .page("no fields", bytes("---\n---\nТекст.\n"), at: "2:1:", "front-matter-fence"),
        .page(
            "70 kB of fields", bytes(head + String(repeating: "# Пояснение\n", count: 4_000) + "---\nТекст.\n"),
            at: "1:1:",
            "front-matter-limit"),
        .page(
            "200 kB in one line", bytes("---\n" + String(repeating: "а", count: 100_000) + "\n---\n"), at: "",
            "front-matter-limit"),
        .page(
            "thirty levels",
            bytes(
                head + "Темы:\n" + (0..<30).map { String(repeating: "  ", count: $0 + 1) + "- а:\n" }.joined() + "---\n"
            ), at: "7:5:",
            "front-matter-indentation"),
        .page(
            "2,000 wrong fields", bytes(head + (0..<2_000).map { "ключ\($0): x\n" }.joined() + "---\n"), at: "5:1:",
            "front-matter-key-unknown"),
    ]

    /// What looks odd and is right.
    static let good: [BadInput] = [
        BadInput(
            testDescription: "a byte order mark and CRLF",
            spoil: {
                try $0.write(
                    [0xEF, 0xBB, 0xBF] + bytes(whole.replacing("\n", with: "\r\n")), to: "Content/uslugi/x.md")
            },
            status: 0),
        BadInput(
            testDescription: "signs of YAML and templates as text",
            spoil: {
                let text =
                    "---\nЗаголовок: Слово: слово {{page.title}}\nОписание: \"10:30 #тег @имя\"\nКому: ?\n---\n"
                    + "## Час {{x}}\n\n## Час {{x}}\n\n## 😀\n\nТекст <svg/onload=alert(1)>.\n\n![Вход: \"x\" onerror=alert(1)](../kartinki/vhod.png)\n"
                try $0.write(bytes(text), to: "Content/uslugi/x.md")
            }, status: 0),
        BadInput(
            testDescription: "dotfiles, notes and yaml are no pages",
            spoil: {
                for path in [".env", "_zametki.md", "README.md", ".git/config", "_types/../uslugi/.skryto.md"] {
                    try $0.write(bytes("тайна"), to: "Content/" + path)
                }
            }, status: 0),
    ]
}
