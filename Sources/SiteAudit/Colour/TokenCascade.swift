import HTMLTree
import SiteModel

/// The tokens that come out of a sheet for each combination of settings (CSS Cascade 4: importance, specificity, order).
struct TokenCascade {
    /// One selector with its declarations.
    private struct Layer {
        let condition: SchemeCondition
        let inner: String?
        let specificity: Specificity
        let declarations: [TokenReader.Declaration]
    }

    /// Schemes, conditions and elements with tokens of their own that are looked at.
    static let limit = 24

    private let layers: [Layer]
    private let states: [SchemeState]
    private let elements: [String]
    /// The first token of a rule too many.
    private(set) var excess: SourcePlace?

    init(_ rules: [TokenReader.Rule]) {
        var layers: [Layer] = []
        var chosen: [String] = []
        var other: [String] = []
        var elements: [String] = []
        for rule in rules {
            let media = rule.media.map(MediaCondition.condition)
            for selector in Selector.list(rule.selectors) {
                let layer = Self.layer(RootSelector(selector), media, rule.declarations)
                layer.condition.collect(chosen: &chosen, other: &other)
                if let inner = layer.inner, !elements.contains(inner) { elements.append(inner) }
                guard chosen.count + other.count + elements.count <= Self.limit else {
                    excess = rule.declarations.first?.token.place
                    break
                }
                layers.append(layer)
            }
            if excess != nil { break }
        }
        self.layers = Self.sorted(layers)
        self.elements = elements
        states = SchemeState.all(chosen: chosen, other: other)
    }

    private static func layer(
        _ selector: RootSelector, _ media: [SchemeCondition], _ declarations: [TokenReader.Declaration]
    ) -> Layer {
        Layer(
            condition: .all(media + [selector.condition]), inner: selector.inner, specificity: selector.specificity,
            declarations: declarations)
    }

    /// By specificity; among equals the order of the sheet stays.
    private static func sorted(_ layers: [Layer]) -> [Layer] {
        layers.enumerated().sorted { left, right in
            (left.element.specificity, left.offset) < (right.element.specificity, right.offset)
        }.map(\.element)
    }

    /// The root in every state, then every element with tokens of its own in every state where it has some.
    func schemes() -> [ColourScheme] {
        let roots = states.map { state in
            (state, tokens: tokens(for: nil, in: state, inheriting: [:]))
        }
        var schemes = roots.map { ColourScheme(names: [$0.name], tokens: $1) }
        for element in elements {
            for (state, tokens) in roots where hasOwn(element, in: state) {
                schemes.append(
                    ColourScheme(
                        names: [Self.name(of: element, in: state)],
                        tokens: self.tokens(for: element, in: state, inheriting: tokens)))
            }
        }
        return schemes
    }

    private func hasOwn(_ element: String, in state: SchemeState) -> Bool {
        layers.contains { $0.inner == element && $0.condition.holds(in: state) }
    }

    private static func name(of element: String, in state: SchemeState) -> [Message] {
        let parts = state.name.filter { $0.ru != TokenSheet.baseName }
        return [Message(ru: element, en: element)] + parts
    }

    private func tokens(
        for element: String?, in state: SchemeState, inheriting inherited: [String: ColourScheme.Token]
    ) -> [String: ColourScheme.Token] {
        let own = layers.filter { $0.inner == element && $0.condition.holds(in: state) }
        var tokens: [String: ColourScheme.Token] = [:]
        for isImportant in [false, true] {
            for declaration in own.flatMap(\.declarations) where declaration.isImportant == isImportant {
                tokens[declaration.name] = declaration.token
            }
        }
        return Self.inherited(inherited, under: tokens).merging(tokens) { _, own in own }
    }

    /// What comes down from the root is a finished value: an element's own tokens change nothing in it any more.
    private static func inherited(
        _ tokens: [String: ColourScheme.Token], under own: [String: ColourScheme.Token]
    ) -> [String: ColourScheme.Token] {
        guard !own.isEmpty, !tokens.isEmpty else { return tokens }
        let root = ColourScheme(names: [], tokens: tokens)
        return tokens.mapValues { token in root.finished(token, changed: own) }
    }
}
