/// A Swift file with its comments and texts taken out, so that a word in them is no finding.
struct ShapeSource: Sendable, CustomStringConvertible {
    let path: String
    let text: String
    /// The same lines without comments and without what stands between quotes.
    let code: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
        self.code = Self.codeAlone(of: Array(text.utf8))
    }

    var description: String { path }

    /// The target the file belongs to: `Sources/<room>/…`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    var name: String { path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? "" }

    var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

    /// The modules the file imports, however (`@testable import X`, `package import struct X.Y`).
    var imports: Set<String> {
        let line =
            /^\s*(?:@\w+\s+)?(?:\w+\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)/
        return Set(code.matches(of: line.anchorsMatchLineEndings()).map { String($0.1) })
    }

    /// Whether the code uses `token`: not as the tail of a longer name, a member, or a declaration of its own.
    func says(_ token: String) -> Bool {
        var rest = code[...]
        while let found = rest.firstRange(of: token) {
            let before = code[..<found.lowerBound]
            let isTail = before.last.map { $0.isLetter || $0.isNumber || "_.".contains($0) } ?? false
            if !isTail, !before.hasSuffix("func "), !before.hasSuffix("case ") { return true }
            rest = rest[found.upperBound...]
        }
        return false
    }

    private static func codeAlone(of bytes: [UInt8]) -> String {
        var code: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let next = ShapeToken.end(in: bytes, at: place)
            switch next.kind {
            case .code: code += bytes[place..<next.end]
            // The lines stay where they were.
            case .hidden: code += bytes[place..<next.end].filter { $0 == UInt8(ascii: "\n") }
            }
            place = next.end
        }
        return String(decoding: code, as: UTF8.self)
    }
}
