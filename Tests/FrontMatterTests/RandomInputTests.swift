import SiteModel
import Testing

@testable import FrontMatter

/// A seeded stream of numbers (SplitMix64), so that a failing input can be made again.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct RandomInputTests {
    static let good: [[UInt8]] = [
        "---\nЗаголовок: Тренинг: «да»\ndescription: \"Два \\\"\\\\\"\nПример: да\nТемы:\n  - раз\n- #тег\n---\nТекст",
        "---\nЗанятия:\n  - id: a-1\n    start: 10:00\n    covers:\n    - 'it''s'\n  -\n    id: ?\n---\n",
        "---\r\nОписание: |\r\n  раз\r\n\r\n    два\r\n# слово\r\nСогласие:\r\n  id: б\r\n---\r\nТекст\r\n",
        "- раз\n- два: три\n- |\n  четыре\n  пять\n\n- 'шесть'\n", "ключ: раз\nдругой: \"два\"\nтретий: |\n  а\n  б\n",
    ].map { Array($0.utf8) }
    static let pieces: [[UInt8]] = [
        "---", "\n", "\r\n", "\r", " ", "  ", "\t", "- ", "-", ": ", ":", "|", ">", "\"", "'", "\\", "#", "?", "[", "]",
        "{", "}",
        "&", "*", "!", "<<: x", "Темы:", "Занятия:", "id: ", "title", "я", "\u{301}", "\u{FEFF}", "\u{202E}", "\u{A0}",
        "\0",
    ].map { Array($0.utf8) }

    func mutated(_ random: inout Seeded) -> [UInt8] {
        var bytes = Self.good[Int.random(in: 0..<Self.good.count, using: &random)]
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
            let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            bytes.replaceSubrange(start..<end, with: Bool.random(using: &random) ? piece : [])
        }
        return bytes
    }

    func noise(_ random: inout Seeded) -> [UInt8] {
        let count = Int.random(in: 0...80, using: &random)
        if Int.random(in: 0..<5, using: &random) == 0 {
            return (0..<count).map { _ in .random(in: 0...255, using: &random) }
        }
        let head = Bool.random(using: &random) ? Array("---\n".utf8) : []
        return head
            + (0..<count / 4).flatMap { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }
    }

    static let shapes: [Shape] = [
        .group(Reading.training), .list(of: .text), .group(GroupShape(keys: [], isOpen: true)),
    ]

    @Test(arguments: 0..<8)
    func neverTrapsAndKeepsPlacesInside(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        for _ in 0..<2500 {
            let bytes = Bool.random(using: &random) ? mutated(&random) : noise(&random)
            let shape = Self.shapes[Int.random(in: 0..<Self.shapes.count, using: &random)]
            if let fault = faultOfPage(bytes) ?? faultOfDocument(bytes, shape) {
                Issue.record("\(fault): \(bytes)")
                return
            }
        }
    }

    /// What is wrong with the answer to these bytes; nil when nothing is.
    func faultOfPage(_ bytes: [UInt8]) -> String? {
        let file = SourceFile(path: "a", bytes: bytes)
        let read = FrontMatterReader.readPage(file, shape: Reading.training)
        if read.value.body.upperBound > bytes.count { return "body" }
        if read.value.fields == nil, read.problems.isEmpty { return "silence" }
        return fault(of: read.problems, read.value.fields, file)
    }

    func faultOfDocument(_ bytes: [UInt8], _ shape: Shape) -> String? {
        let file = SourceFile(path: "a", bytes: bytes)
        let read = FrontMatterReader.readDocument(file, shape: shape, problemClass: .configuration)
        return fault(of: read.problems, read.value, file)
    }

    func fault(of problems: [Diagnostic], _ top: Node?, _ file: SourceFile) -> String? {
        let end = file.place(at: file.bytes.count)
        for problem in problems {
            if problem.place.line < 1 || problem.place.column < 1 || problem.place.line > end.line { return "place" }
            if problem.message.ru.isEmpty || problem.help.ru.isEmpty || problem.help.en.isEmpty { return "words" }
        }
        var nodes = [top].compactMap(\.self)
        while let node = nodes.popLast() {
            if !(0...file.bytes.count).contains(node.offset) { return "offset" }
            nodes += node.items + node.entries.map(\.value)
            if node.entries.contains(where: { file.bytes.count <= $0.keyOffset }) { return "key" }
            guard let text = node.scalar?.text else { continue }
            // A line break of a block may be CR or LF in the file; everything else is the same byte.
            for (position, byte) in text.bytes.enumerated() where byte != Sign.newline {
                let offset = text.map.offset(of: position)
                if offset >= file.bytes.count || file.bytes[offset] != byte { return "map" }
            }
        }
        return nil
    }

    @Test(
        arguments: [
            { String(repeating: "title: \"", count: $0) }, { String(repeating: "a b\n", count: $0) },
            { "Темы:\n" + String(repeating: "- [\n", count: $0) },
            { "title: |\n" + String(repeating: " \n", count: $0) + " x" },
            { "title: " + String(repeating: "[", count: $0) + "]" }, { String(repeating: "a:\n", count: $0) },
            { String(repeating: "a: ", count: $0) }, { String(repeating: " ---", count: $0) },
            { "title: '" + String(repeating: "''", count: $0) + "'" },
            { (0..<$0).map { String(repeating: " ", count: $0 % 90) + "a" }.joined(separator: "\n") },
        ] as [@Sendable (Int) -> String])
    func readsHostileTextInLinearTime(make: @Sendable (Int) -> String) {
        func time(_ count: Int) -> Duration {
            let file = SourceFile(path: "a", text: make(count))
            let page = SourceFile(path: "a", text: "---\n" + make(count))
            let times = (0..<3).map { _ in
                ContinuousClock().measure {
                    _ = FrontMatterReader.readDocument(file, shape: Self.shapes[0], problemClass: .configuration)
                    _ = FrontMatterReader.readPage(page, shape: Reading.training)
                }
            }
            return times.min() ?? .zero
        }
        // Sixteen times the text: linear is 16, quadratic 256; the rest is for a busy machine.
        #expect(time(8000) < max(time(500), .microseconds(300)) * 80)
    }
}
