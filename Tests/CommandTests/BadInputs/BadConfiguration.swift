import Foundation

extension BadInput {
    private static let service = "Templates/service.html"
    private static let body = "{{page.body}}"

    private static func template(_ text: String, _ rule: String, at place: String = "Templates/service.html:")
        -> BadInput
    {
        .change(service, body, text, at: place, rule, status: 4)
    }

    /// Templates that climb, circle, end too early or put a value where it could run.
    static let templates: [BadInput] = [
        template("{{> nobody}}", "template-missing"), template("{{> ../../../etc/passwd}}", "template-syntax"),
        template("{{>*x}}", "template-syntax"), template("{{page.nobody}}", "template-name-unknown"),
        template("{{nobody}}", "template-name-unknown"), template("{{page.body", "template-syntax"),
        template("{{#if page.phone}}", "template-syntax"), template("{{/if}}", "template-syntax"),
        template("{{{page.body}}}", "template-syntax"), template("{{}}", "template-syntax"),
        template("{{#raw}}x{{/raw}}", "template-syntax"), template("<script>{{page.title}}</script>", "template-place"),
        template("<p onclick=\"{{page.title}}\">а</p>", "template-place"),
        template("<style>{{page.title}}</style>", "template-place"),
        template("<p style=\"{{page.title}}\">а</p>", "template-place"),
        template("<p class={{page.title}}>а</p>", "template-place"), template("<{{page.title}}>", "template-place"),
        template("<a href=\"{{page.title}}\">а</a>", "template-place"),
        template(String(repeating: "{{#if page.large}}", count: 200), "template-syntax"),
        template(String(repeating: "{{#if page.large}}", count: 20_000), "template-syntax"),
        .file(
            "Templates/parts/crumbs.html", "{{> crumbs list=list}}", at: "Templates/parts/crumbs.html:1:",
            "template-circle", status: 4),
        .file("Templates/base.html", "{{#layout base}}", at: "Templates/base.html:1:", "template-circle", status: 4),
        .file(
            "Templates/words/ru.yaml", "skip: &x К тексту\n", at: "Templates/words/ru.yaml:1:", "front-matter-value",
            status: 4),
        .file(
            "Templates/pairs.yaml", "- name: Текст\n  text: net\n", at: "Templates/pairs.yaml:1:3:", "field-required",
            status: 4
        ),
    ]

    /// Settings, types, tags, consents, options.
    static let configuration: [BadInput] = [
        .file("Content/site.yaml", "", at: "Content/site.yaml:1:1:", "front-matter-value", status: 3),
        .file("Content/site.yaml", "имя: &x [а]\n", at: "Content/site.yaml:1:", "front-matter-key-unknown", status: 3),
        .change(
            "Content/site.yaml", "zone: Europe/Moscow", "zone: Луна/Море", at: "Content/site.yaml:6:", "site-zone",
            status: 3),
        .change(
            "Content/site.yaml", "https://portal.example/", "javascript:alert(1)", at: "Content/site.yaml:3:",
            "field-url", status: 3),
        .change(
            "Content/site.yaml", "language: ru", "language: \"ru onload=x\"", at: "Content/site.yaml:5:",
            "site-language", status: 3),
        .change(
            "Content/site.yaml", "phone: ?", "phonn: ?", at: "Content/site.yaml:7:", "front-matter-key-unknown",
            status: 3),
        .file(
            "Content/_types/novyj.yaml", "label: а\n", at: "Content/_types/novyj.yaml:1:1:", "field-required", status: 3
        ),
        .change(
            "Content/_types/service.yaml", "kind: phone", "kind: phona", at: "Content/_types/service.yaml:12:11:",
            "type-field", status: 3),
        .change(
            "Content/_types/service.yaml", "template: service", "template: ../../etc/passwd",
            at: "Content/_types/service.yaml:3:", "template-missing", status: 3),
        .change(
            "Content/_types/service.yaml", "folder: uslugi", "folder: ../uslugi", at: "Content/_types/service.yaml:2:",
            "type-folder", status: 3),
        .file("Content/tags.yaml", "- name: а\n- name: А\n", at: "Content/tags.yaml:2:3:", "tag-slug", status: 3),
        .file(
            "Content/tags.yaml", String(repeating: "- name:\n", count: 3_000), at: "Content/tags.yaml:1:3:",
            "front-matter-value", status: 3),
        consent("basis: written", "basis: устно", at: "5:", "field-choice"),
        consent("  covers:\n    - name\n    - text\n", "", at: "", "consent-narrow"),
        consent("    - text", "    - душа", at: "8:", "field-choice"),
        consent("paper: папка 1", "until: 2026-02-31", at: "9:", "field-date"),
        consent(
            "consent:\n  basis: written\n  covers:\n    - name\n    - text\n  paper: папка 1\n", "", at: "1:1:",
            "field-required"),
        output("/", 5), output(".", 2), output("..", 2), output("Content", 2), output("Content/sajt", 2),
        output("/etc", 5),
        output("Templates/../Content", 2), output("net/takoj/papki", 5), output("Content/index.md", 2),
    ]

    private static func consent(_ old: String, _ new: String, at place: String, _ rule: String) -> BadInput {
        .change(
            "Content/istorii/anna.md", old, new, at: "Content/istorii/anna.md:" + place, rule, status: 1,
            site: "publishable")
    }

    private static func output(_ folder: String, _ status: Int32) -> BadInput {
        BadInput(
            testDescription: "--output \(folder)", spoil: { _ in }, status: status, arguments: ["--output", folder])
    }
}
