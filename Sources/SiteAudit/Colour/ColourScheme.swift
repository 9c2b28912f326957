import HTMLTree
import SiteModel

/// The colours of a theme under one condition: the ordinary ones, dark, large text.
package struct ColourScheme: Sendable {
    /// A custom property: its value as written and where.
    package struct Token: Sendable, Hashable {
        package let value: String
        package let place: SourcePlace

        package init(value: String, place: SourcePlace) {
            self.value = value
            self.place = place
        }

        /// Whether the value can be no colour, nor stand for one: a number, a size, a text in quotes.
        var isMeasure: Bool {
            guard let first = value.utf8.first else { return true }
            return (first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")) || ".-+\"'".utf8.contains(first)
                || value.hasPrefix("calc(") || value.hasPrefix("clamp(")
        }
    }

    /// Every combination of settings that gives these colours, each as its parts: `тёмная`, `крупный текст`.
    package internal(set) var names: [[Message]]
    /// By name without the two hyphens.
    package var tokens: [String: Token]

    package init(names: [[Message]], tokens: [String: Token]) {
        self.names = names
        self.tokens = tokens
    }

    /// The first of its names in Russian.
    package var name: String { title.ru }

    /// The first of its names.
    var title: Message {
        let parts = names.first ?? []
        return Message(
            ru: parts.map(\.ru).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    /// Whether one of its combinations has all parts of a name that people write: `тёмная`, `тёмная, крупный текст`.
    package func isCalled(_ name: String) -> Bool {
        let wanted = CSSPieces.split(Array(name.utf8)[...]) { $0 == UInt8(ascii: ",") }.map(CSSPieces.collapsed)
        return names.contains { parts in wanted.allSatisfy { word in parts.contains { $0.ru == word || $0.en == word } }
        }
    }

    /// The name of a token as people write it, with or without the hyphens.
    package static func tokenName(_ text: String) -> String {
        text.hasPrefix("--") ? String(text.dropFirst(2)) : text
    }
}

extension ColourScheme {
    /// Why a token gives no colour.
    enum Failure: Error, Hashable {
        case unknown(String)
        case circle([String])
        case unreadable(String, Token)
    }

    /// References from token to token that are followed.
    private static let chainLimit = 32

    /// The colour of a token; `var(--x)` and `var(--x, fallback)` are followed.
    func colour(of name: String) -> Result<Colour, Failure> {
        var path: [String] = []
        var next = name
        while true {
            if path.contains(next) { return .failure(.circle(path + [next])) }
            guard let token = tokens[next] else { return .failure(.unknown(next)) }
            if path.count == Self.chainLimit { return .failure(.unreadable(next, token)) }
            path.append(next)
            guard let reference = Self.reference(token.value) else {
                return ColourReader.colour(token.value.utf8).map { .success($0) } ?? .failure(.unreadable(next, token))
            }
            if tokens[reference.name] == nil, let fallback = reference.fallback {
                return ColourReader.colour(fallback.utf8).map { .success($0) } ?? .failure(.unreadable(next, token))
            }
            next = reference.name
        }
    }

    /// A token as an element inherits it: when what it refers to is `changed` there, its value is put in its stead.
    func finished(_ token: Token, changed: [String: Token]) -> Token {
        var path: Set<String> = []
        var value = token.value
        var isChanged = false
        while path.count < Self.chainLimit, let reference = Self.reference(value),
            path.insert(reference.name).inserted
        {
            isChanged = isChanged || changed[reference.name] != nil
            guard let next = tokens[reference.name]?.value ?? reference.fallback else { return token }
            value = next
        }
        return isChanged ? Token(value: value, place: token.place) : token
    }

    private static func reference(_ value: String) -> (name: String, fallback: String?)? {
        guard value.hasPrefix("var("), value.hasSuffix(")") else { return nil }
        let parts = value.dropFirst(4).dropLast().split(separator: ",", maxSplits: 1).map(trimmed)
        guard let name = parts.first, name.hasPrefix("--") else { return nil }
        return (tokenName(name), parts.count > 1 ? parts[1] : nil)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
