import Foundation

/// Changes the sources of a site the way people do, well and badly.
struct RandomEdit {
    let site: TemporaryFolder
    var generator: SplitMix
    /// `--now` of the next build, in minutes after a fixed moment.
    private(set) var minutes = 0
    private var number = 0
    /// What stood in files before they were broken.
    private var broken: [String: String] = [:]

    init(_ site: TemporaryFolder, seed: UInt64) {
        self.site = site
        generator = SplitMix(seed: seed)
    }

    var now: String {
        let moment = Date(timeIntervalSince1970: 1_778_565_600 + Double(minutes) * 60)
        return moment.formatted(.iso8601)
    }

    /// Changes one thing; returns what it was.
    mutating func make() throws -> String {
        number += 1
        if let path = broken.keys.sorted().first, Bool.random(using: &generator) {
            try site.write(broken.removeValue(forKey: path) ?? "", to: path)
            return "mend \(path)"
        }
        switch Int.random(in: 0..<24, using: &generator) {
        case 0..<6: return try body()
        case 6: return try field(["Заголовок", "title"], to: "Страница №\(number)")
        case 7: return try field(["Описание", "description"], to: "Особое описание №\(number)")
        case 8: return try field(["Обновлено", "updated"], to: "2026-05-0\(1 + number % 9)")
        case 9: return try field(["Кому", "for-whom"], to: "Людям, которым это нужно (\(number))")
        case 10: return try lineAfterFence("Черновик: \(Bool.random(using: &generator) ? "да" : "нет")")
        case 11: return try lineAfterFence("Снять после: 2026-05-\(10 + number % 19)")
        case 12: return try rename()
        case 13: return try delete()
        case 14: return try copy()
        case 15: return try template()
        case 16: return try words()
        case 17: return try clock()
        case 18: return try touch()
        case 19: return try breakSomething()
        case 20: return try glossary()
        case 21: return try file()
        case 22: return try lineEnds()
        default: return try settings()
        }
    }

    // MARK: Files

    private func paths(_ folder: String, _ ending: String) -> [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: site.url.path + "/" + folder)) ?? []
        return all.filter { $0.hasSuffix(ending) && !$0.hasPrefix("_") && $0 != "README.md" }.map { folder + "/" + $0 }
            .sorted()
    }

    private mutating func page() throws -> String {
        let pages = paths("Content", ".md")
        return pages[Int.random(in: 0..<pages.count, using: &generator)]
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: site.url.appendingPathComponent(path), encoding: .utf8)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    // MARK: Edits

    /// Something at the end of a body, or a word in the middle of it.
    private mutating func body() throws -> String {
        let path = try page()
        let other = try page().dropFirst("Content/".count)
        let up = String(repeating: "../", count: path.count { $0 == "/" } - 1)
        let addition = pick([
            "\n\nЕщё одно предложение (\(number)).\n", "\n\n- первое\n- второе\n",
            "\n\n## Ещё раздел \(number)\n\nТекст.\n",
            "\n\nСмотрите [страницу \(number)](\(up)\(other)).\n", "\n\nПро МСЭ, ИПРА и квоту, про портал занятости.\n",
            "\n\n**Важно:** приходите с *паспортом*.\n", "\n\n> Чужие слова №\(number).\n", "\n\n<b>нельзя</b>\n",
            "\n\n1. Раз.\n2. Два.\n\nДолгое предложение, в котором очень много слов, и все они стоят подряд, одно за другим, "
                + "без остановки, чтобы проверка сказала, что читать такое на слух и с телефона очень трудно всем.\n",
        ])
        var text = try text(path)
        if Bool.random(using: &generator), let range = text.range(of: ". ", options: .backwards) {
            text.replaceSubrange(range, with: " (\(number)). ")
        } else {
            text += addition
        }
        try site.write(text, to: path)
        return "body of \(path)"
    }

    private mutating func field(_ keys: [String], to value: String) throws -> String {
        let path = try page()
        var lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let line = lines.firstIndex(where: { line in keys.contains { line.hasPrefix($0 + ":") } }) else {
            return "nothing in \(path)"
        }
        lines[line] = "\(lines[line].prefix { $0 != ":" }): \(value)"
        try site.write(lines.joined(separator: "\n"), to: path)
        return "\(keys[0]) of \(path)"
    }

    private mutating func lineAfterFence(_ line: String) throws -> String {
        let path = try page()
        let text = try text(path)
        guard text.hasPrefix("---\n"), !text.contains(line.prefix { $0 != ":" } + ":") else {
            return "nothing in \(path)"
        }
        try site.write("---\n\(line)\n" + text.dropFirst(4), to: path)
        return "\(line) in \(path)"
    }

    private mutating func rename() throws -> String {
        let path = try page()
        guard !path.hasSuffix("index.md") else { return "nothing" }
        let target = path.dropLast(3) + "-\(number).md"
        try FileManager.default.moveItem(atPath: site.url.path + "/" + path, toPath: site.url.path + "/" + target)
        return "rename \(path)"
    }

    private mutating func delete() throws -> String {
        let path = try page()
        guard paths("Content", ".md").count > 3 else { return "nothing" }
        if broken[path] == nil { broken[path] = try text(path) }
        try FileManager.default.removeItem(atPath: site.url.path + "/" + path)
        return "delete \(path)"
    }

    private mutating func copy() throws -> String {
        let path = try page()
        let text = try text(path)
        try site.write(text, to: path.dropLast(3) + "-kopiya-\(number).md")
        return "copy \(path)"
    }

    private mutating func template() throws -> String {
        let path = pick(paths("Templates", ".html"))
        let text = try text(path)
        try site.write(text.replacing("</p>", with: " </p>", maxReplacements: 1) + "\n", to: path)
        return "template \(path)"
    }

    private mutating func words() throws -> String {
        let path = pick(paths("Content", ".yaml") + paths("Templates", ".yaml"))
        try site.append("\n# заметка \(number)\n", to: path)
        return "comment in \(path)"
    }

    private mutating func clock() throws -> String {
        minutes += pick([1, 10, 60, 600, 24 * 60, 9 * 24 * 60])
        return "clock"
    }

    /// The same bytes in a new file, as some editors save.
    private mutating func touch() throws -> String {
        let path = try page()
        let file = site.url.appendingPathComponent(path)
        try Data(contentsOf: file).write(to: file, options: .atomic)
        return "touch \(path)"
    }

    private mutating func breakSomething() throws -> String {
        let path = try page()
        if broken[path] == nil { broken[path] = try text(path) }
        try site.append("\n[никуда](net-takoj.md)\n", to: path)
        return "break \(path)"
    }

    private mutating func glossary() throws -> String {
        let path = "Content/glossarij.md"
        guard let text = try? text(path) else { return "nothing" }
        try site.write(text.replacing("short:", with: "short: Слово №\(number):", maxReplacements: 1), to: path)
        return "glossary"
    }

    private mutating func file() throws -> String {
        let path = "Content/dokumenty/pamyatka-\(number % 3).txt"
        try site.write("Памятка \(number)\n", to: path)
        return "file \(path)"
    }

    private mutating func lineEnds() throws -> String {
        let path = try page()
        let text = try text(path)
        try site.write(
            text.contains("\r\n") ? text.replacing("\r\n", with: "\n") : text.replacing("\n", with: "\r\n"), to: path)
        return "line ends of \(path)"
    }

    private mutating func settings() throws -> String {
        let file = "Content/site.yaml"
        try site.write(
            try text(file).replacing(/(?m)^(name|Название):.*$/, with: "name: Портал \(number % 5)"), to: file)
        return "name of the site"
    }
}
