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
    }

    /// `обычная`, else the media condition and the selector.
    package let name: String
    /// By name without the two hyphens.
    package var tokens: [String: Token]

    package init(name: String, tokens: [String: Token]) {
        self.name = name
        self.tokens = tokens
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

    /// The colour of a token; `var(--x)` and `var(--x, fallback)` are followed.
    func colour(of name: String) -> Result<Colour, Failure> {
        var path: [String] = []
        var next = name
        while true {
            if path.contains(next) { return .failure(.circle(path + [next])) }
            guard let token = tokens[next] else { return .failure(.unknown(next)) }
            path.append(next)
            guard let reference = Self.reference(token.value) else {
                return ColourText.colour(token.value).map { .success($0) } ?? .failure(.unreadable(next, token))
            }
            if tokens[reference.name] == nil, let fallback = reference.fallback {
                return ColourText.colour(fallback).map { .success($0) } ?? .failure(.unreadable(next, token))
            }
            next = reference.name
        }
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
