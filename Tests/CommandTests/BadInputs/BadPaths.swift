import Foundation
import Glibc

extension BadInput {
    private static let page = Array((head + "---\nТекст.\n").utf8)

    private static func names(
        _ name: String, at place: String, _ rule: String, status: Int32 = 1,
        _ spoil: @escaping @Sendable (TemporaryFolder) throws -> Void
    ) -> BadInput {
        BadInput(testDescription: name, spoil: spoil, place: place, rule: rule, status: status)
    }

    private static func link(_ path: String, to target: String, at place: String, status: Int32 = 1) -> BadInput {
        names("\(path) → \(target)", at: place, "file-refused", status: status) { site in
            try? FileManager.default.removeItem(at: site.url.appendingPathComponent(path))
            try FileManager.default.createSymbolicLink(
                atPath: site.url.appendingPathComponent(path).path, withDestinationPath: target)
        }
    }

    /// Names and kinds of files.
    static let paths: [BadInput] = [
        link("Content/uslugi/x.md", to: "/etc/passwd", at: "Content/uslugi/x.md:1:1:"),
        link("Content/foto", to: "/etc", at: "Content/foto:1:1:"),
        link("Content/uslugi/podbor.md", to: "podbor.md", at: "Content/uslugi/podbor.md:1:1:"),
        link("Content/tags.yaml", to: "/etc/passwd", at: "Content/tags.yaml:1:1:", status: 3),
        link("Templates/parts/list.html", to: "/etc/passwd", at: "Templates/parts/list.html:1:1:", status: 4),
        names("a pipe", at: "Content/uslugi/x.md:1:1:", "file-refused") {
            mkfifo($0.url.appendingPathComponent("Content/uslugi/x.md").path, 0o644)
        },
        names("a pipe for a template", at: "Templates/parts/x.html:1:1:", "file-refused", status: 4) {
            mkfifo($0.url.appendingPathComponent("Templates/parts/x.html").path, 0o644)
        },
        names("a folder named as a page", at: "Content/uslugi/x.md/y.md:1:1:", "file-name") {
            try $0.write(page, to: "Content/uslugi/x.md/y.md")
        },
        names("a Russian name", at: "Content/uslugi/Подбор.md:1:1:", "file-name") {
            try $0.write(page, to: "Content/uslugi/Подбор.md")
        },
        names("markup in a name", at: "Content/uslugi/<img src=x onerror=y>.md:1:1:", "file-name") {
            try $0.write(page, to: "Content/uslugi/<img src=x onerror=y>.md")
        },
        names("control signs in a name", at: "Content/uslugi/a<U+1B>[31m<U+A>b.md:1:1:", "file-name") {
            try $0.write(page, to: "Content/uslugi/a\u{1B}[31m\nb.md")
        },
        names("a name that turns", at: "Content/uslugi/a<U+202E>dm.md:1:1:", "file-name") {
            try $0.write(page, to: "Content/uslugi/a\u{202E}dm.md")
        },
        names("a name that is no text", at: "Content/uslugi/", "file-refused") {
            let bytes =
                Array($0.url.appendingPathComponent("Content/uslugi/").path.utf8) + [
                    0x2F, 0xC3, 0x28, 0x2E, 0x6D, 0x64, 0,
                ]
            close(open(bytes.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644))
        },
        names("a long name", at: "Content/uslugi/aaaa", "file-path") {
            try $0.write(page, to: "Content/uslugi/" + String(repeating: "a", count: 240) + ".md")
        },
        names("200 folders", at: "Content/uslugi/a/a/a", "file-path") {
            try $0.write(page, to: "Content/uslugi/" + String(repeating: "a/", count: 200) + "x.md")
        },
        names("two files by capitals", at: "Content/dokumenty/plan.pdf:1:1:", "address-collision") {
            for name in ["plan", "Plan"] { try $0.write(Array("%PDF-1.4".utf8), to: "Content/dokumenty/\(name).pdf") }
        },
        names("two files by composition", at: "Content/dokumenty/й", "address-collision") {
            for name in ["й", "и\u{306}"] { try $0.write(Array("%PDF-1.4".utf8), to: "Content/dokumenty/\(name).pdf") }
        },
        names("a page beside a folder of its name", at: "Content/uslugi.md:1:1:", "address-collision") {
            try $0.write(page, to: "Content/uslugi.md")
        },
        names("a page that is generated", at: "Content/karta-sajta.md:1:1:", "address-collision") {
            try $0.write(page, to: "Content/karta-sajta.md")
        },
        names("a file that is generated", at: "Content/sitemap.xml:1:1:", "address-collision") {
            try $0.write(page, to: "Content/sitemap.xml")
        },
        names("a reserved folder", at: "Content/krupno:1:1:", "file-name-reserved") {
            try $0.write(page, to: "Content/krupno/x.pdf")
        },
        names("a reserved folder in capitals", at: "Content/Krupno:1:1:", "file-name-reserved") {
            try $0.write(page, to: "Content/Krupno/x.pdf")
        },
        names("a file named as a reserved folder", at: "Content/assets:1:1:", "file-name-reserved") {
            try $0.write(page, to: "Content/assets")
        },
        names("a reserved page", at: "Content/tegi.md:1:1:", "file-name-reserved") {
            try $0.write(page, to: "Content/tegi.md")
        },
        names("a folder of no type", at: "Content/novosti/x.md:1:1:", "folder-type") {
            try $0.write(page, to: "Content/novosti/x.md")
        },
        names("a ready page", at: "Content/uslugi/x.HTML:1:1:", "file-html") {
            try $0.write(Array("<script>alert(1)</script>".utf8), to: "Content/uslugi/x.HTML")
        },
        names("a page of 5 MB", at: "Content/uslugi/x.md:1:1:", "file-size") {
            try $0.write(page + [UInt8](repeating: 0x61, count: 5 << 20), to: "Content/uslugi/x.md")
        },
        names("a document of 21 MB", at: "Content/dokumenty/x.pdf:1:1:", "file-size") {
            try $0.write([], to: "Content/dokumenty/x.pdf")
            truncate($0.url.appendingPathComponent("Content/dokumenty/x.pdf").path, 21 << 20)
        },
        names("3 GB of documents", at: "Content:1:1:", "site-size") {
            for number in 0..<150 {
                try $0.write([], to: "Content/dokumenty/x\(number).pdf")
                truncate($0.url.appendingPathComponent("Content/dokumenty/x\(number).pdf").path, 20 << 20)
            }
        },
        names("a template of 5 MB", at: "Templates/parts/list.html:1:1:", "file-size", status: 4) {
            truncate($0.url.appendingPathComponent("Templates/parts/list.html").path, 5 << 20)
        },
        names("an asset of 3 GB", at: "Templates/assets/x.bin:1:1:", "file-size", status: 4) {
            try $0.write([], to: "Templates/assets/x.bin")
            truncate($0.url.appendingPathComponent("Templates/assets/x.bin").path, 3 << 30)
        },
        names("settings of 5 MB", at: "Content/site.yaml:1:1:", "file-size", status: 3) {
            truncate($0.url.appendingPathComponent("Content/site.yaml").path, 5 << 20)
        },
    ]
}
